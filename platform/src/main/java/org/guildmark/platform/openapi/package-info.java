/** What the API documents of all services have in common. */
package org.guildmark.platform.openapi;
