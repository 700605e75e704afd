package org.guildmark.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.blueprint.DifficultyBand;
import org.guildmark.assessment.blueprint.PaperLimits;
import org.guildmark.assessment.blueprint.PaperLimits.BandShare;
import org.guildmark.assessment.blueprint.PaperLimits.DifficultyMix;
import org.guildmark.assessment.blueprint.PaperLimits.KindLimit;
import org.guildmark.assessment.blueprint.PaperLimits.Measure;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;

/** Invented banks of a body and what its papers have to keep: 40 constraints a form, beside pairs of enemies. */
final class AssemblyInstances {

    /** Percentages of 14 elements. */
    private static final int[] WEIGHTS = {5, 10, 10, 8, 7, 10, 5, 5, 10, 5, 5, 8, 7, 5};

    private static final ItemKind[] KINDS = {
        ItemKind.SINGLE_CHOICE,
        ItemKind.MULTIPLE_CHOICE,
        ItemKind.TRUE_FALSE,
        ItemKind.FILL_IN,
        ItemKind.SHORT_ANSWER,
        ItemKind.CASE
    };
    private static final String[] MARKS = {"1", "2", "0.5", "1", "5", "5"};
    private static final int[] UP_TO_PERCENT = {40, 60, 75, 85, 94, 100};
    private static final int STATEMENTS_OF_AN_ELEMENT = 20;
    private static final int MOST_EXPOSURE = 12;

    private AssemblyInstances() {}

    static List<PaperItemFacts> bank(int items, long seed) {
        Random random = new Random(seed);
        List<PaperItemFacts> bank = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            int percent = random.nextInt(100);
            int kind = 0;
            while (UP_TO_PERCENT[kind] <= percent) {
                kind++;
            }
            int element = random.nextInt(WEIGHTS.length);
            Set<UUID> statements = new HashSet<>();
            for (int s = random.nextInt(2); s >= 0; s--) {
                statements.add(
                        new UUID(3, element * STATEMENTS_OF_AN_ELEMENT + random.nextInt(STATEMENTS_OF_AN_ELEMENT)));
            }
            bank.add(new PaperItemFacts(
                    new UUID(1, i),
                    new UUID(2, i),
                    "E" + element,
                    KINDS[kind],
                    new BigDecimal(MARKS[kind]),
                    30 + random.nextInt(60) * (1 + kind),
                    BigDecimal.valueOf(5 + random.nextInt(90), 2),
                    random.nextInt(MOST_EXPOSURE),
                    null,
                    statements,
                    random.nextInt(20) == 0 ? Set.of(new UUID(1, random.nextInt(items))) : Set.of()));
        }
        return bank;
    }

    static PaperSpec spec(int forms, int overlap) {
        List<PaperSpec.ElementTarget> elements = new ArrayList<>();
        for (int e = 0; e < WEIGHTS.length; e++) {
            elements.add(new PaperSpec.ElementTarget(
                    "E" + e, new Text("E" + e, null), BigDecimal.valueOf(WEIGHTS[e])));
        }
        PaperLimits limits = new PaperLimits(
                List.of(
                        new KindLimit(ItemKind.SINGLE_CHOICE, 20, 35),
                        new KindLimit(ItemKind.MULTIPLE_CHOICE, 5, 20),
                        new KindLimit(ItemKind.TRUE_FALSE, 10, 24),
                        new KindLimit(ItemKind.FILL_IN, 5, 12),
                        new KindLimit(ItemKind.SHORT_ANSWER, 2, 5),
                        new KindLimit(ItemKind.CASE, 1, 4)),
                new DifficultyMix(
                        Measure.MARKS,
                        List.of(
                                share(DifficultyBand.EASY, "0.25", "0.35"),
                                share(DifficultyBand.MEDIUM, "0.35", "0.55"),
                                share(DifficultyBand.HARD, "0.15", "0.3")),
                        new BigDecimal("0.4"),
                        new BigDecimal("0.5")),
                9_000,
                3,
                10,
                null,
                null);
        return new PaperSpec(
                elements,
                BigDecimal.valueOf(100),
                EnumSet.copyOf(List.of(KINDS)),
                limits,
                null,
                forms,
                overlap,
                forms == 1 ? null : new BigDecimal("0.02"));
    }

    private static BandShare share(DifficultyBand band, String minimum, String maximum) {
        return new BandShare(band, new BigDecimal(minimum), new BigDecimal(maximum));
    }
}
