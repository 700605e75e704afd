package org.guildmark.assessment.paper.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.guildmark.assessment.blueprint.DifficultyBand;
import org.guildmark.assessment.blueprint.PaperLimits;
import org.guildmark.assessment.blueprint.PaperLimits.BandShare;
import org.guildmark.assessment.blueprint.PaperLimits.DifficultyMix;
import org.guildmark.assessment.blueprint.PaperLimits.KindLimit;
import org.guildmark.assessment.blueprint.PaperLimits.Measure;
import org.guildmark.assessment.paper.spec.ConstraintKind;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;
import org.guildmark.assessment.paper.spec.PaperSpec.ElementTarget;

/** What one form has to keep, over the items that may be used, in whole numbers: marks and difficulties are scaled. */
final class PaperRows {
    private static final long THOUSAND = 1_000;

    final List<PaperItemFacts> items;
    final List<Sort> sorts;
    /** What one mark is in whole numbers. */
    final long markUnit;
    /** What a difficulty of 1 of a whole paper is in whole numbers. */
    final long meanUnit;
    /** All but those of the elements. */
    final List<PaperRow> rows = new ArrayList<>();

    final List<ElementRow> elements = new ArrayList<>();
    final List<StatementRow> statements = new ArrayList<>();
    /** Pairs of positions, the smaller first. */
    final List<int[]> enemies = new ArrayList<>();
    /** Difficulty × marks by item. */
    final long[] difficultyMarks;

    /** Marks wanted exactly, and how far they may lie from that. */
    record ElementRow(PaperRow row, long wanted, long tolerance, BigDecimal wantedMarks) {
        long deviation(Collection<Integer> chosen) {
            return Math.abs(row.activity(chosen) - wanted);
        }
    }

    /** At least so many distinct statements of an element; each with the items that measure it. */
    record StatementRow(String element, int minimum, Map<UUID, List<Integer>> measuredBy) {}

    PaperRows(PaperSpec spec, List<PaperItemFacts> items) {
        this.items = items;
        this.sorts = items.stream().map(Sort::of).toList();
        PaperLimits limits = spec.limits();
        markUnit = unit(Stream.concat(
                Stream.concat(
                        Stream.of(spec.totalMarks(), limits.tolerance()),
                        items.stream().map(PaperItemFacts::marks)),
                spec.elements().stream().map(ElementTarget::marks)));
        long difficultyUnit = Math.max(
                THOUSAND, unit(items.stream().map(PaperItemFacts::difficulty).map(PaperRows::known)));
        difficultyMarks = weights(item -> whole(known(item.difficulty()), difficultyUnit) * marks(item));
        long total = whole(spec.totalMarks(), markUnit);
        meanUnit = difficultyUnit * total;
        rows.add(new PaperRow(
                ConstraintKind.TOTAL_MARKS,
                null,
                weights(this::marks),
                total,
                total,
                spec.totalMarks(),
                spec.totalMarks(),
                markUnit));
        spec.elements().forEach(element -> element(element, limits));
        limits.kinds().forEach(this::kind);
        if (limits.difficulty() != null) {
            difficulty(limits.difficulty(), total);
        }
        if (limits.maximumSeconds() != null) {
            rows.add(new PaperRow(
                    ConstraintKind.SECONDS,
                    null,
                    weights(PaperItemFacts::seconds),
                    0,
                    limits.maximumSeconds(),
                    null,
                    BigDecimal.valueOf(limits.maximumSeconds()),
                    1));
        }
        findEnemies();
    }

    long exposure(Collection<Integer> chosen) {
        return chosen.stream().mapToLong(i -> items.get(i).exposure()).sum();
    }

