/** Technical plumbing shared by the services. Holds no business noun and depends on no service. */
package org.guildmark.platform;
