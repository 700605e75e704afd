package org.guildmark.assessment.paper.spec;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of a paper's certificate is about. */
@Schema(name = "PaperConstraintKind")
public enum ConstraintKind {
    /** Marks of all items. */
    TOTAL_MARKS,
    /** Marks of the items of an element. */
    ELEMENT_MARKS,
    /** Number of items of a kind. */
    KIND_ITEMS,
    /** Share of a band of difficulty. */
    DIFFICULTY_SHARE,
    /** Mean difficulty, weighted by marks. */
    MEAN_DIFFICULTY,
    /** Sum of the expected seconds. */
    SECONDS,
    /** Distinct statements that the items of an element measure. */
    STATEMENTS,
    /** Pairs of items that exclude each other. */
    ENEMIES,
    /** Largest exposure of an item. */
    EXPOSURE,
    /** Items used too recently. */
    REUSE,
    /** Items of a kind or of an element that the blueprint does not take. */
    OUTSIDE,
    /** Items that two forms share. */
    OVERLAP,
    /** Difference between the mean difficulties of two forms. */
    DIFFICULTY_SPREAD
}
