package org.guildmark.assessment.catalogview;

import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.Text;

/**
 * The part of an edition's published content that examinations rest on. The names are those of the catalog's event; what
 * it says beyond them is not kept.
 */
public record EditionContent(
        Profile profile,
        List<Level> levels,
        List<Track> tracks,
        List<Node> tree,
        List<EntryRequirement> entryRequirements,
        AssessmentScheme assessmentScheme,
        List<WeightTable> weightTables) {

    public EditionContent {
        profile = profile == null ? new Profile(null, null) : profile;
        levels = orEmpty(levels);
        tracks = orEmpty(tracks);
        tree = orEmpty(tree);
        entryRequirements = orEmpty(entryRequirements);
        assessmentScheme = assessmentScheme == null ? new AssessmentScheme(List.of()) : assessmentScheme;
        weightTables = orEmpty(weightTables);
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** @param occupation null where the document is not about one occupation */
    public record Profile(Text title, Occupation occupation) {}

    /**
     * @param code code in the national classification of occupations; null where none is printed
     * @param relatedOccupations 相关职业 as listed
     * @param relatedOpen true where the list ends in 等: what is not listed needs an officer's decision
     */
    public record Occupation(String code, Text title, List<String> relatedOccupations, boolean relatedOpen) {
        public Occupation {
            relatedOccupations = orEmpty(relatedOccupations);
        }
    }

    /** @param rank 1 is the lowest */
    public record Level(String code, int rank, Text title) {}

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
}
