package org.guildmark.curriculum.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.coverage.Coverage.FigureCoverage;
import org.guildmark.curriculum.coverage.Coverage.FunctionCoverage;
import org.guildmark.curriculum.coverage.Coverage.Share;
import org.guildmark.curriculum.coverage.FigureWeights.Counted;
import org.guildmark.curriculum.coverage.FigureWeights.Key;
import org.guildmark.curriculum.coverage.Requirements.ElementKind;
import org.guildmark.curriculum.coverage.Requirements.Function;
import org.guildmark.curriculum.coverage.Requirements.Level;
import org.guildmark.curriculum.coverage.Requirements.Required;

/** Adds up one figure at one level, function by function. */
final class LevelFigure {
    private static final Map<ElementKind, Function> ELEMENTS = Map.of(
            ElementKind.ETHICS, new Function(null, null, "职业道德", "Professional ethics"),
            ElementKind.BASIC_KNOWLEDGE, new Function(null, null, "基础知识", "Basic knowledge"));

    private final LinkedHashMap<Key, Sum> sums = new LinkedHashMap<>();

    /** Nodes of the same title are one function: the table weighs titles. */
    void add(Required statement, List<Function> functions, double credit) {
        ElementKind kind = Figure.element(statement.kind());
        Function function = ELEMENTS.getOrDefault(kind, functions.get(statement.function()));
        sums.computeIfAbsent(Key.of(kind, function.titleZh()), none -> new Sum(function))
                .add(credit);
    }

    private static final class Sum {
        private final Function function;
        private int statements;
        private int covered;
        private double credits;

        Sum(Function function) {
            this.function = function;
        }

        void add(double credit) {
            statements++;
            covered += credit > 0 ? 1 : 0;
            credits += credit;
        }

        double meanCredit() {
            return credits / statements;
        }
    }

    /** Null where there are no statements. */
    FigureCoverage coverage(Figure figure, Scope scope, Level level) {
        if (sums.isEmpty()) {
            return null;
        }
        LinkedHashMap<Key, Counted> counts = new LinkedHashMap<>();
        sums.forEach((key, sum) -> counts.put(key, new Counted(sum.function.titleZh(), sum.statements)));
        FigureWeights weights = new FigureWeights(figure, scope, level, counts);
        List<FunctionCoverage> functions = new ArrayList<>();
        Sum all = new Sum(null);
        double weighted = 0;
        for (Map.Entry<Key, Sum> each : sums.entrySet()) {
            Sum sum = each.getValue();
            double weight = weights.weight(each.getKey());
            weighted += weight * sum.meanCredit();
            all.statements += sum.statements;
            all.covered += sum.covered;
            all.credits += sum.credits;
            functions.add(new FunctionCoverage(
                    sum.function.id(),
                    sum.function.code(),
                    new Text(sum.function.titleZh(), sum.function.titleEn()),
                    each.getKey().kind(),
                    sum.statements,
                    sum.covered,
                    sum.covered / (double) sum.statements,
                    sum.meanCredit(),
                    weights.percent(each.getKey()),
                    weight));
        }
        // Rounding may leave a sum of shares a last bit above 1.
        Share whole = new Share(
                all.statements,
                all.covered,
                all.covered / (double) all.statements,
                Math.min(1, weighted),
                all.meanCredit());
        return new FigureCoverage(whole, weights.source(), List.copyOf(functions));
    }
}
