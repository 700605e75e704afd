package org.guildmark.curriculum.catalogview;

/** How two statements of different standards belong together, in the words of CASE. */
public enum AssociationType {
    EXACT_MATCH,
    RELATED,
    BROADER,
    NARROWER
}
