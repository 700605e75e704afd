package org.guildmark.assessment.paper.assembly;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.guildmark.assessment.paper.assembly.PaperSolver.Problem;

/** One form over some of the items, beside forms that are already there. */
final class OneForm {
    private static final double FOR_DEVIATION = 0.5;
    private static final double FOR_EXPOSURE = 0.7;
    private static final double EFFORT_OF_VARIATION = 0.2;
    private static final int PREFERENCES = 100;

    private final PaperRows rows;
    private final Problem problem;
    private final Stage.Deadline deadline;
    private final CpModel model = new CpModel();
    private final Stage stage;
    private final BoolVar[] chosen;
    private final FormRows form;
    private Stage.Least deviation;
    private Stage.Least exposure;

    /** @param others forms that are already there: overlap and spread hold towards them */
    OneForm(
            PaperRows rows,
            List<Integer> positions,
            Problem problem,
            Stage.Deadline deadline,
            List<List<Integer>> others) {
        this.rows = rows;
        this.problem = problem;
        this.deadline = deadline;
        this.stage = new Stage(model, problem.seed() + others.size(), deadline);
        this.chosen = new BoolVar[rows.items.size()];
        for (int i : positions) {
            chosen[i] = model.newBoolVar("");
        }
        this.form = new FormRows(model, rows, chosen, 1).add(FormRows.Slack.NONE);
        for (List<Integer> other : others) {
            LinearExprBuilder shared = LinearExpr.newBuilder();
            other.stream().filter(i -> chosen[i] != null).forEach(i -> shared.add(chosen[i]));
            model.addLessOrEqual(shared, problem.spec().overlap());
            if (problem.spec().difficultySpread() != null) {
                beNear(other);
            }
        }
    }

    private void beNear(List<Integer> other) {
        long spread = problem.spec()
                .difficultySpread()
                .multiply(BigDecimal.valueOf(rows.meanUnit))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        long theirs = other.stream().mapToLong(i -> rows.difficultyMarks[i]).sum();
        model.addLinearConstraint(form.sum(rows.difficultyMarks), theirs - spread, theirs + spread);
    }

    /**
     * @param start items of a solution to start from; none where there is none
     * @return false where nothing was found; {@link #excluded} says whether there is nothing
     */
    boolean solve(List<Integer> start) {
        if (!start.isEmpty()) {
            Set<Integer> used = Set.copyOf(start);
            for (int i = 0; i < chosen.length; i++) {
                if (chosen[i] != null) {
                    model.addHint(chosen[i], used.contains(i));
                }
            }
        }
        Optional<Stage.Least> least = stage.minimise(form.deviation(), 0, FOR_DEVIATION);
        if (least.isEmpty()) {
            return false;
        }
        deviation = least.get();
        exposure = stage.minimise(exposures(), 0, FOR_EXPOSURE).orElseThrow();
        Random random = new Random(problem.seed());
        stage.vary(
                form.sum(rows.items.stream()
                        .mapToLong(item -> 1 + random.nextInt(PREFERENCES))
                        .toArray()),
                EFFORT_OF_VARIATION / problem.spec().forms());
        return true;
    }

    /** Any form that deviates little, however often its items were seen. */
    boolean solveAny() {
        Optional<Stage.Least> least = stage.minimise(form.deviation(), 0, 1);
        if (least.isEmpty()) {
            return false;
        }
        deviation = least.get();
        exposure = new Stage.Least(rows.exposure(items()), 0);
        return true;
    }

    /** What no form can be better than; before anything is solved. */
    OptionalLong leastDeviation() {
        return LinearBound.of(model, form.deviation(), deadline);
    }

    /** What no form that deviates so much can be better than. */
    OptionalLong leastExposure(long allowedDeviation) {
        model.addLessOrEqual(form.deviation(), allowedDeviation);
        return LinearBound.of(model, exposures(), deadline);
    }

    boolean excluded() {
        return stage.excluded();
    }

    Stage.Least deviation() {
        return deviation;
    }

    Stage.Least exposure() {
        return exposure;
    }

    List<Integer> items() {
        List<Integer> items = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] != null && stage.value(chosen[i]) > 0) {
                items.add(i);
            }
        }
        return items;
    }

    private LinearExprBuilder exposures() {
        return form.sum(rows.items.stream().mapToLong(item -> item.exposure()).toArray());
    }
}
