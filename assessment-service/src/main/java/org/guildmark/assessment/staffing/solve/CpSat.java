package org.guildmark.assessment.staffing.solve;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.util.Optional;

/** The general solver, with the settings that all searches here share. */
final class CpSat {
    private static final int WORKERS = 2;
    /** Building and presolving go on for a moment after the limit; a search that has not begun answers nothing. */
    private static final double LEAST_SECONDS = 0.05;

    static {
        Loader.loadNativeLibraries();
    }

    private CpSat() {}

    /** An empty model; made here so that the solver's own code is loaded before. */
    static CpModel model() {
        return new CpModel();
    }

    /** A solution and what nothing can be below. */
    record Found(CpSolver solver, long value, long bound) {
        boolean proven() {
            return value <= bound;
        }
    }

    /** @return nothing where none was found in time */
    static Optional<Found> minimise(CpModel model, LinearExpr objective, Deadline deadline, long seed) {
        model.minimize(objective);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(WORKERS)
                .setRandomSeed((int) seed)
                .setMaxTimeInSeconds(Math.max(LEAST_SECONDS, deadline.seconds()));
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                solver, Math.round(solver.objectiveValue()), (long) Math.ceil(solver.bestObjectiveBound() - 1e-6)));
    }
}
