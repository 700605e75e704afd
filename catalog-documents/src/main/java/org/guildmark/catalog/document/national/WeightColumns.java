package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.text.Widths;

/**
 * The columns of a weight table: levels in printed order, each with its tracks, or with one column where it has none; and
 * which functions have content in which column.
 */
record WeightColumns(List<Column> columns, List<TreeNode> tree) {

    /** @param track track code; null where the column holds for every track */
    record Column(String level, String track, boolean opensLevel) {}

    /**
     * @param header folded text before the first row; where it does not tell, the levels and the tree do
     */
    static WeightColumns of(String header, List<TreeNode> tree, List<Level> levels, List<Track> tracks) {
        List<String> codes = levels.stream()
                .sorted(Comparator.comparingInt(Level::rank))
                .map(Level::code)
                .toList();
        List<String> printed =
                NationalLevels.namedIn(header).stream().filter(codes::contains).toList();
        List<String> order = printed.isEmpty() ? codes : printed;
        List<List<String>> runs = trackRuns(header, tracks);
        List<String> divided = order.stream()
                .filter(level -> !tracksIn(tree, level, tracks).isEmpty())
                .toList();
        List<String> headed = runs.size() == order.size() ? order : runs.size() == divided.size() ? divided : List.of();
        List<Column> columns = new ArrayList<>();
        for (String level : order) {
            int run = headed.indexOf(level);
            List<String> own = run >= 0 ? runs.get(run) : tracksIn(tree, level, tracks);
            if (own.isEmpty()) {
                columns.add(new Column(level, null, true));
            }
            for (int i = 0; i < own.size(); i++) {
                columns.add(new Column(level, own.get(i), i == 0));
            }
        }
        return new WeightColumns(List.copyOf(columns), tree);
    }

    /** The header prints a level's tracks one after another; a track that recurs opens the next level. */
    private static List<List<String>> trackRuns(String header, List<Track> tracks) {
        List<List<String>> runs = new ArrayList<>();
        String titles = tracks.stream()
                .map(track -> Widths.folded(track.title().zh()))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        if (titles.isEmpty()) {
            return runs;
        }
        List<String> run = new ArrayList<>();
        for (MatchResult title :
                Pattern.compile(titles).matcher(header).results().toList()) {
            String code = tracks.stream()
                    .filter(track -> Widths.folded(track.title().zh()).equals(title.group()))
                    .findFirst()
                    .map(Track::code)
                    .orElseThrow();
            if (run.contains(code)) {
                runs.add(List.copyOf(run));
                run.clear();
            }
            run.add(code);
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    private static List<String> tracksIn(List<TreeNode> tree, String level, List<Track> tracks) {
        Set<String> used = new HashSet<>();
        for (TreeNode function : tree) {
            if (level.equals(function.level())) {
                function.children().forEach(content -> used.addAll(content.tracks()));
            }
        }
        return tracks.stream()
                .filter(track -> track.parent() == null && used.contains(track.code()))
                .map(Track::code)
                .toList();
    }

    /** For each column, whether the function with this folded title has content there. */
    List<Boolean> contentOf(String foldedTitle) {
        return columns.stream()
                .map(column -> tree.stream().anyMatch(function -> hasContent(function, foldedTitle, column)))
                .toList();
    }

    private static boolean hasContent(TreeNode function, String foldedTitle, Column column) {
        boolean same = function.kind() == TreeNode.Kind.FUNCTION
                && column.level().equals(function.level())
                && foldedTitle.equals(Widths.folded(function.title().zh()));
        return same
                && function.children().stream()
                        .anyMatch(content -> column.track() == null
                                || content.tracks().isEmpty()
                                || content.tracks().contains(column.track()));
    }

    List<Boolean> levelStarts() {
        return columns.stream().map(Column::opensLevel).toList();
    }

    /** Number of levels; every row prints at least one value for each. */
    int levels() {
        return (int) columns.stream().filter(Column::opensLevel).count();
    }
}
