package org.guildmark.assessment.paper.assembly;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guildmark.assessment.paper.assembly.PaperSolver.Problem;

/** Several forms, each by itself, over some of the items. */
final class Apart {
    private static final double FOR_DEVIATION = 0.6;
    private static final double FOR_EXPOSURE = 0.9;

    private final PaperRows rows;
    private final Problem problem;
    private final int forms;
    private final CpModel model = new CpModel();
    private final Stage stage;
    private final BoolVar[][] chosen;
    private final LinearExprBuilder deviation = LinearExpr.newBuilder();
    private final LinearExprBuilder exposure = LinearExpr.newBuilder();
    private Stage.Least leastDeviation;
    private Stage.Least leastExposure;

    private Apart(PaperRows rows, Problem problem, Stage.Deadline deadline) {
        this.rows = rows;
        this.problem = problem;
        this.forms = problem.spec().forms();
        this.stage = new Stage(model, problem.seed(), deadline);
        this.chosen = new BoolVar[forms][rows.items.size()];
    }

    /** @param positions of the items that may be used */
    static Apart over(List<Integer> positions, PaperRows rows, Problem problem, Stage.Deadline deadline) {
        return new Apart(rows, problem, deadline).withItems(positions).keepingAll();
    }

    /** @param kept items that each form has, whatever else it uses of the others */
    static Apart around(
            List<List<Integer>> kept,
            List<Integer> positions,
            PaperRows rows,
            Problem problem,
            Stage.Deadline deadline) {
        Apart apart = new Apart(rows, problem, deadline).withItems(positions);
        for (int f = 0; f < apart.forms; f++) {
            for (int i : kept.get(f)) {
                apart.chosen[f][i] = apart.model.newBoolVar("");
                apart.model.addEquality(apart.chosen[f][i], 1);
            }
        }
        return apart.keepingAll();
    }

    /** A relaxation: only the items of an element, and what they alone have to keep. */
    static Apart within(
            String element, List<Integer> positions, PaperRows rows, Problem problem, Stage.Deadline deadline) {
        Apart apart = new Apart(rows, problem, deadline).withItems(positions);
        apart.keeping(form -> form.addWithin(element));
        return apart;
    }

    private Apart withItems(List<Integer> positions) {
        for (BoolVar[] form : chosen) {
            for (int i : positions) {
                form[i] = model.newBoolVar("");
            }
        }
        return this;
    }

    private Apart keepingAll() {
        List<FormRows> each = keeping(form -> form.add(FormRows.Slack.NONE));
        if (problem.spec().difficultySpread() != null) {
            limitSpread(each);
        }
        return this;
    }

    private List<FormRows> keeping(UnaryOperator<FormRows> rules) {
        long[] exposures =
                rows.items.stream().mapToLong(item -> item.exposure()).toArray();
        List<FormRows> each = new ArrayList<>();
        for (BoolVar[] items : chosen) {
            FormRows form = rules.apply(new FormRows(model, rows, items, 1));
            each.add(form);
            deviation.add(form.deviation());
            exposure.add(form.sum(exposures));
        }
        limitOverlap();
        return each;
    }

    private void limitOverlap() {
        int overlap = problem.spec().overlap();
        if (overlap == 0) {
            for (int i = 0; i < rows.items.size(); i++) {
                int item = i;
                Literal[] inForms = Arrays.stream(chosen)
                        .map(form -> form[item])
                        .filter(Objects::nonNull)
                        .toArray(Literal[]::new);
                if (inForms.length > 1) {
                    model.addAtMostOne(inForms);
                }
            }
            return;
        }
        for (int f = 0; f < forms; f++) {
            for (int g = f + 1; g < forms; g++) {
                LinearExprBuilder shared = LinearExpr.newBuilder();
                for (int i = 0; i < rows.items.size(); i++) {
                    if (chosen[f][i] != null && chosen[g][i] != null) {
                        BoolVar both = model.newBoolVar("");
                        model.addBoolOr(new Literal[] {chosen[f][i].not(), chosen[g][i].not(), both});
                        shared.add(both);
                    }
                }
                model.addLessOrEqual(shared, overlap);
            }
        }
    }

    private void limitSpread(List<FormRows> each) {
        long spread = problem.spec()
                .difficultySpread()
                .multiply(BigDecimal.valueOf(rows.meanUnit))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        IntVar easiest = model.newIntVar(0, rows.meanUnit, "");
        for (FormRows form : each) {
            LinearExprBuilder mean = form.sum(rows.difficultyMarks);
            model.addGreaterOrEqual(mean, easiest);
            model.addLessOrEqual(form.sum(rows.difficultyMarks).addTerm(easiest, -1), spread);
        }
    }

    /**
     * @param known forms to start from, none where there are none; no paper is better than its bounds, whatever the
     *     items
     */
    boolean solve(Found known) {
        hint(known.forms());
        if (known.isPaper() && known.deviation().value() == known.deviation().bound()) {
            leastDeviation = known.deviation();
            model.addLessOrEqual(deviation, leastDeviation.value());
            model.addLessOrEqual(exposure, known.exposure().value());
            leastExposure = stage.minimise(exposure, known.exposure().bound(), FOR_EXPOSURE)
                    .orElse(null);
            return leastExposure != null;
        }
        Optional<Stage.Least> least =
                stage.minimise(deviation, known.isPaper() ? known.deviation().bound() : 0, FOR_DEVIATION);
        if (least.isEmpty()) {
            return false;
        }
        leastDeviation = least.get();
        leastExposure = stage.minimise(
                        exposure, known.isPaper() ? known.exposure().bound() : 0, FOR_EXPOSURE)
                .orElseThrow();
        return true;
    }

    /** What these items are seen at the least where they deviate no more; no more than {@code most} in any case. */
    long leastExposure(long mostDeviation, long most) {
        model.addLessOrEqual(deviation, mostDeviation);
        model.addLessOrEqual(exposure, most - 1);
        Optional<Stage.Least> least = stage.minimise(exposure, 0, 1);
        return least.map(Stage.Least::bound).orElse(stage.excluded() ? most : 0L);
    }

    private void hint(List<List<Integer>> start) {
        for (int f = 0; f < start.size(); f++) {
            Set<Integer> used = Set.copyOf(start.get(f));
            for (int i = 0; i < chosen[f].length; i++) {
                if (chosen[f][i] != null) {
                    model.addHint(chosen[f][i], used.contains(i));
                }
            }
        }
    }

    boolean excluded() {
        return stage.excluded();
    }

    Stage.Least deviation() {
        return leastDeviation;
    }

    Stage.Least exposure() {
        return leastExposure;
    }

    List<List<Integer>> forms() {
        List<List<Integer>> found = new ArrayList<>();
        for (BoolVar[] form : chosen) {
            List<Integer> items = new ArrayList<>();
            for (int i = 0; i < form.length; i++) {
                if (form[i] != null && stage.value(form[i]) > 0) {
                    items.add(i);
                }
            }
            found.add(items);
        }
        return found;
    }
}
