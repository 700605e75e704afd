/** A standard: what stays the same while its editions come and go. */
package org.guildmark.catalog.standard;
