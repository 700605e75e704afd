package org.guildmark.assessment.paper.assembly;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.guildmark.assessment.paper.assembly.PaperSolver.Problem;

/**
 * All forms taken together: how often each item is used, not where. For one form that is the paper itself. For several
 * it is a relaxation that is no larger than a single form: where it has no solution there is no paper, and no paper is
 * better than its best one.
 */
final class Together {
    private static final double FOR_DEVIATION = 0.5;
    private static final double FOR_EXPOSURE = 0.7;
    private static final double EFFORT_OF_VARIATION = 0.3;
    private static final int PREFERENCES = 100;

    private final PaperRows rows;
    private final int forms;
    private final int overlap;
    private final Stage stage;
    private final CpModel model = new CpModel();
    private final LinearArgument[] uses;
    private final FormRows formRows;
    private final long seed;
    private final Stage.Deadline deadline;

    /** @param positions of the items that may be used */
    Together(PaperRows rows, List<Integer> positions, Problem problem, Stage.Deadline deadline) {
        this.rows = rows;
        this.forms = problem.spec().forms();
        this.overlap = problem.spec().overlap();
        this.seed = problem.seed();
        this.deadline = deadline;
        this.stage = new Stage(model, seed, deadline);
        this.uses = uses(positions);
        this.formRows = new FormRows(model, rows, uses, forms).add(FormRows.Slack.NONE);
    }

    /**
     * An item used u times is shared by u(u-1)/2 pairs of forms, which is at least u-1; all pairs together may share so
     * many.
     */
    private LinearArgument[] uses(List<Integer> positions) {
        LinearArgument[] variables = new LinearArgument[rows.items.size()];
        LinearExprBuilder again = LinearExpr.newBuilder();
        for (int i : positions) {
            IntVar once = model.newBoolVar("");
            if (forms == 1 || overlap == 0) {
                variables[i] = once;
            } else {
                IntVar more = model.newIntVar(0, forms - 1L, "");
                again.add(more);
                variables[i] = LinearExpr.newBuilder().add(once).add(more).build();
            }
        }
        if (forms > 1 && overlap > 0) {
            model.addLessOrEqual(again, (long) overlap * forms * (forms - 1) / 2);
        }
        return variables;
    }

    /** @return false where nothing was found; {@link #excluded} says whether there is nothing */
    boolean solve() {
        if (stage.minimise(formRows.deviation(), 0, FOR_DEVIATION).isEmpty()
                || stage.minimise(exposures(), 0, FOR_EXPOSURE).isEmpty()) {
            return false;
        }
        stage.vary(preferences(), EFFORT_OF_VARIATION);
        return true;
    }

    /** What no paper can be better than; {@link LinearBound#NONE} where there seems to be none. */
    OptionalLong leastDeviation() {
        return LinearBound.of(model, formRows.deviation(), deadline);
    }

    /** What no paper that deviates so much can be better than. */
    OptionalLong leastExposure(long allowedDeviation) {
        model.addLessOrEqual(formRows.deviation(), allowedDeviation);
        return LinearBound.of(model, exposures(), deadline);
    }

    boolean excluded() {
        return stage.excluded();
    }

    /** Positions of the items that are used. */
    List<Integer> used() {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < uses.length; i++) {
            if (uses[i] != null && stage.value(uses[i]) > 0) {
                used.add(i);
            }
        }
        return used;
    }

    private LinearExprBuilder exposures() {
        return formRows.sum(
                rows.items.stream().mapToLong(item -> item.exposure()).toArray());
    }

    private LinearExprBuilder preferences() {
        Random random = new Random(seed);
        return formRows.sum(rows.items.stream()
                .mapToLong(item -> 1 + random.nextInt(PREFERENCES))
                .toArray());
    }
}
