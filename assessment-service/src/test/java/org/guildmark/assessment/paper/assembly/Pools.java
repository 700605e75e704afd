package org.guildmark.assessment.paper.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.blueprint.PaperLimits;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;

/** Invented pools and specifications of tests. */
final class Pools {
    static final Set<ItemKind> KINDS = EnumSet.complementOf(EnumSet.of(ItemKind.PRACTICAL_TASK));

    private Pools() {}

    static UUID id(int number) {
        return new UUID(1, number);
    }

    static UUID statement(int number) {
        return new UUID(7, number);
    }

    static PaperItemFacts item(int number, String element, ItemKind kind, String marks, String difficulty) {
        return item(number, element, kind, marks, difficulty, 0, Set.of(statement(number)), Set.of());
    }

    static PaperItemFacts item(
            int number,
            String element,
            ItemKind kind,
            String marks,
            String difficulty,
            int exposure,
            Set<UUID> statements,
            Set<UUID> enemies) {
        return new PaperItemFacts(
                id(number),
                new UUID(2, number),
                element,
                kind,
                new BigDecimal(marks),
                60,
                difficulty == null ? null : new BigDecimal(difficulty),
                exposure,
                null,
                statements,
                enemies);
    }

    /** Marks of elements A, B, …; together the whole paper. */
    static PaperSpec spec(PaperLimits limits, int forms, int overlap, String spread, int... marks) {
        List<PaperSpec.ElementTarget> elements = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < marks.length; i++) {
            String key = String.valueOf((char) ('A' + i));
            elements.add(new PaperSpec.ElementTarget(key, new Text(key, key), BigDecimal.valueOf(marks[i])));
            total += marks[i];
        }
        return new PaperSpec(
                elements,
                BigDecimal.valueOf(total),
                KINDS,
                limits,
                null,
                forms,
                overlap,
                spread == null ? null : new BigDecimal(spread));
    }

    /** Choice and true-or-false items of one or two marks, an occasional case of five. */
    static List<PaperItemFacts> random(int size, int elements, long seed) {
        Random random = new Random(seed);
        List<PaperItemFacts> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int kind = random.nextInt(10);
            items.add(item(
                    i,
                    String.valueOf((char) ('A' + random.nextInt(elements))),
                    kind < 6 ? ItemKind.SINGLE_CHOICE : kind < 9 ? ItemKind.TRUE_FALSE : ItemKind.CASE,
                    kind < 6 ? "2" : kind < 9 ? "1" : "5",
                    random.nextInt(8) == 0
                            ? null
                            : BigDecimal.valueOf(random.nextInt(101), 2).toString(),
                    random.nextInt(5),
                    Set.of(statement(random.nextInt(12)), statement(random.nextInt(12) + 20)),
                    random.nextInt(4) == 0 ? Set.of(id(random.nextInt(size))) : Set.of()));
        }
        return items;
    }
}
