/** Drafts: what an import read, until a reviewer publishes it or an editor discards it. */
package org.guildmark.catalog.draft;
