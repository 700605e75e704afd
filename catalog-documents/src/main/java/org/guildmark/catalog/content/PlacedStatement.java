package org.guildmark.catalog.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A statement together with its place in the edition.
 *
 * @param sequence position in printed order over the whole edition, counted from 0
 * @param level null where the statement belongs to every level
 * @param tracks none where it belongs to every track; a nested track is preceded by its parent
 * @param path the nodes from the root to the one that holds the statement
 */
public record PlacedStatement(int sequence, Statement statement, Level level, List<Track> tracks, List<TreeNode> path) {

    /** All statements of an edition in printed order. */
    public static List<PlacedStatement> allOf(StandardContent content) {
        Map<String, Level> levels = byCode(content.levels(), Level::code);
        Map<String, Track> tracks = byCode(content.tracks(), Track::code);
        List<PlacedStatement> placed = new ArrayList<>();
        content.tree().forEach(root -> collect(root, List.of(), levels, tracks, placed));
        return List.copyOf(placed);
    }

    private static void collect(
            TreeNode node,
            List<TreeNode> above,
            Map<String, Level> levels,
            Map<String, Track> tracks,
            List<PlacedStatement> placed) {
        List<TreeNode> path = new ArrayList<>(above);
        path.add(node);
        Level level = node.level() == null ? null : levels.get(node.level());
        List<Track> nodeTracks = node.tracks().stream().map(tracks::get).toList();
        for (Statement statement : node.statements()) {
            placed.add(new PlacedStatement(placed.size(), statement, level, nodeTracks, List.copyOf(path)));
        }
        node.children().forEach(child -> collect(child, path, levels, tracks, placed));
    }

    private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
        return items.stream().collect(Collectors.toMap(code, item -> item, (a, b) -> a, LinkedHashMap::new));
    }
}
