package org.guildmark.catalog.document.national;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.document.national.TableDraft.Cell;
import org.guildmark.catalog.document.national.TableDraft.Content;
import org.guildmark.catalog.document.text.Widths;

/**
 * How the contents of each work type are worded: a naive Bayes estimate over pairs of characters, learnt from the
 * contents of the same document whose work type is certain.
 */
final class WorkTypeWording {
    private static final double SMOOTHING = 0.5;
    /** Worth of a pair of characters of the work type's own name in the title of a content. */
    private static final double OWN_NAME = 2;

    private final Map<Track, Map<String, Integer>> seen = new HashMap<>();
    private final Map<Track, Integer> totals = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();
    private final Map<Track, Set<String>> names = new HashMap<>();

    /** @param occupation its title, whose characters tell nothing of one work type */
    WorkTypeWording(List<Track> tracks, String occupation) {
        for (Track track : tracks) {
            Set<String> own = new HashSet<>(pairs(track.title().zh()));
            own.removeAll(pairs(occupation));
            tracks.stream()
                    .filter(other -> other != track)
                    .forEach(other -> own.removeAll(pairs(other.title().zh())));
            names.put(track, own);
        }
    }

    /** Learns from a content of one work type; one of several teaches nothing. */
    void learn(Content content, List<Track> tracks) {
        if (tracks.size() != 1) {
            return;
        }
        Map<String, Integer> counts = seen.computeIfAbsent(tracks.get(0), track -> new HashMap<>());
        List<String> pairs = pairs(wording(content));
        pairs.forEach(pair -> counts.merge(pair, 1, Integer::sum));
        vocabulary.addAll(pairs);
        totals.merge(tracks.get(0), pairs.size(), Integer::sum);
    }

    /**
     * Splits contents among labels, both in printed order, so that the wording fits best.
     *
     * @param eachUsed true where every label has at least one content; there are then no more labels than contents
     * @return for each content the index of its label
     */
    int[] bestSplit(List<Content> contents, List<List<Track>> labels, boolean eachUsed) {
        int most = labels.size();
        double[][] best = new double[contents.size()][most];
        int[][] from = new int[contents.size()][most];
        for (int i = 0; i < contents.size(); i++) {
            for (int label = 0; label < most; label++) {
                double before =
                        i == 0 ? (label == 0 || !eachUsed ? 0 : Double.NEGATIVE_INFINITY) : Double.NEGATIVE_INFINITY;
                for (int earlier = 0; i > 0 && earlier <= label; earlier++) {
                    boolean allowed = !eachUsed || label - earlier <= 1;
                    if (allowed && best[i - 1][earlier] > before) {
                        before = best[i - 1][earlier];
                        from[i][label] = earlier;
                    }
                }
                best[i][label] = before + score(contents.get(i), labels.get(label));
            }
        }
        int[] split = new int[contents.size()];
        int last = contents.size() - 1;
        int end = most - 1;
        for (int label = 0; !eachUsed && label < most; label++) {
            end = best[last][label] > best[last][end] ? label : end;
        }
        for (int i = last; i >= 0; i--) {
            split[i] = end;
            end = from[i][end];
        }
        return split;
    }

    private double score(Content content, List<Track> label) {
        return label.stream()
                .mapToDouble(track -> score(content, track))
                .average()
                .orElse(0);
    }

    private double score(Content content, Track track) {
        Map<String, Integer> counts = seen.getOrDefault(track, Map.of());
        double total = totals.getOrDefault(track, 0) + SMOOTHING * vocabulary.size();
        double learnt = pairs(wording(content)).stream()
                .filter(vocabulary::contains)
                .mapToDouble(pair -> Math.log((counts.getOrDefault(pair, 0) + SMOOTHING) / total))
                .sum();
        long named = pairs(content.text()).stream()
                .filter(names.get(track)::contains)
                .count();
        return learnt + OWN_NAME * named;
    }

    private static String wording(Content content) {
        return content.text() + content.items.stream().map(Cell::text).collect(Collectors.joining());
    }

    private static List<String> pairs(String text) {
        String folded = Widths.folded(text);
        return IntStream.range(0, Math.max(0, folded.length() - 1))
                .mapToObj(i -> folded.substring(i, i + 2))
                .filter(pair -> pair.codePoints().allMatch(Character::isLetterOrDigit))
                .toList();
    }
}
