/**
 * What an edition of an occupational standard says, as one immutable value: levels, tracks, the tree of functions and
 * contents with its statements, and the rules and tables beside it. Parsers produce it, drafts hold it, publication
 * freezes it, events carry it.
 */
package org.guildmark.catalog.content;
