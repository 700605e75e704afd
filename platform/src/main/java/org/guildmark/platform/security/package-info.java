/** Who is asking: what a token says of organisations, and whether the one who decides can be reached. */
package org.guildmark.platform.security;
