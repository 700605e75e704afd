package org.guildmark.assessment.paper.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.assessment.blueprint.DifficultyBand;
import org.guildmark.assessment.blueprint.PaperLimits;
import org.guildmark.assessment.blueprint.PaperLimits.BandShare;
import org.guildmark.assessment.blueprint.PaperLimits.DifficultyMix;
import org.guildmark.assessment.blueprint.PaperLimits.KindLimit;
import org.guildmark.assessment.blueprint.PaperLimits.Measure;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.paper.assembly.PaperSolution.MissingItems;
import org.guildmark.assessment.paper.assembly.PaperSolution.Status;
import org.guildmark.assessment.paper.check.PaperChecker;
import org.guildmark.assessment.paper.spec.ConstraintKind;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;
import org.junit.jupiter.api.Test;

class CpSatPaperSolverTest {
    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final PaperLimits RICH = new PaperLimits(
            List.of(
                    new KindLimit(ItemKind.SINGLE_CHOICE, 20, null),
                    new KindLimit(ItemKind.TRUE_FALSE, 10, 30),
                    new KindLimit(ItemKind.CASE, 2, 4)),
            new DifficultyMix(
                    Measure.MARKS,
                    List.of(
                            new BandShare(DifficultyBand.EASY, new BigDecimal("0.2"), new BigDecimal("0.4")),
                            new BandShare(DifficultyBand.HARD, new BigDecimal("0.1"), new BigDecimal("0.4"))),
                    new BigDecimal("0.4"),
                    new BigDecimal("0.6")),
            7_200,
            3,
            4,
            null,
            null);

    private static PaperSolution solve(PaperSpec spec, List<PaperItemFacts> pool, long seed) {
        return new CpSatPaperSolver().solve(new PaperSolver.Problem(spec, pool, seed, LIMIT));
    }

    private static List<List<PaperItemFacts>> forms(PaperSolution solution, List<PaperItemFacts> pool) {
        Map<UUID, PaperItemFacts> byId =
                pool.stream().collect(Collectors.toMap(PaperItemFacts::itemId, Function.identity()));
        return solution.forms().stream()
                .map(form -> form.stream().map(byId::get).toList())
                .toList();
    }

    private static void assertVerified(PaperSpec spec, PaperSolution solution, List<PaperItemFacts> pool) {
        PaperChecker.Verdict verdict = PaperChecker.check(spec, forms(solution, pool));
        assertEquals(List.of(), verdict.failures());
        assertTrue(solution.lines().stream().allMatch(line -> line.met()));
    }

    @Test
    void aPaperOfManyConstraintsIsProvenAndVerified() {
        PaperSpec spec = Pools.spec(RICH, 1, 0, null, 5, 15, 20, 10, 10, 40);
        List<PaperItemFacts> pool = Pools.random(600, 6, 1);
        PaperSolution solution = solve(spec, pool, 1);
        assertEquals(Status.OPTIMAL, solution.status());
        assertEquals(0, solution.quality().deviation().signum());
        assertVerified(spec, solution, pool);
    }

    @Test
    void anotherSeedMakesAnotherPaper() {
        PaperSpec spec = Pools.spec(RICH, 1, 0, null, 5, 15, 20, 10, 10, 40);
        List<PaperItemFacts> pool = Pools.random(600, 6, 1);
        Set<UUID> one = new HashSet<>(solve(spec, pool, 1).forms().get(0));
        Set<UUID> other = new HashSet<>(solve(spec, pool, 2).forms().get(0));
        assertNotEquals(one, other);
    }

    @Test
    void parallelFormsShareNoMoreThanAllowedAndAreEquallyDifficult() {
        List<PaperItemFacts> pool = Pools.random(900, 6, 2);
        for (int overlap : List.of(0, 5)) {
            PaperSpec spec = Pools.spec(RICH, 3, overlap, "0.02", 5, 15, 20, 10, 10, 40);
            PaperSolution solution = solve(spec, pool, 3);
            assertTrue(solution.status() == Status.OPTIMAL || solution.status() == Status.FEASIBLE);
            assertEquals(3, solution.forms().size());
            assertVerified(spec, solution, pool);
        }
    }

