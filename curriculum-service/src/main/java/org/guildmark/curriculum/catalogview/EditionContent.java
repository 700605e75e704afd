package org.guildmark.curriculum.catalogview;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildmark.curriculum.Text;

/**
 * The part of an edition's published content that courses are held against. The names are those of the catalog's event;
 * what it says beyond them is not kept.
 *
 * @param coversLower null where the edition does not say
 */
public record EditionContent(
        List<Level> levels,
        CoversLower coversLower,
        List<Track> tracks,
        List<Node> tree,
        List<WeightTable> weightTables,
        List<Position> positions) {

    public EditionContent {
        levels = orEmpty(levels);
        tracks = orEmpty(tracks);
        tree = orEmpty(tree);
        weightTables = orEmpty(weightTables);
        positions = orEmpty(positions);
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** @param rank 1 is the lowest */
    public record Level(String code, int rank, Text title) {}

    /** Whether a higher level includes the requirements of the lower ones. */
    public record CoversLower(boolean value, String clause) {}

    /** @param parent code of the enclosing track; null at the top */
    public record Track(String code, String kind, Text title, String parent) {}

    /**
     * A function, a content or a section.
     *
     * @param level level code; null where the node belongs to every level
     * @param tracks none where the node belongs to every track; a nested track is preceded by its parent
     */
    public record Node(
            UUID id,
            String kind,
            String code,
            Text title,
            String level,
            List<String> tracks,
            boolean optional,
            List<Node> children,
            List<Statement> statements) {
        public Node {
            tracks = orEmpty(tracks);
            children = orEmpty(children);
            statements = orEmpty(statements);
        }
    }

    /**
     * @param code printed number; not a key
     * @param text null where the wording may not be kept
     */
    public record Statement(UUID id, StatementKind kind, String code, String text) {}

    /** What a statement asks for, in the catalog's words. */
    public enum StatementKind {
        SKILL,
        KNOWLEDGE,
        COMPETENCY,
        BASIC_KNOWLEDGE,
        ETHICS,
        TRAIT
    }

    /**
     * One column of a weight table.
     *
     * @param component {@code THEORY} or {@code SKILL}
     * @param track null where it holds for every track
     */
    public record WeightTable(String component, String level, String track, String clause, List<Weight> weights) {
        public WeightTable {
            weights = orEmpty(weights);
        }
    }

    /**
     * @param element title of a function, or ethics or basic knowledge
     * @param kind {@code FUNCTION}, {@code ETHICS} or {@code BASIC_KNOWLEDGE}
     * @param percent of 100
     */
    public record Weight(Text element, String kind, BigDecimal percent) {}

    /** @param level null where the document names none */
    public record Position(String level, String kind, String context, List<String> titles, String clause) {
        public Position {
            titles = orEmpty(titles);
        }
    }
}
