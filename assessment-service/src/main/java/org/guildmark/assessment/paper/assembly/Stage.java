package org.guildmark.assessment.paper.assembly;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.util.Optional;

/**
 * Minimises one thing after the other in a model: each keeps what the ones before it have reached. Solved by CP-SAT with
 * fixed seeds.
 */
final class Stage {
    private static final int WORKERS = 2;

    private final CpModel model;
    private final long seed;
    private final Deadline deadline;
    private CpSolver best;
    private CpSolverStatus status = CpSolverStatus.UNKNOWN;

    static {
        load();
    }

    /** The native libraries; more than once is harmless. */
    static void load() {
        Loader.loadNativeLibraries();
    }

    /** @param bound nothing is smaller */
    record Least(long value, long bound) {
        /** The bound raised to another, as far as the value allows. */
        Least atLeast(long other) {
            return new Least(value, Math.max(bound, Math.min(value, other)));
        }
    }

    Stage(CpModel model, long seed, Deadline deadline) {
        this.model = model;
        this.seed = seed;
        this.deadline = deadline;
    }

    /** Moment at which everything has to be answered. */
    record Deadline(long nanos) {
        static Deadline in(Duration limit) {
            return new Deadline(System.nanoTime() + limit.toNanos());
        }

        /** A moment on the way there. */
        Deadline share(double share) {
            long now = System.nanoTime();
            return new Deadline(now + (long) ((nanos - now) * share));
        }

        double seconds() {
            return Math.max(0, (nanos - System.nanoTime()) / 1e9);
        }
    }

    boolean found() {
        return best != null;
    }

    boolean excluded() {
        return status == CpSolverStatus.INFEASIBLE;
    }

    long value(LinearArgument expression) {
        return best.value(expression);
    }

    /**
     * @param known nothing is smaller than this: a search that reaches it ends
     * @param share of the time that is left
     * @return empty where no solution was found
     */
    Optional<Least> minimise(LinearExprBuilder expression, long known, double share) {
        long most = best == null ? PaperRow.UNLIMITED : best.value(expression);
        if (most <= known) {
            model.addLessOrEqual(expression, most);
            return Optional.of(new Least(most, known));
        }
        IntVar objective = model.newIntVar(known, most, "");
        model.addEquality(objective, expression);
        model.minimize(objective);
        boolean solved = solve(share, 0);
        if (best == null) {
            return Optional.empty();
        }
        long value = best.value(expression);
        long bound = solved ? bound(value, known) : known;
        model.clearObjective();
        model.addLessOrEqual(objective, value);
        return Optional.of(new Least(value, bound));
    }

    /** Moves to some other solution as good as the last one; with a budget that does not depend on the clock. */
    void vary(LinearExprBuilder preference, double effort) {
        model.minimize(preference);
        solve(0.5, effort);
        model.clearObjective();
    }

    private long bound(long value, long known) {
        if (status == CpSolverStatus.OPTIMAL) {
            return value;
        }
        // The bound is a double that stands for a whole number.
        return Math.max(known, Math.min(value, (long) Math.ceil(lastBound - 1e-6)));
    }

    private double lastBound;

    private boolean solve(double share, double effort) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(WORKERS)
                .setRandomSeed((int) (seed ^ (seed >>> 32)) & Integer.MAX_VALUE)
                .setMaxTimeInSeconds(Math.max(0.05, deadline.seconds() * share));
        if (effort > 0) {
            solver.getParameters().setMaxDeterministicTime(effort);
        }
        CpSolverStatus answered = solver.solve(model);
        if (answered == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException("The model is not valid: " + model.validate());
        }
        boolean solved = answered == CpSolverStatus.OPTIMAL || answered == CpSolverStatus.FEASIBLE;
        if (solved || best == null) {
            status = answered;
        }
        if (solved) {
            best = solver;
            lastBound = solver.bestObjectiveBound();
            hint();
        }
        return solved;
    }

    private void hint() {
        model.clearHints();
        for (int i = 0; i < model.getBuilder().getVariablesCount(); i++) {
            model.getBuilder()
                    .getSolutionHintBuilder()
                    .addVars(i)
                    .addValues(best.response().getSolution(i));
        }
    }
}
