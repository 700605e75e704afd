package org.guildmark.catalog.content;

import java.util.List;

/**
 * The whole content of one edition.
 *
 * @param tree the roots of the tree in printed order: functions (or areas, projects) of each level, and the sections of
 *     the basic requirements, which belong to no level
 * @param assessmentScheme null where the standard prints none
 */
public record StandardContent(
        Profile profile,
        List<Level> levels,
        CoversLower coversLower,
        List<Track> tracks,
        List<TreeNode> tree,
        List<EntryRequirement> entryRequirements,
        AssessmentScheme assessmentScheme,
        List<WeightTable> weightTables,
        List<Position> positions,
        List<Audience> audiences,
        List<Term> terms,
        List<String> normativeReferences,
        List<String> bibliography) {

    public StandardContent {
        levels = orEmpty(levels);
        tracks = orEmpty(tracks);
        tree = orEmpty(tree);
        entryRequirements = orEmpty(entryRequirements);
        weightTables = orEmpty(weightTables);
        positions = orEmpty(positions);
        audiences = orEmpty(audiences);
        terms = orEmpty(terms);
        normativeReferences = orEmpty(normativeReferences);
        bibliography = orEmpty(bibliography);
    }

    /** A list that an editor left out is an empty one. */
    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    public StandardContent withTree(List<TreeNode> newTree) {
        return new StandardContent(
                profile,
                levels,
                coversLower,
                tracks,
                newTree,
                entryRequirements,
                assessmentScheme,
                weightTables,
                positions,
                audiences,
                terms,
                normativeReferences,
                bibliography);
    }
}
