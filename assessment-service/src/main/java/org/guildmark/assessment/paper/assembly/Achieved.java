package org.guildmark.assessment.paper.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildmark.assessment.paper.assembly.PaperRows.ElementRow;
import org.guildmark.assessment.paper.assembly.PaperRows.StatementRow;
import org.guildmark.assessment.paper.spec.ConstraintKind;
import org.guildmark.assessment.paper.spec.ConstraintLine;
import org.guildmark.assessment.paper.spec.PaperSpec;

/** What the forms that were found achieve in each constraint. */
final class Achieved {
    private static final int SHOWN_DIGITS = 4;

    private final PaperSpec spec;
    private final PaperRows rows;
    private final List<ConstraintLine> lines = new ArrayList<>();

    Achieved(PaperSpec spec, PaperRows rows) {
        this.spec = spec;
        this.rows = rows;
    }

    List<ConstraintLine> lines(List<List<Integer>> forms) {
        for (int f = 0; f < forms.size(); f++) {
            form(f + 1, forms.get(f));
        }
        if (spec.limits().maximumExposure() != null) {
            add(
                    ConstraintKind.EXPOSURE,
                    null,
                    null,
                    BigDecimal.valueOf(spec.limits().maximumExposure()),
                    BigDecimal.valueOf(forms.stream()
                            .flatMap(List::stream)
                            .mapToInt(i -> rows.items.get(i).exposure())
                            .max()
                            .orElse(0)));
        }
        if (spec.notUsedSince() != null) {
            add(ConstraintKind.REUSE, null, null, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        if (spec.forms() > 1) {
            between(forms);
        }
        return lines;
    }

    private void form(int number, List<Integer> chosen) {
        for (ElementRow element : rows.elements) {
            PaperRow row = element.row();
            lines.add(new ConstraintLine(
                    row.kind(),
                    number,
                    row.subject(),
                    element.wantedMarks(),
                    row.minimum(),
                    row.maximum(),
                    row.shown(chosen),
                    row.keeps(row.activity(chosen))));
        }
        for (PaperRow row : rows.rows) {
            lines.add(new ConstraintLine(
                    row.kind(),
                    number,
                    row.subject(),
                    null,
                    row.minimum(),
                    row.maximum(),
                    row.shown(chosen),
                    row.keeps(row.activity(chosen))));
        }
        Set<Integer> set = new HashSet<>(chosen);
        for (StatementRow row : rows.statements) {
            long distinct = row.measuredBy().values().stream()
                    .filter(items -> items.stream().anyMatch(set::contains))
                    .count();
            lines.add(new ConstraintLine(
                    ConstraintKind.STATEMENTS,
                    number,
                    row.element(),
                    null,
                    BigDecimal.valueOf(row.minimum()),
                    null,
                    BigDecimal.valueOf(distinct),
                    distinct >= row.minimum()));
        }
        add(
                ConstraintKind.ENEMIES,
                number,
                null,
                BigDecimal.ZERO,
                BigDecimal.valueOf(rows.enemies.stream()
                        .filter(pair -> set.contains(pair[0]) && set.contains(pair[1]))
                        .count()));
    }

    private void between(List<List<Integer>> forms) {
        int most = 0;
        for (int f = 0; f < forms.size(); f++) {
            for (int g = f + 1; g < forms.size(); g++) {
                Set<Integer> shared = new HashSet<>(forms.get(f));
                shared.retainAll(forms.get(g));
                most = Math.max(most, shared.size());
            }
        }
        add(ConstraintKind.OVERLAP, null, null, BigDecimal.valueOf(spec.overlap()), BigDecimal.valueOf(most));
        if (spec.difficultySpread() != null) {
            List<Long> sums = forms.stream()
                    .map(form -> form.stream()
                            .mapToLong(i -> rows.difficultyMarks[i])
                            .sum())
                    .sorted()
                    .toList();
            add(
                    ConstraintKind.DIFFICULTY_SPREAD,
                    null,
                    null,
                    spec.difficultySpread(),
                    BigDecimal.valueOf(sums.get(sums.size() - 1) - sums.get(0))
                            .divide(BigDecimal.valueOf(rows.meanUnit), SHOWN_DIGITS, RoundingMode.HALF_UP));
        }
    }

    private void add(ConstraintKind kind, Integer form, String subject, BigDecimal maximum, BigDecimal achieved) {
        lines.add(new ConstraintLine(
                kind, form, subject, null, null, maximum, achieved, achieved.compareTo(maximum) <= 0));
    }
}
