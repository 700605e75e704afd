/** What changed between two editions, statement by statement. */
package org.guildmark.catalog.diff;