    private void element(ElementTarget element, PaperLimits limits) {
        BigDecimal tolerance = limits.tolerance();
        PaperRow row = new PaperRow(
                ConstraintKind.ELEMENT_MARKS,
                element.key(),
                weights(item -> item.element().equals(element.key()) ? marks(item) : 0),
                whole(element.marks().subtract(tolerance), markUnit),
                whole(element.marks().add(tolerance), markUnit),
                element.marks().subtract(tolerance),
                element.marks().add(tolerance),
                markUnit);
        elements.add(
                new ElementRow(row, whole(element.marks(), markUnit), whole(tolerance, markUnit), element.marks()));
        if (limits.minimumStatementsPerElement() != null && element.marks().signum() > 0) {
            Map<UUID, List<Integer>> measuredBy = new LinkedHashMap<>();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).element().equals(element.key())) {
                    for (UUID statement : items.get(i).statements()) {
                        measuredBy
                                .computeIfAbsent(statement, any -> new ArrayList<>())
                                .add(i);
                    }
                }
            }
            statements.add(new StatementRow(element.key(), limits.minimumStatementsPerElement(), measuredBy));
        }
    }

    private void kind(KindLimit limit) {
        rows.add(new PaperRow(
                ConstraintKind.KIND_ITEMS,
                limit.kind().name(),
                weights(item -> item.kind() == limit.kind() ? 1 : 0),
                limit.minimum(),
                limit.maximum() == null ? PaperRow.UNLIMITED : limit.maximum(),
                BigDecimal.valueOf(limit.minimum()),
                limit.maximum() == null ? null : BigDecimal.valueOf(limit.maximum()),
                1));
    }

    private void difficulty(DifficultyMix mix, long total) {
        for (BandShare share : mix.bands()) {
            if (mix.measure() == Measure.MARKS) {
                rows.add(new PaperRow(
                        ConstraintKind.DIFFICULTY_SHARE,
                        share.band().name(),
                        weights(item -> isIn(item, share) ? marks(item) : 0),
                        share.minimum() == null ? 0 : up(share.minimum(), total),
                        share.maximum() == null ? total : down(share.maximum(), total),
                        share.minimum(),
                        share.maximum(),
                        total));
            } else {
                shareOfItems(share, share.minimum(), true);
                shareOfItems(share, share.maximum(), false);
            }
        }
        if (mix.meanMinimum() != null || mix.meanMaximum() != null) {
            rows.add(new PaperRow(
                    ConstraintKind.MEAN_DIFFICULTY,
                    null,
                    difficultyMarks,
                    mix.meanMinimum() == null ? 0 : up(mix.meanMinimum(), meanUnit),
                    mix.meanMaximum() == null ? meanUnit : down(mix.meanMaximum(), meanUnit),
                    mix.meanMinimum(),
                    mix.meanMaximum(),
                    meanUnit));
        }
    }

    /** Each item counts 1 where it is in the band, less the share that is asked of all: their sum tells on which side. */
    private void shareOfItems(BandShare share, BigDecimal limit, boolean least) {
        if (limit == null) {
            return;
        }
        long asked = whole(limit, THOUSAND);
        rows.add(new PaperRow(
                ConstraintKind.DIFFICULTY_SHARE,
                share.band().name(),
                weights(item -> (isIn(item, share) ? THOUSAND : 0) - asked),
                least ? 0 : -PaperRow.UNLIMITED,
                least ? PaperRow.UNLIMITED : 0,
                least ? limit : null,
                least ? null : limit,
                THOUSAND,
                true));
    }

    private static boolean isIn(PaperItemFacts item, BandShare share) {
        return DifficultyBand.of(item.difficulty()) == share.band();
    }

    private void findEnemies() {
        Map<UUID, Integer> positions = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            positions.put(items.get(i).itemId(), i);
        }
        // Enmity that only one of the two knows of counts as well.
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            for (UUID enemy : items.get(i).enemies()) {
                Integer other = positions.get(enemy);
                if (other != null && other != i) {
                    int first = Math.min(i, other);
                    int second = Math.max(i, other);
                    if (seen.add((long) first * items.size() + second)) {
                        enemies.add(new int[] {first, second});
                    }
                }
            }
        }
    }

    private long[] weights(ToLongFunction<PaperItemFacts> weight) {
        return items.stream().mapToLong(weight).toArray();
    }

    private long marks(PaperItemFacts item) {
        return whole(item.marks(), markUnit);
    }

    private static BigDecimal known(BigDecimal difficulty) {
        return difficulty == null ? DifficultyBand.UNKNOWN : difficulty;
    }

    private static long unit(Stream<BigDecimal> values) {
        int digits = values.mapToInt(value -> value.stripTrailingZeros().scale())
                .max()
                .orElse(0);
        return BigDecimal.TEN.pow(Math.max(0, digits)).longValueExact();
    }

    private static long whole(BigDecimal value, long unit) {
        return value.multiply(BigDecimal.valueOf(unit)).longValueExact();
    }

    private static long up(BigDecimal share, long of) {
        return share.multiply(BigDecimal.valueOf(of))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static long down(BigDecimal share, long of) {
        return share.multiply(BigDecimal.valueOf(of))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
