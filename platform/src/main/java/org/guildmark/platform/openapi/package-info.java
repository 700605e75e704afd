/** What every operation of every service's API document has in common. */
package org.guildmark.platform.openapi;
