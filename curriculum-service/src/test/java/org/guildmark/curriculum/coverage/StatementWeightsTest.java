package org.guildmark.curriculum.coverage;

import static org.guildmark.curriculum.coverage.KiteStandard.course;
import static org.guildmark.curriculum.coverage.KiteStandard.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementWeightsTest {
    private static final List<CourseEmphases> COURSES = List.of(
            course("A", List.of(), "P:frame-5-1", "M:conduct-1", "I:frame-4-1", "U:basics-2"),
            course("B", List.of(), "M:frame-5-1", "P:fly-4-2", "M:frame-5-known-1", "M:patience-1"));

    @ParameterizedTest
    @CsvSource({"CN5, paper, false", "CN4, silk, true", "CN4, silk.large, false", "CN4, paper, true"})
    void theirSumTimesCreditsIsTheWeightedCoverage(String level, String track, boolean cumulative) {
        Scope scope = Scope.of(KiteStandard.standard(), level, track, cumulative, Set.of(), "?");
        Coverage coverage = CoverageCalculation.of(scope, COURSES, List.of(), CoverageRules.STANDARD);
        assertEquals(coverage.skill().weighted(), weighted(scope, EnumSet.of(Figure.SKILL)), 1e-12);
        assertEquals(coverage.theory().weighted(), weighted(scope, EnumSet.of(Figure.THEORY)), 1e-12);
        assertEquals(
                (coverage.skill().weighted() + coverage.theory().weighted()) / 2,
                weighted(scope, EnumSet.allOf(Figure.class)),
                1e-12);
    }

    private static double weighted(Scope scope, Set<Figure> figures) {
        Map<UUID, Double> weights = StatementWeights.of(scope, figures);
        assertEquals(
                1, weights.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
        Map<UUID, Map<UUID, Double>> credits =
                CourseCredits.of(List.copyOf(weights.keySet()), COURSES, List.of(), CoverageRules.STANDARD);
        return weights.entrySet().stream()
                .mapToDouble(each -> each.getValue()
                        * credits.values().stream()
                                .mapToDouble(course -> course.getOrDefault(each.getKey(), 0.0))
                                .max()
                                .orElse(0))
                .sum();
    }

    @Test
    void traitsAndOptionalAreasHaveNone() {
        Scope scope = Scope.of(KiteStandard.standard(), "CN5", "paper", false, Set.of(), "?");
        Map<UUID, Double> weights = StatementWeights.of(scope, EnumSet.allOf(Figure.class));
        assertFalse(weights.containsKey(id("patience-1")));
        assertFalse(weights.containsKey(id("repair-5-1")));
        assertEquals(14, weights.size());
    }
}
