/** What an item asks, what answers it takes and how they are scored; no database, no HTTP. */
package org.guildmark.assessment.item.content;