    /** Four items of one mark, two forms of three items: two shared items are enough and one is not. */
    @Test
    void overlapDecidesWhetherThereAreTwoForms() {
        List<PaperItemFacts> pool = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pool.add(Pools.item(i, "A", ItemKind.SINGLE_CHOICE, "1", "0.5"));
        }
        PaperSpec enough = Pools.spec(PaperLimits.NONE, 2, 2, null, 3);
        assertVerified(enough, solve(enough, pool, 1), pool);
        PaperSolution none = solve(Pools.spec(PaperLimits.NONE, 2, 1, null, 3), pool, 1);
        assertEquals(Status.INFEASIBLE, none.status());
    }

    @Test
    void marksThatAllowNoExactPaperDeviateAsLittleAsPossible() {
        List<PaperItemFacts> pool = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pool.add(Pools.item(i, i < 20 ? "A" : "B", ItemKind.SINGLE_CHOICE, "2", "0.5"));
        }
        PaperLimits tolerant = new PaperLimits(null, null, null, null, null, null, new BigDecimal("3"));
        PaperSpec spec = Pools.spec(tolerant, 1, 0, null, 15, 15);
        PaperSolution solution = solve(spec, pool, 1);
        assertEquals(Status.OPTIMAL, solution.status());
        assertEquals(new BigDecimal("2"), solution.quality().deviation());
        assertVerified(spec, solution, pool);
        assertEquals(
                Status.INFEASIBLE,
                solve(Pools.spec(PaperLimits.NONE, 1, 0, null, 15, 15), pool, 1).status());
    }

    @Test
    void whatIsMissingIsCounted() {
        List<PaperItemFacts> pool = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pool.add(Pools.item(i, i < 25 ? "A" : "B", ItemKind.SINGLE_CHOICE, "2", "0.5"));
        }
        PaperSolution solution = solve(Pools.spec(PaperLimits.NONE, 1, 0, null, 20, 16), pool, 1);
        assertEquals(Status.INFEASIBLE, solution.status());
        assertEquals(
                List.of(new MissingItems("B", ItemKind.SINGLE_CHOICE, null, new BigDecimal("2"), 3)),
                solution.shortage().items());
        assertEquals(1, solution.shortage().rows().size());
        PaperSolution.UnmetRow row = solution.shortage().rows().get(0);
        assertEquals(ConstraintKind.ELEMENT_MARKS, row.kind());
        assertEquals("B", row.subject());
        assertEquals(0, new BigDecimal("10").compareTo(row.achievable()));
    }

    @Test
    void aLimitThatNoItemHelpsIsNamed() {
        List<PaperItemFacts> pool = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pool.add(Pools.item(i, "A", ItemKind.SINGLE_CHOICE, "2", "0.5"));
        }
        PaperLimits hasty = new PaperLimits(null, null, 300, null, null, null, null);
        PaperSolution solution = solve(Pools.spec(hasty, 1, 0, null, 20), pool, 1);
        assertEquals(Status.INFEASIBLE, solution.status());
        assertEquals(
                List.of(ConstraintKind.SECONDS),
                solution.shortage().rows().stream()
                        .map(PaperSolution.UnmetRow::kind)
                        .toList());
        assertEquals(List.of(), solution.shortage().items());
    }

    @Test
    void itemsUsedTooRecentlyAreLeftOut() {
        Instant yesterday = Instant.parse("2026-11-20T00:00:00Z");
        PaperItemFacts fresh = Pools.item(1, "A", ItemKind.SINGLE_CHOICE, "2", "0.5");
        PaperItemFacts used = new PaperItemFacts(
                Pools.id(2),
                Pools.id(2),
                "A",
                ItemKind.SINGLE_CHOICE,
                new BigDecimal("2"),
                60,
                null,
                0,
                yesterday,
                Set.of(),
                Set.of());
        PaperSpec any = Pools.spec(PaperLimits.NONE, 1, 0, null, 4);
        PaperSpec rested = new PaperSpec(
                any.elements(), any.totalMarks(), any.kinds(), any.limits(), yesterday.minusSeconds(1), 1, 0, null);
        assertEquals(Status.OPTIMAL, solve(any, List.of(fresh, used), 1).status());
        assertEquals(Status.INFEASIBLE, solve(rested, List.of(fresh, used), 1).status());
    }
}
