package org.guildmark.curriculum.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildmark.curriculum.catalogview.EditionContent.StatementKind;

/**
 * Everything that one edition of a standard requires, as far as coverage needs it.
 *
 * @param standard key of the standard
 * @param coversLower whether the edition says that a higher level covers the lower ones
 * @param levels empty for a library without levels
 * @param tracks parents before or after their children
 * @param functions first level of the tree, in printed order; nodes of the same title at different levels are separate
 *     entries
 * @param statements in printed order
 * @param weightTables columns of the weight tables; empty where the edition prints none
 */
public record Requirements(
        String standard,
        boolean coversLower,
        List<Level> levels,
        List<Track> tracks,
        List<Function> functions,
        List<Required> statements,
        List<WeightTable> weightTables) {

    public Requirements {
        levels = List.copyOf(levels);
        tracks = List.copyOf(tracks);
        functions = List.copyOf(functions);
        statements = List.copyOf(statements);
        weightTables = List.copyOf(weightTables);
    }

    /** @param rank 1 is the lowest */
    public record Level(String code, int rank) {}

    /** @param parent code of the enclosing track; null at the top */
    public record Track(String code, String parent) {}

    /**
     * A node of the first level: a function, an area, a project, or a section of the basic requirements.
     *
     * @param code printed number; null where none is printed
     * @param titleEn null where there is none
     */
    public record Function(UUID id, String code, String titleZh, String titleEn) {}

    /**
     * @param function index into the functions
     * @param level null where the statement belongs to every level
     * @param tracks none where it belongs to every track; of a list like [line, direction] the narrowest counts
     * @param optionalArea the optional node that holds the statement; null where it is required of everybody
     */
    public record Required(
            UUID id, StatementKind kind, int function, String level, List<String> tracks, UUID optionalArea) {
        public Required {
            tracks = List.copyOf(tracks);
        }
    }

    /**
     * One column of a weight table.
     *
     * @param track null where the column holds for every track
     * @param clause where it is printed
     */
    public record WeightTable(Figure figure, String level, String track, String clause, List<Weight> weights) {
        public WeightTable {
            weights = List.copyOf(weights);
        }
    }

    /** @param percent of 100; what is printed as "—" is absent, not 0 */
    public record Weight(String titleZh, String titleEn, ElementKind kind, BigDecimal percent) {}

    /** What an element of a weight table stands for. */
    public enum ElementKind {
        FUNCTION,
        ETHICS,
        BASIC_KNOWLEDGE
    }
}
