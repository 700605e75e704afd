package org.guildmark.catalog.document.national;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.document.national.TableDraft.Content;
import org.guildmark.catalog.document.text.Widths;

/**
 * Finds the borders that extraction lost between the labels of a page. What tells is, in this order: a title that names
 * a work type; a title that a content of another work type repeats with an addition, because the general one is then
 * the other work type's; that the work types of a function have about as many contents each. Where these leave it open
 * the border is as late as it can be, since it is the last label that goes on on the next page.
 */
final class WorkTypeBorders {
    private static final double NAMED = 10;
    private static final double REPEATED_WITH_ADDITION = 4;
    private static final int MOST_SPLITS = 50_000;

    private final Map<Track, Set<String>> names = new HashMap<>();

    /** @param occupation its title, whose characters tell nothing of one work type */
    WorkTypeBorders(List<Track> tracks, String occupation) {
        for (Track track : tracks) {
            Set<String> own = new HashSet<>(pairs(track.title().zh()));
            pairs(occupation).forEach(own::remove);
            tracks.stream()
                    .filter(other -> other != track)
                    .forEach(other -> pairs(other.title().zh()).forEach(own::remove));
            names.put(track, own);
        }
    }

    /**
     * Splits contents among labels, both in printed order.
     *
     * @param known the contents of the same function whose work types are settled, with them
     * @param eachUsed true where every label has at least one content; there are then no more labels than contents
     * @return for each content the index of its label
     */
    int[] split(List<Content> contents, List<List<Track>> labels, Map<Content, List<Track>> known, boolean eachUsed) {
        Search search = new Search(contents, labels, known, eachUsed);
        search.from(0, 0, 0);
        return search.best;
    }

    private final class Search {
        private final List<Content> contents;
        private final List<List<Track>> labels;
        private final boolean eachUsed;
        private final double[][] costs;
        private final int[] sizes;
        private final int[] split;
        private int[] best;
        private double bestCost = Double.POSITIVE_INFINITY;
        private int tried;

        Search(List<Content> contents, List<List<Track>> labels, Map<Content, List<Track>> known, boolean eachUsed) {
            this.contents = contents;
            this.labels = labels;
            this.eachUsed = eachUsed;
            this.split = new int[contents.size()];
            this.best = IntStream.range(0, contents.size())
                    .map(i -> i * labels.size() / contents.size())
                    .toArray();
            this.sizes = new int[labels.size()];
            this.costs = new double[contents.size()][labels.size()];
            for (int label = 0; label < labels.size(); label++) {
                List<Track> own = labels.get(label);
                sizes[label] = (int) known.entrySet().stream()
                        .filter(entry -> !contents.contains(entry.getKey())
                                && entry.getValue().equals(own))
                        .count();
                for (int i = 0; i < contents.size(); i++) {
                    costs[i][label] = cost(contents.get(i), own, known);
                }
            }
        }

        /** Tries the labels of the content at {@code at} and after it; the latest border first, so that it wins ties. */
        private void from(int at, int label, double cost) {
            if (cost > bestCost || tried > MOST_SPLITS) {
                return;
            }
            if (at == contents.size()) {
                tried++;
                double total = cost + imbalance();
                if ((!eachUsed || label == labels.size() - 1) && total < bestCost) {
                    bestCost = total;
                    best = split.clone();
                }
                return;
            }
            int last = eachUsed ? Math.min(label + 1, labels.size() - 1) : labels.size() - 1;
            for (int next = label; next <= last && !(eachUsed && at == 0 && next > 0); next++) {
                split[at] = next;
                sizes[next]++;
                from(at + 1, next, cost + costs[at][next]);
                sizes[next]--;
            }
        }

        private double imbalance() {
            double mean = IntStream.of(sizes).average().orElse(0);
            return IntStream.of(sizes)
                    .mapToDouble(size -> Math.abs(size - mean))
                    .sum();
        }
    }

    private double cost(Content content, List<Track> label, Map<Content, List<Track>> known) {
        Set<String> title = new HashSet<>(pairs(content.text()));
        boolean namesOther = names.entrySet().stream()
                .anyMatch(name -> !label.contains(name.getKey())
                        && name.getValue().stream().anyMatch(title::contains));
        boolean namesOwn =
                label.stream().flatMap(track -> names.get(track).stream()).anyMatch(title::contains);
        String own = content.folded();
        boolean repeated = known.entrySet().stream()
                .anyMatch(other -> other.getValue().equals(label)
                        && other.getKey() != content
                        && other.getKey().folded().length() > own.length()
                        && other.getKey().folded().contains(own));
        return (namesOther && !namesOwn ? NAMED : 0) + (repeated && !own.isEmpty() ? REPEATED_WITH_ADDITION : 0);
    }

    private static List<String> pairs(String text) {
        String folded = Widths.folded(text);
        return IntStream.range(0, Math.max(0, folded.length() - 1))
                .mapToObj(i -> folded.substring(i, i + 2))
                .toList();
    }
}
