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
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    Apart(PaperRows rows, List<Integer> positions, Problem problem, Stage.Deadline deadline) {
        this.rows = rows;
        this.problem = problem;
        this.forms = problem.spec().forms();
        this.stage = new Stage(model, problem.seed(), deadline);
        this.chosen = new BoolVar[forms][rows.items.size()];
        long[] exposures =
                rows.items.stream().mapToLong(item -> item.exposure()).toArray();
        List<FormRows> each = new ArrayList<>();
        for (int f = 0; f < forms; f++) {
            for (int i : positions) {
                chosen[f][i] = model.newBoolVar("");
            }
            FormRows form = new FormRows(model, rows, chosen[f], 1).add(FormRows.Slack.NONE);
            each.add(form);
            deviation.add(form.deviation());
            exposure.add(form.sum(exposures));
        }
        limitOverlap(positions);
        if (problem.spec().difficultySpread() != null) {
            limitSpread(each);
        }
    }

    private void limitOverlap(List<Integer> positions) {
        int overlap = problem.spec().overlap();
        if (overlap == 0) {
            for (int i : positions) {
                Literal[] inForms = new Literal[forms];
                for (int f = 0; f < forms; f++) {
                    inForms[f] = chosen[f][i];
                }
                model.addAtMostOne(inForms);
            }
            return;
        }
        for (int f = 0; f < forms; f++) {
            for (int g = f + 1; g < forms; g++) {
                LinearExprBuilder shared = LinearExpr.newBuilder();
                for (int i : positions) {
                    BoolVar both = model.newBoolVar("");
                    model.addBoolOr(new Literal[] {chosen[f][i].not(), chosen[g][i].not(), both});
                    shared.add(both);
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
     * @param start forms to start from; none where there are none
     * @param deviationBound no paper has less, whatever the items
     * @param exposureBound no paper has less, whatever the items
     */
    boolean solve(List<List<Integer>> start, long deviationBound, long exposureBound) {
        for (int f = 0; f < start.size(); f++) {
            Set<Integer> used = Set.copyOf(start.get(f));
            for (int i = 0; i < chosen[f].length; i++) {
                if (chosen[f][i] != null) {
                    model.addHint(chosen[f][i], used.contains(i));
                }
            }
        }
        Optional<Stage.Least> least = stage.minimise(deviation, deviationBound, FOR_DEVIATION);
        if (least.isEmpty()) {
            return false;
        }
        leastDeviation = least.get();
        leastExposure = stage.minimise(exposure, exposureBound, FOR_EXPOSURE).orElseThrow();
        return true;
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
