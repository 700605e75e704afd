package org.guildmark.catalog.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.text.Widths;

/**
 * The semantic difference of two editions. Statements are paired in rounds, the surest first: same wording at the same
 * place; same wording elsewhere at the same level; same wording at another level; then similar wording, best pair first.
 * What stays alone was added or removed. Equal wording is paired one to one in printed order, because equal text is not
 * a duplicate.
 */
public final class EditionDiff {
    /** From here on two wordings count as one statement reworded. */
    static final double SAME_STATEMENT = 0.6;

    private EditionDiff() {}

    /** The changes from {@code before} to {@code after}, in the order of the later edition, removals last. */
    public static List<StatementChange> between(StandardContent before, StandardContent after) {
        return succession(before, after).stream()
                .filter(change -> change.kind() != StatementChange.Kind.UNCHANGED)
                .toList();
    }

    /** As {@link #between}, with the unchanged pairs too: what became of every statement. */
    public static List<StatementChange> succession(StandardContent before, StandardContent after) {
        Set<PlacedStatement> old = asSet(PlacedStatement.allOf(before));
        Set<PlacedStatement> current = asSet(PlacedStatement.allOf(after));
        List<StatementChange> changes = new ArrayList<>();
        pairEqual(old, current, changes, s -> List.of(kind(s), levelCode(s), place(s), wording(s)));
        pairEqual(old, current, changes, s -> List.of(kind(s), levelCode(s), wording(s)));
        pairEqual(old, current, changes, s -> List.of(kind(s), wording(s)));
        pairSimilar(old, current, changes);
        current.forEach(s -> changes.add(new StatementChange(StatementChange.Kind.ADDED, null, s, 0)));
        changes.sort(Comparator.comparingInt(c -> c.after().sequence()));
        old.stream()
                .sorted(Comparator.comparingInt(PlacedStatement::sequence))
                .forEach(s -> changes.add(new StatementChange(StatementChange.Kind.REMOVED, s, null, 0)));
        return List.copyOf(changes);
    }

    private static Set<PlacedStatement> asSet(List<PlacedStatement> statements) {
        // By identity: a placed statement drags its whole branch of the tree into equals and hashCode.
        Set<PlacedStatement> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(statements);
        return set;
    }

    private static void pairEqual(
            Set<PlacedStatement> old,
            Set<PlacedStatement> current,
            List<StatementChange> changes,
            Function<PlacedStatement, List<Object>> key) {
        Map<List<Object>, Deque<PlacedStatement>> byKey = new LinkedHashMap<>();
        inOrder(old).forEach(s -> byKey.computeIfAbsent(key.apply(s), k -> new ArrayDeque<>())
                .add(s));
        for (PlacedStatement after : inOrder(current)) {
            Deque<PlacedStatement> candidates = byKey.get(key.apply(after));
            if (candidates != null && !candidates.isEmpty()) {
                pair(candidates.poll(), after, 1, old, current, changes);
            }
        }
    }

    private static void pairSimilar(
            Set<PlacedStatement> old, Set<PlacedStatement> current, List<StatementChange> changes) {
        Map<PlacedStatement, Set<String>> bigrams = new IdentityHashMap<>();
        old.forEach(s -> bigrams.put(s, bigrams(wording(s))));
        Map<String, List<PlacedStatement>> index = new HashMap<>();
        inOrder(old).forEach(s -> bigrams.get(s).forEach(gram -> index.computeIfAbsent(gram, g -> new ArrayList<>())
                .add(s)));
        List<StatementChange> candidates = new ArrayList<>();
        for (PlacedStatement after : inOrder(current)) {
            Set<String> grams = bigrams(wording(after));
            Map<PlacedStatement, Integer> shared = new IdentityHashMap<>();
            grams.forEach(gram ->
                    index.getOrDefault(gram, List.of()).forEach(before -> shared.merge(before, 1, Integer::sum)));
            shared.forEach((before, count) -> {
                double dice = 2.0 * count / (grams.size() + bigrams.get(before).size());
                if (kind(before).equals(kind(after)) && dice >= SAME_STATEMENT) {
                    candidates.add(new StatementChange(null, before, after, dice));
                }
            });
        }
        candidates.sort(Comparator.comparing((StatementChange c) -> !samePlace(c.before(), c.after()))
                .thenComparing(
                        Comparator.comparingDouble(StatementChange::similarity).reversed())
                .thenComparingInt(c -> c.after().sequence())
                .thenComparingInt(c -> c.before().sequence()));
        for (StatementChange candidate : candidates) {
            if (old.contains(candidate.before()) && current.contains(candidate.after())) {
                pair(candidate.before(), candidate.after(), candidate.similarity(), old, current, changes);
            }
        }
    }

    private static void pair(
            PlacedStatement before,
            PlacedStatement after,
            double similarity,
            Set<PlacedStatement> old,
            Set<PlacedStatement> current,
            List<StatementChange> changes) {
        old.remove(before);
        current.remove(after);
        changes.add(new StatementChange(kindOf(before, after), before, after, similarity));
    }

    private static StatementChange.Kind kindOf(PlacedStatement before, PlacedStatement after) {
        if (!levelCode(before).equals(levelCode(after))) {
            return StatementChange.Kind.RELEVELLED;
        }
        if (!place(before).equals(place(after))) {
            return StatementChange.Kind.MOVED;
        }
        return wording(before).equals(wording(after)) ? StatementChange.Kind.UNCHANGED : StatementChange.Kind.REWORDED;
    }

    private static boolean samePlace(PlacedStatement before, PlacedStatement after) {
        return levelCode(before).equals(levelCode(after)) && place(before).equals(place(after));
    }

    private static List<PlacedStatement> inOrder(Set<PlacedStatement> statements) {
        return statements.stream()
                .sorted(Comparator.comparingInt(PlacedStatement::sequence))
                .toList();
    }

    private static Object kind(PlacedStatement placed) {
        return placed.statement().kind();
    }

    private static String levelCode(PlacedStatement placed) {
        return placed.level() == null ? "" : placed.level().code();
    }

    private static List<String> place(PlacedStatement placed) {
        List<String> place = new ArrayList<>();
        placed.tracks().forEach(track -> place.add(track.code()));
        placed.path().stream().map(TreeNode::title).forEach(title -> place.add(Widths.folded(title.zh())));
        return place;
    }

    private static String wording(PlacedStatement placed) {
        return Widths.folded(Objects.requireNonNullElse(placed.statement().text(), ""));
    }

    private static Set<String> bigrams(String text) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            grams.add(text.substring(i, i + 2));
        }
        return grams;
    }
}
