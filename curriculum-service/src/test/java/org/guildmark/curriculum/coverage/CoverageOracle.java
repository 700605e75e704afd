package org.guildmark.curriculum.coverage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.curriculum.catalogview.Crosswalk;
import org.guildmark.curriculum.catalogview.EditionContent.StatementKind;
import org.guildmark.curriculum.coverage.CourseEmphases.Mapped;
import org.guildmark.curriculum.coverage.Coverage.Share;
import org.guildmark.curriculum.coverage.CoveragePropertyTest.World;
import org.guildmark.curriculum.coverage.Requirements.Required;
import org.guildmark.curriculum.coverage.Requirements.WeightTable;

/** One level's figure, worked out slowly and straight from the wording of the formulas, for track T. */
final class CoverageOracle {
    private CoverageOracle() {}

    static Share share(World world, String level, Figure figure, CoverageRules rules) {
        List<Required> all = world.standard().statements().stream()
                .filter(s -> s.level() == null || s.level().equals(level))
                .filter(s -> s.tracks().isEmpty() || s.tracks().contains("T"))
                .filter(s -> kinds(figure).contains(s.kind()))
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        Map<String, List<Required>> groups =
                all.stream().collect(Collectors.groupingBy(s -> title(world.standard(), s)));
        WeightTable table = world.standard().weightTables().stream()
                .filter(t -> t.figure() == figure && t.level().equals(level))
                .findFirst()
                .orElse(null);
        double sum = groups.keySet().stream()
                .mapToDouble(title -> weight(table, title, groups))
                .sum();
        double weighted = groups.keySet().stream()
                .mapToDouble(title -> weight(table, title, groups) / sum * mean(world, groups.get(title), rules))
                .sum();
        int covered =
                (int) all.stream().filter(s -> credit(world, s.id(), rules) > 0).count();
        return new Share(all.size(), covered, covered / (double) all.size(), weighted, mean(world, all, rules));
    }

    private static List<StatementKind> kinds(Figure figure) {
        return figure == Figure.SKILL
                ? List.of(StatementKind.SKILL, StatementKind.COMPETENCY)
                : List.of(StatementKind.KNOWLEDGE, StatementKind.ETHICS, StatementKind.BASIC_KNOWLEDGE);
    }

    private static String title(Requirements standard, Required statement) {
        return switch (statement.kind()) {
            case ETHICS -> "德";
            case BASIC_KNOWLEDGE -> "识";
            default -> standard.functions().get(statement.function()).titleZh();
        };
    }

    private static double weight(WeightTable table, String title, Map<String, List<Required>> groups) {
        return table == null
                ? groups.get(title).size()
                : table.weights().stream()
                        .filter(weight -> weight.titleZh().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .percent()
                        .doubleValue();
    }

    private static double mean(World world, List<Required> statements, CoverageRules rules) {
        return statements.stream()
                .mapToDouble(s -> credit(world, s.id(), rules))
                .average()
                .orElseThrow();
    }

    private static double credit(World world, UUID statement, CoverageRules rules) {
        double best = 0;
        for (CourseEmphases course : world.courses()) {
            for (Mapped mapped : course.mappings()) {
                double credit = rules.credits().of(mapped.emphasis());
                if (mapped.statement().equals(statement)) {
                    best = Math.max(best, credit);
                }
                for (Crosswalk association : world.crosswalk()) {
                    boolean joins = (association.fromId().equals(mapped.statement())
                                    && association.toId().equals(statement))
                            || (association.toId().equals(mapped.statement())
                                    && association.fromId().equals(statement));
                    if (joins) {
                        best = Math.max(best, credit * rules.discounts().of(association.type()));
                    }
                }
            }
        }
        return best;
    }
}
