package org.guildmark.curriculum.coverage;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.catalogview.EditionContent.StatementKind;
import org.guildmark.curriculum.coverage.Requirements.ElementKind;

/**
 * The two figures of a coverage, one for each component that has a weight table. A statement counts in one of them:
 *
 * <ul>
 *   <li>{@link #SKILL}: skills, and the competencies of a library, which are what a person can do;
 *   <li>{@link #THEORY}: knowledge under its function, ethics and basic knowledge under the table's elements of that name.
 * </ul>
 *
 * Traits (general abilities, technical conditions) are neither taught nor examined statement by statement and stay out
 * of both.
 */
@Schema(name = "CoverageFigure")
public enum Figure {
    SKILL,
    THEORY;

    /** Empty for a trait. */
    static Optional<Figure> of(StatementKind kind) {
        return switch (kind) {
            case SKILL, COMPETENCY -> Optional.of(SKILL);
            case KNOWLEDGE, BASIC_KNOWLEDGE, ETHICS -> Optional.of(THEORY);
            case TRAIT -> Optional.empty();
        };
    }

    /** The kind of table element under which a statement is weighed. */
    static ElementKind element(StatementKind kind) {
        return switch (kind) {
            case ETHICS -> ElementKind.ETHICS;
            case BASIC_KNOWLEDGE -> ElementKind.BASIC_KNOWLEDGE;
            default -> ElementKind.FUNCTION;
        };
    }
}
