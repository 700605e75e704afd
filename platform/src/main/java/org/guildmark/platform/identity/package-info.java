/** Identifiers: time-ordered ones for rows, deterministic ones for what comes from a named thing. */
package org.guildmark.platform.identity;
