package org.guildmark.assessment.paper.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guildmark.assessment.blueprint.PaperLimits;
import org.guildmark.assessment.blueprint.PaperLimits.KindLimit;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.paper.assembly.PaperSolution.Status;
import org.guildmark.assessment.paper.check.PaperChecker;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parallel forms: the search never makes them worse, keeps what is between them, and claims no more than is true. */
class ParallelFormsTest {
    private static final int SMALL = 9;

    private static PaperSpec spec(int forms, int overlap, String spread, String tolerance) {
        PaperLimits limits = new PaperLimits(
                List.of(new KindLimit(ItemKind.SINGLE_CHOICE, 5, null)),
                null,
                null,
                2,
                null,
                null,
                tolerance == null ? null : new BigDecimal(tolerance));
        return Pools.spec(limits, forms, overlap, spread, 10, 12, 8);
    }

    private static List<List<PaperItemFacts>> items(List<List<Integer>> forms, PaperRows rows) {
        return forms.stream()
                .map(form -> form.stream().map(rows.items::get).toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2,0,0.05,", "4,0,,", "4,2,0.05,", "3,1,0.02,2", "4,0,0.05,1"})
    void formsAreNeverWorseThanWhatTheSearchBeganWith(int forms, int overlap, String spread, String tolerance) {
        PaperSpec spec = spec(forms, overlap, spread, tolerance);
        for (int seed = 1; seed <= 2; seed++) {
            PaperSolver.Problem problem =
                    new PaperSolver.Problem(spec, Pools.random(250, 3, seed), seed, Duration.ofSeconds(20));
            Stage.Deadline deadline = Stage.Deadline.in(problem.timeLimit());
            PaperRows rows = new PaperRows(spec, Eligible.of(problem).items());
            List<List<Integer>> made = new ArrayList<>();
            while (made.size() < forms) {
                made.add(new SingleForm(rows, problem, deadline, made)
                        .findAny()
                        .forms()
                        .get(0));
            }
            Found start = Found.of(made, rows);
            assertVerified(spec, items(start.forms(), rows));
            Improvement improvement = new Improvement(rows, problem, deadline, start);
            improvement.formByForm();
            Found better = improvement.best();
            assertFalse(start.betterThan(better));
            assertVerified(spec, items(better.forms(), rows));
            improvement.elementByElement();
            assertFalse(better.betterThan(improvement.best()));
            assertVerified(spec, items(improvement.best().forms(), rows));
        }
    }

    /** Two forms of a pool so small that all pairs of forms can be tried. */
    @Property(tries = 40)
    void whatIsClaimedOfTwoFormsIsTrue(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 1) int overlap) {
        PaperLimits limits = new PaperLimits(null, null, null, null, null, null, seed % 2 == 0 ? null : BigDecimal.ONE);
        PaperSpec spec = Pools.spec(limits, 2, overlap, seed % 3 == 0 ? "0.3" : null, 3, 2);
        List<PaperItemFacts> pool = Pools.random(SMALL, 2, seed);
        long[] best = best(spec, pool);
        PaperSolution solution =
                new CpSatPaperSolver().solve(new PaperSolver.Problem(spec, pool, seed, Duration.ofSeconds(60)));
        if (best == null) {
            assertEquals(Status.INFEASIBLE, solution.status());
            return;
        }
        assertEquals(Status.OPTIMAL, solution.status());
        assertEquals(best[0], solution.quality().deviation().longValueExact());
        assertEquals(best[1], solution.quality().exposure());
        Map<UUID, PaperItemFacts> byId =
                pool.stream().collect(Collectors.toMap(PaperItemFacts::itemId, Function.identity()));
        assertVerified(
                spec,
                solution.forms().stream()
                        .map(form -> form.stream().map(byId::get).toList())
                        .toList());
    }

    /** The least that any two forms deviate, and with that the least that their items were seen; null where there are none. */
    private static long[] best(PaperSpec spec, List<PaperItemFacts> pool) {
        PaperSpec single =
                new PaperSpec(spec.elements(), spec.totalMarks(), spec.kinds(), spec.limits(), null, 1, 0, null);
        List<List<PaperItemFacts>> forms = LongStream.range(0, 1L << SMALL)
                .mapToObj(mask -> pool.stream()
                        .filter(item -> (mask >> pool.indexOf(item) & 1) == 1)
                        .toList())
                .filter(form -> PaperChecker.check(single, List.of(form)).verified())
                .toList();
        long[] best = null;
        for (List<PaperItemFacts> one : forms) {
            for (List<PaperItemFacts> form : forms) {
                // The checker takes one list for one form.
                List<PaperItemFacts> other = new ArrayList<>(form);
                if (PaperChecker.check(spec, List.of(one, other)).verified()) {
                    long[] cost = {deviation(spec, one) + deviation(spec, other), exposure(one) + exposure(other)};
                    best = best == null || Arrays.compare(cost, best) < 0 ? cost : best;
                }
            }
        }
        return best;
    }

    private static long deviation(PaperSpec spec, List<PaperItemFacts> form) {
        return spec.elements().stream()
                .mapToLong(element -> form.stream()
                        .filter(item -> item.element().equals(element.key()))
                        .map(PaperItemFacts::marks)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .subtract(element.marks())
                        .abs()
                        .longValueExact())
                .sum();
    }

    private static long exposure(List<PaperItemFacts> form) {
        return form.stream().mapToLong(PaperItemFacts::exposure).sum();
    }

    /** What an element needs is no more than what the best forms have, however few of the items are looked at. */
    @Test
    void whatTheElementsNeedIsABound() {
        PaperSpec spec = spec(3, 0, "0.05", null);
        List<PaperItemFacts> pool = Pools.random(120, 3, 5);
        PaperSolver.Problem problem = new PaperSolver.Problem(spec, pool, 5, Duration.ofSeconds(30));
        PaperSolution solution = new CpSatPaperSolver().solve(problem);
        assertEquals(Status.OPTIMAL, solution.status());
        PaperRows rows = new PaperRows(spec, Eligible.of(problem).items());
        List<List<Integer>> forms = solution.forms().stream()
                .map(form -> form.stream()
                        .map(id -> rows.items.stream()
                                .map(PaperItemFacts::itemId)
                                .toList()
                                .indexOf(id))
                        .toList())
                .toList();
        long bound = new ElementBound(rows, problem, Stage.Deadline.in(problem.timeLimit()))
                .leastExposure(Found.of(forms, rows));
        assertTrue(bound > 0, "elements of a small pool need items that were seen");
        assertTrue(bound <= solution.quality().exposure());
    }

    private static void assertVerified(PaperSpec spec, List<List<PaperItemFacts>> forms) {
        assertEquals(List.of(), PaperChecker.check(spec, forms).failures());
    }
}
