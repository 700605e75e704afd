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
        levels = List.copyOf(levels);
        tracks = List.copyOf(tracks);
        tree = List.copyOf(tree);
        entryRequirements = List.copyOf(entryRequirements);
        weightTables = List.copyOf(weightTables);
        positions = List.copyOf(positions);
        audiences = List.copyOf(audiences);
        terms = List.copyOf(terms);
        normativeReferences = List.copyOf(normativeReferences);
        bibliography = List.copyOf(bibliography);
    }
}
