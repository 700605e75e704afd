package org.guildmark.assessment.paper.assembly;

import java.math.BigDecimal;
import java.util.List;
import org.guildmark.assessment.paper.assembly.PaperSolution.Quality;
import org.guildmark.assessment.paper.assembly.PaperSolution.Status;

/** Assembles papers exactly, as 0-1 programmes for CP-SAT. Deviation comes first, exposure second, the seed last. */
public final class CpSatPaperSolver implements PaperSolver {
    /** Name and version, for the certificate. */
    public static final String NAME = "OR-Tools CP-SAT 9.15";

    private static final double FOR_A_PAPER = 0.8;

    @Override
    public PaperSolution solve(Problem problem) {
        Stage.Deadline whole = Stage.Deadline.in(problem.timeLimit());
        Stage.Deadline deadline = whole.share(FOR_A_PAPER);
        Eligible eligible = Eligible.of(problem);
        PaperRows rows = new PaperRows(problem.spec(), eligible.items());
        Found found = problem.spec().forms() == 1
                ? new SingleForm(rows, problem, deadline, List.of()).find()
                : new SeveralForms(rows, problem, deadline).find();
        if (found.isPaper()) {
            return solution(problem, rows, found);
        }
        return found.excluded()
                ? PaperSolution.without(Status.INFEASIBLE, new Diagnosis(problem, eligible, whole).shortage())
                : PaperSolution.without(Status.NO_ANSWER_IN_TIME, null);
    }

    private static PaperSolution solution(Problem problem, PaperRows rows, Found found) {
        BigDecimal unit = BigDecimal.valueOf(rows.markUnit);
        Quality quality = new Quality(
                BigDecimal.valueOf(found.deviation().value()).divide(unit),
                BigDecimal.valueOf(found.deviation().bound()).divide(unit),
                found.exposure().value(),
                found.exposure().bound(),
                found.gap());
        return new PaperSolution(
                found.optimal() ? Status.OPTIMAL : Status.FEASIBLE,
                found.forms().stream()
                        .map(form -> form.stream()
                                .map(i -> rows.items.get(i).itemId())
                                .toList())
                        .toList(),
                quality,
                new Achieved(problem.spec(), rows).lines(found.forms()),
                null);
    }
}
