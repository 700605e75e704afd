package org.guildmark.curriculum.catalogview;

/** What became of a statement in the next edition, in the catalog's words. */
public enum StatementChange {
    ADDED,
    REMOVED,
    RELEVELLED,
    MOVED,
    REWORDED,
    UNCHANGED
}
