package org.guildmark.curriculum.reversedesign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildmark.curriculum.reversedesign.ReverseDesign.Chosen;
import org.guildmark.curriculum.reversedesign.ReverseDesign.CostUnit;
import org.guildmark.curriculum.reversedesign.ReverseDesign.Status;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Candidate;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Goal;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Target;

/** Checks everything that an answer says of itself, straight from the problem; and finds best answers by trying all. */
final class Checker {
    static final double ROUNDING = 1e-9;

    private Checker() {}

    static double coverage(ReverseDesignProblem problem, List<Candidate> chosen) {
        double weights = 0;
        double sum = 0;
        boolean weightless = problem.targets().stream().allMatch(target -> target.weight() == 0);
        for (Target target : problem.targets()) {
            double weight = weightless ? 1 : target.weight();
            weights += weight;
            sum += weight * reached(target, chosen);
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private static double reached(Target target, List<Candidate> chosen) {
        return chosen.stream()
                .mapToDouble(course -> course.credits().getOrDefault(target.id(), 0.0))
                .reduce(target.taught(), Math::max);
    }

    static Set<UUID> uncovered(ReverseDesignProblem problem, List<Candidate> chosen) {
        return problem.targets().stream()
                .filter(target -> reached(target, chosen) == 0)
                .map(Target::id)
                .collect(Collectors.toSet());
    }

    static void check(ReverseDesignProblem problem, ReverseDesign found) {
        Set<UUID> ids = found.chosen().stream().map(Chosen::course).collect(Collectors.toSet());
        assertEquals(found.chosen().size(), ids.size());
        List<Candidate> chosen =
                problem.candidates().stream().filter(c -> ids.contains(c.id())).toList();
        assertEquals(ids.size(), chosen.size());
        assertEquals(coverage(problem, chosen), found.coverage(), ROUNDING);
        assertEquals(coverage(problem, List.of()), found.coverageBefore(), ROUNDING);
        assertEquals(uncovered(problem, chosen), Set.copyOf(found.uncovered()));
        assertEquals(uncovered(problem, problem.candidates()), Set.copyOf(found.notCoverable()));
        assertEquals(cost(found.costUnit(), chosen), found.cost());
        boolean keepsLimits = keepsLimits(problem, chosen);
        if (problem.goal() == Goal.COVER_TARGET) {
            assertEquals(Set.copyOf(found.notCoverable()), Set.copyOf(found.uncovered()));
            assertTrue(found.bound() <= found.cost());
            assertEquals(found.status() == Status.OPTIMAL, keepsLimits && found.bound() == found.cost());
            assertEquals(Set.of(Status.OPTIMAL, Status.FEASIBLE).contains(found.status()), keepsLimits);
        } else {
            assertTrue(keepsLimits);
            assertTrue(found.bound() >= found.coverage());
        }
        found.chosen().forEach(each -> explained(problem, chosen, each));
    }

    static long cost(CostUnit unit, List<Candidate> chosen) {
        return unit == CostUnit.COURSES
                ? chosen.size()
                : chosen.stream().mapToLong(Candidate::hours).sum();
    }

    private static boolean keepsLimits(ReverseDesignProblem problem, List<Candidate> chosen) {
        return (problem.maxCourses() == null || chosen.size() <= problem.maxCourses())
                && (problem.maxHours() == null || cost(CostUnit.HOURS, chosen) <= problem.maxHours());
    }

    private static void explained(ReverseDesignProblem problem, List<Candidate> chosen, Chosen each) {
        List<Candidate> others =
                chosen.stream().filter(c -> !c.id().equals(each.course())).toList();
        List<Candidate> rest = problem.candidates().stream()
                .filter(c -> !c.id().equals(each.course()))
                .toList();
        Candidate own = chosen.stream()
                .filter(c -> c.id().equals(each.course()))
                .findFirst()
                .orElseThrow();
        List<Target> deepened = problem.targets().stream()
                .filter(target -> own.credits().getOrDefault(target.id(), 0.0) > target.taught())
                .toList();
        assertEquals(deepened.size(), each.covers());
        assertEquals(
                deepened.stream()
                        .filter(target -> reached(target, others) == target.taught())
                        .map(Target::id)
                        .toList(),
                each.onlyAmongChosen());
        assertEquals(
                deepened.stream()
                        .filter(target -> reached(target, rest) == 0)
                        .map(Target::id)
                        .toList(),
                each.onlyCandidateFor());
        assertEquals(coverage(problem, chosen) - coverage(problem, others), each.gain(), ROUNDING);
    }

    /** Tries every choice. */
    static double bestByBruteForce(ReverseDesignProblem problem, CostUnit unit) {
        Set<UUID> least = uncovered(problem, problem.candidates());
        boolean cover = problem.goal() == Goal.COVER_TARGET;
        double best = cover ? Double.POSITIVE_INFINITY : 0;
        for (int mask = 0; mask < 1 << problem.candidates().size(); mask++) {
            int choice = mask;
            List<Candidate> chosen = IntStream.range(0, problem.candidates().size())
                    .filter(c -> (choice >> c & 1) == 1)
                    .mapToObj(problem.candidates()::get)
                    .toList();
            if (cover && uncovered(problem, chosen).equals(least)) {
                best = Math.min(best, (double) cost(unit, chosen));
            } else if (!cover && keepsLimits(problem, chosen)) {
                best = Math.max(best, coverage(problem, chosen));
            }
        }
        return best;
    }
}
