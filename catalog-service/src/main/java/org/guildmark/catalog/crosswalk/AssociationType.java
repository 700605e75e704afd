package org.guildmark.catalog.crosswalk;

/**
 * What one statement is to another of a different standard. An association is read as a sentence about {@code from}, as
 * those of CASE are ("origin isPartOf destination"): {@code from} BROADER {@code to} says that {@code from} is the
 * broader one and asks for more than {@code to}. (SKOS names the other end: this is its {@code from narrowMatch to}.)
 * Every association implies the {@link #inverse()} one in the other direction.
 */
public enum AssociationType {
    /** Both ask for the same; CASE {@code exactMatchOf}. */
    EXACT_MATCH,
    /** They have something in common, and neither holds the other; CASE {@code isRelatedTo}. */
    RELATED,
    /** {@code from} is broader than {@code to}: whoever meets {@code from} meets {@code to}, and not the reverse. */
    BROADER,
    /** {@code from} is narrower than {@code to}; CASE {@code isPartOf}. */
    NARROWER;

    /** What {@code to} is to {@code from}. */
    public AssociationType inverse() {
        return switch (this) {
            case BROADER -> NARROWER;
            case NARROWER -> BROADER;
            case EXACT_MATCH, RELATED -> this;
        };
    }
}
