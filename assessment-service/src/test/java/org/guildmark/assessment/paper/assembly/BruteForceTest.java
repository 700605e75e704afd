package org.guildmark.assessment.paper.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildmark.assessment.blueprint.DifficultyBand;
import org.guildmark.assessment.blueprint.PaperLimits;
import org.guildmark.assessment.blueprint.PaperLimits.BandShare;
import org.guildmark.assessment.blueprint.PaperLimits.DifficultyMix;
import org.guildmark.assessment.blueprint.PaperLimits.KindLimit;
import org.guildmark.assessment.blueprint.PaperLimits.Measure;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.paper.assembly.PaperSolution.Status;
import org.guildmark.assessment.paper.check.PaperChecker;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;

/** The solver against all papers that there are, on pools small enough to try each; the checker says which are papers. */
class BruteForceTest {
    private static final int ITEMS = 11;

    /** A pool and what a paper of it has to keep. */
    record Small(PaperSpec spec, List<PaperItemFacts> pool) {}

    /** What a paper costs, in the order in which it counts. */
    private record Cost(BigDecimal deviation, long exposure) {
        boolean under(Cost other) {
            int byDeviation = deviation.compareTo(other.deviation);
            return byDeviation < 0 || (byDeviation == 0 && exposure < other.exposure);
        }
    }

    @Provide
    Arbitrary<Small> small() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> {
            Random random = new Random(seed);
            PaperLimits limits = new PaperLimits(
                    random.nextBoolean()
                            ? List.of()
                            : List.of(new KindLimit(ItemKind.TRUE_FALSE, random.nextInt(2), 2 + random.nextInt(2))),
                    random.nextBoolean()
                            ? null
                            : new DifficultyMix(
                                    random.nextBoolean() ? Measure.MARKS : Measure.ITEMS,
                                    List.of(new BandShare(
                                            DifficultyBand.EASY, new BigDecimal("0.1"), new BigDecimal("0.667"))),
                                    null,
                                    random.nextBoolean() ? null : new BigDecimal("0.55")),
                    random.nextBoolean() ? null : 360,
                    random.nextInt(3) == 0 ? 2 : null,
                    random.nextBoolean() ? null : 3,
                    null,
                    random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(2)));
            PaperSpec spec = Pools.spec(limits, 1, 0, null, 3 + random.nextInt(3), 2 + random.nextInt(3));
            return new Small(spec, Pools.random(ITEMS, 2, seed));
        });
    }

    @Property(tries = 120)
    void theSolverFindsTheBestPaperOrNone(@ForAll("small") Small small) {
        Cost best = null;
        for (int mask = 0; mask < 1 << ITEMS; mask++) {
            List<PaperItemFacts> form = chosen(small.pool(), mask);
            if (PaperChecker.check(small.spec(), List.of(form)).verified()) {
                Cost cost = cost(small.spec(), form);
                best = best == null || cost.under(best) ? cost : best;
            }
        }
        PaperSolution solution = new CpSatPaperSolver()
                .solve(new PaperSolver.Problem(small.spec(), small.pool(), 1, Duration.ofSeconds(10)));
        if (best == null) {
            assertEquals(Status.INFEASIBLE, solution.status());
        } else {
            assertEquals(Status.OPTIMAL, solution.status());
            assertEquals(0, best.deviation().compareTo(solution.quality().deviation()));
            assertEquals(best.exposure(), solution.quality().exposure());
            assertEquals(
                    List.of(),
                    PaperChecker.check(
                                    small.spec(),
                                    List.of(small.pool().stream()
                                            .filter(item ->
                                                    solution.forms().get(0).contains(item.itemId()))
                                            .toList()))
                            .failures());
        }
    }

    private static List<PaperItemFacts> chosen(List<PaperItemFacts> pool, int mask) {
        List<PaperItemFacts> form = new ArrayList<>();
        for (int i = 0; i < pool.size(); i++) {
            if ((mask >> i & 1) == 1) {
                form.add(pool.get(i));
            }
        }
        return form;
    }

    private static Cost cost(PaperSpec spec, List<PaperItemFacts> form) {
        BigDecimal deviation = spec.elements().stream()
                .map(element -> form.stream()
                        .filter(item -> item.element().equals(element.key()))
                        .map(PaperItemFacts::marks)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .subtract(element.marks())
                        .abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Cost(
                deviation, form.stream().mapToLong(PaperItemFacts::exposure).sum());
    }
}
