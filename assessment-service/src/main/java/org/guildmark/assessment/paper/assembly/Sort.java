package org.guildmark.assessment.paper.assembly;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildmark.assessment.blueprint.DifficultyBand;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.paper.spec.PaperItemFacts;

/** Items that may often stand for each other. */
record Sort(String element, ItemKind kind, DifficultyBand band, BigDecimal marks) {
    private static final int SPARE_FOR_EACH_OF = 6;

    static Sort of(PaperItemFacts item) {
        return new Sort(
                item.element(),
                item.kind(),
                DifficultyBand.of(item.difficulty()),
                item.marks().stripTrailingZeros());
    }

    /**
     * Positions of the used items, and of each sort the least seen others of {@code from}: so many, and more of the sorts that are much
     * used.
     */
    static List<Integer> leastSeen(PaperRows rows, List<Integer> from, List<Integer> used, int spare) {
        Set<Integer> worth = new HashSet<>(used);
        Map<Sort, Integer> room = new HashMap<>();
        used.forEach(i -> room.merge(rows.sorts.get(i), 1, Integer::sum));
        room.replaceAll((sort, count) -> count * spare / SPARE_FOR_EACH_OF);
        from.stream()
                .filter(i -> !worth.contains(i))
                .sorted(Comparator.comparingInt(i -> rows.items.get(i).exposure()))
                .forEach(i -> {
                    if (room.merge(rows.sorts.get(i), -1, Integer::sum) >= -spare) {
                        worth.add(i);
                    }
                });
        return worth.stream().sorted().toList();
    }
}
