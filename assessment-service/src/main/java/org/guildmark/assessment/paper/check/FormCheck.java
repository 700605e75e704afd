package org.guildmark.assessment.paper.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guildmark.assessment.blueprint.DifficultyBand;
import org.guildmark.assessment.blueprint.PaperLimits;
import org.guildmark.assessment.blueprint.PaperLimits.BandShare;
import org.guildmark.assessment.blueprint.PaperLimits.DifficultyMix;
import org.guildmark.assessment.blueprint.PaperLimits.KindLimit;
import org.guildmark.assessment.blueprint.PaperLimits.Measure;
import org.guildmark.assessment.paper.spec.ConstraintKind;
import org.guildmark.assessment.paper.spec.ConstraintLine;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;
import org.guildmark.assessment.paper.spec.PaperSpec.ElementTarget;

/** Counts one form. Shares and means are compared without division, so that no rounding decides. */
final class FormCheck {
    private static final int DIGITS = 10;

    private final PaperSpec spec;
    private final int number;
    private final List<PaperItemFacts> form;
    private final List<ConstraintLine> lines = new ArrayList<>();

    FormCheck(PaperSpec spec, int number, List<PaperItemFacts> form) {
        this.spec = spec;
        this.number = number;
        this.form = form;
    }

    List<ConstraintLine> lines() {
        PaperLimits limits = spec.limits();
        line(ConstraintKind.TOTAL_MARKS, null, null, spec.totalMarks(), spec.totalMarks(), marks(any -> true));
        for (ElementTarget element : spec.elements()) {
            line(
                    ConstraintKind.ELEMENT_MARKS,
                    element.key(),
                    element.marks(),
                    element.marks().subtract(limits.tolerance()),
                    element.marks().add(limits.tolerance()),
                    marks(item -> item.element().equals(element.key())));
            if (limits.minimumStatementsPerElement() != null && element.marks().signum() > 0) {
                line(
                        ConstraintKind.STATEMENTS,
                        element.key(),
                        null,
                        BigDecimal.valueOf(limits.minimumStatementsPerElement()),
                        null,
                        BigDecimal.valueOf(form.stream()
                                .filter(item -> item.element().equals(element.key()))
                                .flatMap(item -> item.statements().stream())
                                .distinct()
                                .count()));
            }
        }
        for (KindLimit kind : limits.kinds()) {
            line(
                    ConstraintKind.KIND_ITEMS,
                    kind.kind().name(),
                    null,
                    BigDecimal.valueOf(kind.minimum()),
                    kind.maximum() == null ? null : BigDecimal.valueOf(kind.maximum()),
                    count(item -> item.kind() == kind.kind()));
        }
        if (limits.difficulty() != null) {
            difficulty(limits.difficulty());
        }
        if (limits.maximumSeconds() != null) {
            line(
                    ConstraintKind.SECONDS,
                    null,
                    null,
                    null,
                    BigDecimal.valueOf(limits.maximumSeconds()),
                    BigDecimal.valueOf(
                            form.stream().mapToLong(PaperItemFacts::seconds).sum()));
        }
        line(ConstraintKind.ENEMIES, null, null, null, BigDecimal.ZERO, BigDecimal.valueOf(enemies()));
        List<String> wanted = spec.elements().stream().map(ElementTarget::key).collect(Collectors.toList());
        line(
                ConstraintKind.OUTSIDE,
                null,
                null,
                null,
                BigDecimal.ZERO,
                count(item -> !wanted.contains(item.element()) || !spec.kinds().contains(item.kind())));
        return lines;
    }

    private void difficulty(DifficultyMix mix) {
        for (BandShare share : mix.bands()) {
            Predicate<PaperItemFacts> inBand = item -> DifficultyBand.of(item.difficulty()) == share.band();
            boolean ofMarks = mix.measure() == Measure.MARKS;
            BigDecimal part = ofMarks ? marks(inBand) : count(inBand);
            BigDecimal whole = ofMarks ? marks(any -> true) : count(any -> true);
            ratio(ConstraintKind.DIFFICULTY_SHARE, share.band().name(), share.minimum(), share.maximum(), part, whole);
        }
        if (mix.meanMinimum() != null || mix.meanMaximum() != null) {
            ratio(
                    ConstraintKind.MEAN_DIFFICULTY,
                    null,
                    mix.meanMinimum(),
                    mix.meanMaximum(),
                    difficultyMarks(form),
                    marks(any -> true));
        }
    }

    private void ratio(
            ConstraintKind kind,
            String subject,
            BigDecimal minimum,
            BigDecimal maximum,
            BigDecimal part,
            BigDecimal whole) {
        boolean met = (minimum == null || part.compareTo(minimum.multiply(whole)) >= 0)
                && (maximum == null || part.compareTo(maximum.multiply(whole)) <= 0);
        lines.add(new ConstraintLine(kind, number, subject, null, minimum, maximum, divided(part, whole), met));
    }

    /** Weighted by marks; of no items 0. */
    static BigDecimal meanDifficulty(List<PaperItemFacts> form) {
        return divided(
                difficultyMarks(form),
                form.stream().map(PaperItemFacts::marks).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal difficultyMarks(List<PaperItemFacts> form) {
        return form.stream()
                .map(item ->
                        item.marks().multiply(item.difficulty() == null ? DifficultyBand.UNKNOWN : item.difficulty()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal divided(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.divide(whole, DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private long enemies() {
        long pairs = 0;
        for (int i = 0; i < form.size(); i++) {
            for (int j = i + 1; j < form.size(); j++) {
                if (form.get(i).enemies().contains(form.get(j).itemId())
                        || form.get(j).enemies().contains(form.get(i).itemId())) {
                    pairs++;
                }
            }
        }
        return pairs;
    }

    private BigDecimal marks(Predicate<PaperItemFacts> which) {
        return form.stream().filter(which).map(PaperItemFacts::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal count(Predicate<PaperItemFacts> which) {
        return BigDecimal.valueOf(form.stream().filter(which).count());
    }

    private void line(
            ConstraintKind kind,
            String subject,
            BigDecimal wanted,
            BigDecimal minimum,
            BigDecimal maximum,
            BigDecimal achieved) {
        boolean met = (minimum == null || achieved.compareTo(minimum) >= 0)
                && (maximum == null || achieved.compareTo(maximum) <= 0);
        lines.add(new ConstraintLine(kind, number, subject, wanted, minimum, maximum, achieved, met));
    }
}
