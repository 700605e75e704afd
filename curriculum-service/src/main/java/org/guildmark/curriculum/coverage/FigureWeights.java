package org.guildmark.curriculum.coverage;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildmark.curriculum.coverage.Coverage.Basis;
import org.guildmark.curriculum.coverage.Coverage.Column;
import org.guildmark.curriculum.coverage.Coverage.WeightSource;
import org.guildmark.curriculum.coverage.Requirements.ElementKind;
import org.guildmark.curriculum.coverage.Requirements.Level;
import org.guildmark.curriculum.coverage.Requirements.Weight;
import org.guildmark.curriculum.coverage.Requirements.WeightTable;

/**
 * The weights of one figure at one level: those of its weight table, matched by folded title and normalised over the
 * functions that have statements; without a table, proportional to the number of statements.
 */
final class FigureWeights {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private final Map<Key, Double> weights = new HashMap<>();
    private final Map<Key, BigDecimal> percents = new HashMap<>();
    private final WeightSource source;

    /** What is weighed: a function of a title, or ethics, or basic knowledge. */
    record Key(ElementKind kind, String foldedTitle) {
        /** There is one element of ethics and one of basic knowledge, whatever their sections are titled. */
        static Key of(ElementKind kind, String title) {
            return new Key(kind, kind == ElementKind.FUNCTION ? folded(title) : "");
        }

        private static String folded(String title) {
            return SPACE.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC))
                    .replaceAll("");
        }
    }

    /** @param counts number of statements of each function, with the title under which to report it */
    FigureWeights(Figure figure, Scope scope, Level level, LinkedHashMap<Key, Counted> counts) {
        Optional<WeightTable> table = table(figure, scope, level);
        double sum = table.map(found -> read(found, counts)).orElse(0.0);
        if (sum > 0) {
            WeightTable found = table.get();
            List<String> withoutStatements = found.weights().stream()
                    .filter(weight -> !counts.containsKey(Key.of(weight.kind(), weight.titleZh())))
                    .map(Weight::titleZh)
                    .toList();
            List<String> withoutWeight = counts.entrySet().stream()
                    .filter(each -> !percents.containsKey(each.getKey()))
                    .map(each -> each.getValue().title())
                    .toList();
            counts.keySet()
                    .forEach(key -> weights.put(
                            key, percents.getOrDefault(key, BigDecimal.ZERO).doubleValue() / sum));
            source = new WeightSource(
                    Basis.WEIGHT_TABLE,
                    found.clause(),
                    new Column(found.level(), found.track()),
                    withoutStatements,
                    withoutWeight);
        } else {
            percents.clear();
            double all = counts.values().stream().mapToInt(Counted::statements).sum();
            counts.forEach((key, counted) -> weights.put(key, counted.statements() / all));
            source = new WeightSource(Basis.STATEMENT_COUNT, null, null, List.of(), List.of());
        }
    }

    record Counted(String title, int statements) {}

    /** The column for the narrowest track that has one. */
    private static Optional<WeightTable> table(Figure figure, Scope scope, Level level) {
        if (level == null) {
            return Optional.empty();
        }
        List<String> tracks = new ArrayList<>(scope.tablesFor());
        return scope.requirements().weightTables().stream()
                .filter(table -> table.figure() == figure && level.code().equals(table.level()))
                .filter(table -> tracks.contains(table.track()))
                .min(Comparator.comparingInt(table -> tracks.indexOf(table.track())));
    }

    /** Fills in the percentages of the functions that have statements, and answers their sum. */
    private double read(WeightTable table, Map<Key, Counted> counts) {
        for (Weight weight : table.weights()) {
            Key key = Key.of(weight.kind(), weight.titleZh());
            if (counts.containsKey(key)) {
                percents.merge(key, weight.percent(), BigDecimal::add);
            }
        }
        return percents.values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    double weight(Key key) {
        return weights.get(key);
    }

    /** As printed; null where there is none. */
    BigDecimal percent(Key key) {
        return percents.get(key);
    }

    WeightSource source() {
        return source;
    }
}
