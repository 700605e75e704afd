package org.guildmark.curriculum.reversedesign;

import static org.guildmark.curriculum.reversedesign.Instances.course;
import static org.guildmark.curriculum.reversedesign.Instances.cover;
import static org.guildmark.curriculum.reversedesign.Instances.id;
import static org.guildmark.curriculum.reversedesign.Instances.most;
import static org.guildmark.curriculum.reversedesign.Instances.targets;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildmark.curriculum.reversedesign.ReverseDesign.Chosen;
import org.guildmark.curriculum.reversedesign.ReverseDesign.CostUnit;
import org.guildmark.curriculum.reversedesign.ReverseDesign.Status;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Candidate;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Goal;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReverseDesignerTest {
    @Test
    void choosesTheFewestHoursAndSaysWhy() {
        ReverseDesign found = ReverseDesigner.solve(cover(
                List.of(
                        course(0, 96, 0, 1, 2, 3, 4),
                        course(1, 32, 0, 1),
                        course(2, 32, 1, 2, 3),
                        course(3, 16, 4),
                        course(4, 8, 9)),
                targets(5)));
        assertEquals(Status.OPTIMAL, found.status());
        assertEquals(CostUnit.HOURS, found.costUnit());
        assertEquals(80, found.cost());
        assertEquals(80, found.hours());
        assertEquals(80.0, found.bound());
        assertEquals(List.of(id("c", 1), id("c", 2), id("c", 3)), courses(found));
        assertEquals(1.0, found.coverage(), 1e-12);
        Chosen first = found.chosen().get(0);
        assertEquals(2, first.covers());
        assertEquals(List.of(id("s", 0)), first.onlyAmongChosen());
        assertFalse(first.forced());
        assertEquals(0.2, first.gain(), 1e-12);
    }

    @Test
    void theOnlyCourseForAStatementIsForced() {
        ReverseDesign found = ReverseDesigner.solve(cover(List.of(course(0, 90, 0, 1), course(1, 10, 1)), targets(2)));
        assertEquals(List.of(id("c", 0)), courses(found));
        assertTrue(found.chosen().get(0).forced());
        assertEquals(List.of(id("s", 0)), found.chosen().get(0).onlyCandidateFor());
    }

    @Test
    void countsCoursesWhereAnyHoursAreUnknown() {
        ReverseDesign found = ReverseDesigner.solve(cover(
                List.of(course(0, 96, 0, 1, 2), course(1, 8, 0, 1), course(2, 8, 2), course(3, null, 1)), targets(3)));
        assertEquals(CostUnit.COURSES, found.costUnit());
        assertEquals(1, found.cost());
        assertEquals(96, found.hours());
    }

    @Test
    void theHoursOfAChoiceAreUnknownWhereOneCoursesAre() {
        assertNull(ReverseDesigner.solve(cover(List.of(course(0, null, 0)), targets(1)))
                .hours());
    }

    @Test
    void namesWhatNobodyCoversAndCoversTheRest() {
        ReverseDesign found = ReverseDesigner.solve(cover(List.of(course(0, 20, 0, 2)), targets(4)));
        assertEquals(List.of(id("s", 1), id("s", 3)), found.notCoverable());
        assertEquals(found.notCoverable(), found.uncovered());
        assertEquals(Status.OPTIMAL, found.status());
        assertEquals(0.5, found.coverage(), 1e-12);
    }

    @Test
    void whatIsTaughtNeedNotBeTaughtAgain() {
        List<Target> targets = List.of(new Target(id("s", 0), 3, 0.3), new Target(id("s", 1), 1, 0));
        ReverseDesign found = ReverseDesigner.solve(cover(List.of(course(0, 60, 0, 1), course(1, 40, 1)), targets));
        assertEquals(List.of(id("c", 1)), courses(found));
        assertEquals(0.225, found.coverageBefore(), 1e-12);
        assertEquals(0.475, found.coverage(), 1e-12);
    }

    @Test
    void nothingToDoIsAnAnswer() {
        ReverseDesign found = ReverseDesigner.solve(cover(List.of(), List.of()));
        assertEquals(Status.OPTIMAL, found.status());
        assertEquals(List.of(), found.chosen());
        assertEquals(0, found.cost());
    }

    @Test
    void saysThatTheLimitIsTooLowAndWhatWouldDo() {
        ReverseDesignProblem problem = new ReverseDesignProblem(
                Goal.COVER_TARGET, List.of(course(0, 60, 0), course(1, 50, 1)), targets(2), 100, null, Instances.AMPLE);
        ReverseDesign found = ReverseDesigner.solve(problem);
        assertEquals(Status.LIMIT_TOO_LOW, found.status());
        assertEquals(110, found.cost());
        assertEquals(110.0, found.bound());
    }

    @Test
    void coversMostWithinTheHoursByWeight() {
        List<Target> targets =
                List.of(new Target(id("s", 0), 6, 0), new Target(id("s", 1), 3, 0), new Target(id("s", 2), 3.5, 0));
        List<Candidate> candidates = List.of(course(0, 60, 0), course(1, 50, 1), course(2, 50, 2));
        ReverseDesign found = ReverseDesigner.solve(most(candidates, targets, 100, null));
        assertEquals(List.of(id("c", 1), id("c", 2)), courses(found));
        assertEquals(Status.OPTIMAL, found.status());
        assertEquals(found.coverage(), found.bound(), 1e-12);
        assertEquals(List.of(id("s", 0)), found.uncovered());
        assertEquals(6.5 / 12.5, found.coverage(), 1e-12);
    }

    @Test
    void aDeeperTreatmentIsWorthItsCredit() {
        List<Target> targets = List.of(new Target(id("s", 0), 1, 0.3), new Target(id("s", 1), 1, 0));
        Candidate deepens = new Candidate(id("c", 0), null, Map.of(id("s", 0), 1.0));
        Candidate introduces = new Candidate(id("c", 1), null, Map.of(id("s", 1), 0.3));
        ReverseDesign found = ReverseDesigner.solve(most(List.of(introduces, deepens), targets, null, 1));
        assertEquals(List.of(id("c", 0)), courses(found));
        assertEquals(0.5, found.coverage(), 1e-12);
    }

    @Test
    void bothLimitsHold() {
        List<Candidate> candidates =
                List.of(course(0, 10, 0), course(1, 10, 1), course(2, 10, 2), course(3, 40, 0, 1, 2));
        assertEquals(List.of(id("c", 3)), courses(ReverseDesigner.solve(most(candidates, targets(3), 40, 2))));
        assertEquals(
                2,
                ReverseDesigner.solve(most(candidates, targets(3), 35, 2))
                        .chosen()
                        .size());
        assertEquals(
                1,
                ReverseDesigner.solve(most(candidates, targets(3), 15, 2))
                        .chosen()
                        .size());
    }

    @Test
    void limitsThatCannotBeHeldAreRefused() {
        List<Candidate> unknown = List.of(course(0, null, 0));
        assertThrows(IllegalArgumentException.class, () -> most(unknown, targets(1), 10, null));
        List<Candidate> known = List.of(course(0, 10, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReverseDesignProblem(Goal.COVER_TARGET, known, targets(1), null, 3, Instances.AMPLE));
    }

    /** A school's pool of 300 courses and a target of 2,000 statements; the limit is generous for slow machines. */
    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "1, false", "2, false"})
    void provesASchoolsProblemBest(long seed, boolean hoursKnown) {
        ReverseDesignProblem problem = cover(Instances.school(seed, 300, 2000, hoursKnown), targets(2000));
        ReverseDesign found = ReverseDesigner.solve(problem);
        Checker.check(problem, found);
        assertEquals(Status.OPTIMAL, found.status());
    }

    @Test
    void coversMostOfASchoolsTarget() {
        ReverseDesignProblem problem = most(Instances.school(3, 150, 1000, true), targets(1000), 300, null);
        ReverseDesign found = ReverseDesigner.solve(problem);
        Checker.check(problem, found);
        assertEquals(Status.OPTIMAL, found.status());
    }

    /** Steiner triples: every course misses just the statements of its triples. Known optima of the literature. */
    @ParameterizedTest
    @CsvSource({"2, 5", "3, 18"})
    void provesHardCoversBest(int power, int optimum) {
        List<int[]> triples = steiner(power);
        int points = (int) Math.pow(3, power);
        List<Candidate> candidates = new ArrayList<>();
        for (int p = 0; p < points; p++) {
            int point = p;
            int[] own = IntStream.range(0, triples.size())
                    .filter(t -> Arrays.stream(triples.get(t)).anyMatch(q -> q == point))
                    .toArray();
            candidates.add(course(p, null, own));
        }
        ReverseDesignProblem problem = cover(candidates, targets(triples.size()));
        ReverseDesign found = ReverseDesigner.solve(problem);
        Checker.check(problem, found);
        assertEquals(Status.OPTIMAL, found.status());
        assertEquals(optimum, found.cost());
    }

    /** Lines of the affine space over three elements. */
    private static List<int[]> steiner(int power) {
        int points = (int) Math.pow(3, power);
        List<int[]> triples = new ArrayList<>();
        for (int a = 0; a < points; a++) {
            for (int b = a + 1; b < points; b++) {
                int c = 0;
                for (int digit = 1; digit < points; digit *= 3) {
                    c += (6 - a / digit % 3 - b / digit % 3) % 3 * digit;
                }
                if (c > b) {
                    triples.add(new int[] {a, b, c});
                }
            }
        }
        return triples;
    }

    @Test
    void outOfTimeItGivesTheBestSoFarWithABound() {
        ReverseDesignProblem hard = new ReverseDesignProblem(
                Goal.COVER_TARGET,
                Instances.scattered(5, 200, 1000, 0.08, true),
                targets(1000),
                null,
                null,
                Duration.ofMillis(300));
        ReverseDesign found = ReverseDesigner.solve(hard);
        Checker.check(hard, found);
        assertEquals(Status.FEASIBLE, found.status());
        assertTrue(found.bound() > 0 && found.bound() < found.cost());
    }

    @Test
    void outOfTimeTheMostCoverageHasABoundToo() {
        ReverseDesignProblem hard = new ReverseDesignProblem(
                Goal.MOST_COVERAGE,
                Instances.scattered(6, 200, 1000, 0.08, true),
                targets(1000),
                500,
                null,
                Duration.ofMillis(300));
        ReverseDesign found = ReverseDesigner.solve(hard);
        Checker.check(hard, found);
        assertEquals(Status.FEASIBLE, found.status());
        assertTrue(found.bound() > found.coverage() && found.bound() < 1);
    }

    private static List<UUID> courses(ReverseDesign found) {
        return found.chosen().stream().map(Chosen::course).toList();
    }
}
