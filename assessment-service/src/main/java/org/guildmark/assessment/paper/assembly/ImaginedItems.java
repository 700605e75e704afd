package org.guildmark.assessment.paper.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guildmark.assessment.blueprint.DifficultyBand;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.paper.assembly.PaperSolver.Problem;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;

/** Items that a body could write: one of every sort that its bank is made of, and what each of them costs. */
final class ImaginedItems {
    /** Price of marks that are to be written, so that large items are not preferred for their size. */
    private static final long COST_OF_A_MARK = 100;

    private static final long COST_OF_UNUSUAL_MARKS = 10;
    private static final int MARKS_OF_A_KIND = 3;
    private static final int USUAL_SECONDS = 60;
    private static final Map<DifficultyBand, BigDecimal> DIFFICULTIES = Map.of(
            DifficultyBand.EASY, new BigDecimal("0.15"),
            DifficultyBand.MEDIUM, new BigDecimal("0.45"),
            DifficultyBand.HARD, new BigDecimal("0.8"));

    private final Problem problem;
    private final PaperSpec spec;
    private final Map<UUID, Long> prices = new HashMap<>();
    private final List<PaperItemFacts> items;

    ImaginedItems(Problem problem) {
        this.problem = problem;
        this.spec = problem.spec();
        this.items = imagined();
    }

    List<PaperItemFacts> items() {
        return items;
    }

    long price(PaperItemFacts item) {
        return prices.get(item.itemId());
    }

    boolean bandsMatter() {
        return spec.limits().difficulty() != null;
    }

    private List<PaperItemFacts> imagined() {
        List<PaperItemFacts> imagined = new ArrayList<>();
        for (ItemKind kind : kinds()) {
            List<PaperItemFacts> ofKind =
                    problem.pool().stream().filter(item -> item.kind() == kind).toList();
            int seconds = (int)
                    ofKind.stream().mapToInt(PaperItemFacts::seconds).average().orElse(USUAL_SECONDS);
            List<BigDecimal> usualMarks = marksOf(ofKind);
            for (BigDecimal marks : usualMarks) {
                long price = COST_OF_A_MARK + COST_OF_UNUSUAL_MARKS * usualMarks.indexOf(marks);
                imagined.addAll(ofEveryElement(kind, marks, seconds, imagined.size()));
                imagined.forEach(item -> prices.putIfAbsent(
                        item.itemId(), BigDecimal.valueOf(price).multiply(marks).longValue() + 1));
            }
        }
        return imagined;
    }

    private List<PaperItemFacts> ofEveryElement(ItemKind kind, BigDecimal marks, int seconds, int first) {
        List<PaperItemFacts> imagined = new ArrayList<>();
        for (PaperSpec.ElementTarget element : spec.elements()) {
            for (DifficultyBand band : DifficultyBand.values()) {
                if (bandsMatter() || band == DifficultyBand.MEDIUM) {
                    UUID id = new UUID(0, (long) first + imagined.size());
                    imagined.add(new PaperItemFacts(
                            id,
                            id,
                            element.key(),
                            kind,
                            marks,
                            seconds,
                            DIFFICULTIES.get(band),
                            0,
                            null,
                            Set.of(),
                            Set.of()));
                }
            }
        }
        return imagined;
    }

    /** Those that the bank has and those that must be there; any where it has none. */
    private Set<ItemKind> kinds() {
        Set<ItemKind> kinds = new TreeSet<>();
        problem.pool().forEach(item -> kinds.add(item.kind()));
        spec.limits().kinds().stream().filter(limit -> limit.minimum() > 0).forEach(limit -> kinds.add(limit.kind()));
        kinds.retainAll(spec.kinds());
        return kinds.isEmpty() ? new TreeSet<>(spec.kinds()) : kinds;
    }

    /** The marks that items of the kind bear most often; where the bank has none, what is usual. */
    private static List<BigDecimal> marksOf(List<PaperItemFacts> ofKind) {
        if (ofKind.isEmpty()) {
            return List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);
        }
        Map<BigDecimal, Integer> counts = new HashMap<>();
        ofKind.forEach(item -> counts.merge(item.marks().stripTrailingZeros(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<BigDecimal, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MARKS_OF_A_KIND)
                .map(entry -> new BigDecimal(entry.getKey().toPlainString()))
                .toList();
    }
}
