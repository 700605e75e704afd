/** Full-text search over the statements of the current editions. */
package org.guildmark.catalog.search;
