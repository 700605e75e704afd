package org.guildmark.assessment.paper.assembly;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.ConstraintProto;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpModelProtoOrBuilder;
import com.google.ortools.sat.IntegerVariableProto;
import com.google.ortools.sat.LinearConstraintProto;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.OptionalLong;

/** The linear relaxation of a model: a bound within a fraction of a second where the programme itself takes long. */
final class LinearBound {
    /** Infeasible already without whole numbers. */
    static final long NONE = Long.MAX_VALUE;
    /** The simplex method answers in doubles. */
    private static final double ROUNDING = 1e-4;

    private LinearBound() {}

    /** For who holds a solution: then there is something, whatever the doubles say. */
    static long orZero(OptionalLong bound) {
        return bound.isPresent() && bound.getAsLong() != NONE ? Math.max(0, bound.getAsLong()) : 0;
    }

    /** @return nothing is smaller; {@link #NONE} where there is nothing at all; empty where that is not known */
    static OptionalLong of(CpModel model, LinearExprBuilder objective, Stage.Deadline deadline) {
        Stage.load();
        MPSolver solver = MPSolver.createSolver("GLOP");
        solver.setTimeLimit((long) (deadline.seconds() * 1_000) + 1);
        CpModelProtoOrBuilder proto = model.getBuilder();
        MPVariable[] variables = new MPVariable[proto.getVariablesCount()];
        for (int i = 0; i < variables.length; i++) {
            IntegerVariableProto variable = proto.getVariables(i);
            variables[i] =
                    solver.makeNumVar(variable.getDomain(0), variable.getDomain(variable.getDomainCount() - 1), "");
        }
        for (int c = 0; c < proto.getConstraintsCount(); c++) {
            ConstraintProto constraint = proto.getConstraints(c);
            if (constraint.hasLinear() && constraint.getEnforcementLiteralCount() == 0) {
                row(solver, variables, constraint.getLinear());
            }
        }
        LinearExpr goal = objective.build();
        for (int i = 0; i < goal.numElements(); i++) {
            MPVariable variable = variables[goal.getVariableIndex(i)];
            solver.objective()
                    .setCoefficient(variable, solver.objective().getCoefficient(variable) + goal.getCoefficient(i));
        }
        solver.objective().setOffset(goal.getOffset());
        solver.objective().setMinimization();
        MPSolver.ResultStatus status = solver.solve();
        OptionalLong bound = OptionalLong.empty();
        if (status == MPSolver.ResultStatus.OPTIMAL) {
            double value = solver.objective().value();
            bound = OptionalLong.of((long) Math.ceil(value - ROUNDING * Math.max(1, Math.abs(value) * ROUNDING)));
        } else if (status == MPSolver.ResultStatus.INFEASIBLE) {
            bound = OptionalLong.of(NONE);
        }
        solver.delete();
        return bound;
    }

    private static void row(MPSolver solver, MPVariable[] variables, LinearConstraintProto row) {
        MPConstraint constraint =
                solver.makeConstraint(unlimited(row.getDomain(0)), unlimited(row.getDomain(row.getDomainCount() - 1)));
        for (int v = 0; v < row.getVarsCount(); v++) {
            MPVariable variable = variables[row.getVars(v)];
            constraint.setCoefficient(variable, constraint.getCoefficient(variable) + row.getCoeffs(v));
        }
    }

    private static double unlimited(long limit) {
        if (limit <= -PaperRow.UNLIMITED * 2) {
            return Double.NEGATIVE_INFINITY;
        }
        return limit >= PaperRow.UNLIMITED * 2 ? Double.POSITIVE_INFINITY : limit;
    }
}
