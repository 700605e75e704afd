package org.guildmark.curriculum.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.curriculum.coverage.FigureWeights.Counted;
import org.guildmark.curriculum.coverage.FigureWeights.Key;
import org.guildmark.curriculum.coverage.Requirements.Level;
import org.guildmark.curriculum.coverage.Requirements.Required;

/**
 * What each statement contributes to the weighted coverage: the sum of weight times credit over the statements is the
 * mean of the figures' weighted coverage. So whoever raises the sum raises the coverage.
 */
public final class StatementWeights {
    private StatementWeights() {}

    /**
     * Weights of all required statements, in printed order; they sum to 1, unless there are none.
     *
     * @param figures that count; of two, each counts half
     */
    public static Map<UUID, Double> of(Scope scope, Set<Figure> figures) {
        Map<UUID, Double> weights = new LinkedHashMap<>();
        List<Map<UUID, Double>> parts = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            if (figures.contains(figure)) {
                List<Map<UUID, Double>> levels = scope.levels().stream()
                        .map(level -> ofLevel(scope, figure, level))
                        .filter(part -> !part.isEmpty())
                        .toList();
                Map<UUID, Double> mean = new LinkedHashMap<>();
                levels.forEach(level -> level.forEach(
                        (statement, weight) -> mean.merge(statement, weight / levels.size(), Double::sum)));
                if (!mean.isEmpty()) {
                    parts.add(mean);
                }
            }
        }
        scope.requirements().statements().forEach(statement -> {
            for (Map<UUID, Double> part : parts) {
                Double weight = part.get(statement.id());
                if (weight != null) {
                    weights.merge(statement.id(), weight / parts.size(), Double::sum);
                }
            }
        });
        return weights;
    }

    private static Map<UUID, Double> ofLevel(Scope scope, Figure figure, Level level) {
        List<Required> asked = scope.requirements().statements().stream()
                .filter(statement ->
                        Figure.of(statement.kind()).filter(figure::equals).isPresent())
                .filter(statement -> scope.asksFor(statement, level))
                .toList();
        LinkedHashMap<Key, Counted> counts = new LinkedHashMap<>();
        for (Required statement : asked) {
            counts.merge(
                    scope.key(statement),
                    new Counted(scope.function(statement).titleZh(), 1),
                    (a, b) -> new Counted(a.title(), a.statements() + b.statements()));
        }
        Map<UUID, Double> weights = new LinkedHashMap<>();
        if (!asked.isEmpty()) {
            FigureWeights ofFunctions = new FigureWeights(figure, scope, level, counts);
            for (Required statement : asked) {
                Key key = scope.key(statement);
                weights.put(
                        statement.id(),
                        ofFunctions.weight(key) / counts.get(key).statements());
            }
        }
        return weights;
    }
}
