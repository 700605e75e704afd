package org.guildmark.assessment.paper.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guildmark.assessment.paper.assembly.PaperSolver.Problem;

/**
 * Parallel forms. What all of them can reach together is bounded first. Then one form is made after the other, which
 * does where the pool is rich; where it does not, or could be better, all are made at once over the items worth using,
 * and over more and more of the pool. So only a proof or the clock ends a search without a paper.
 */
final class SeveralForms {
    private static final double FOR_ONE_AFTER_THE_OTHER = 0.8;
    private static final double FOR_A_BOUND = 0.3;
    private static final double GOOD_ENOUGH = 0.01;
    private static final double TOO_LATE = 0.2;
    private static final int SPARE = 3;
    private static final int WIDENING = 4;

    private final PaperRows rows;
    private final Problem problem;
    private final Stage.Deadline deadline;
    private final List<Integer> everything;

    SeveralForms(PaperRows rows, Problem problem, Stage.Deadline deadline) {
        this.rows = rows;
        this.problem = problem;
        this.deadline = deadline;
        this.everything = IntStream.range(0, rows.items.size()).boxed().toList();
    }

    Found find() {
        Found first = oneAfterTheOther(deadline.share(FOR_ONE_AFTER_THE_OTHER));
        if (first.excluded()) {
            return first;
        }
        if (!first.isPaper()) {
            return allAtOnce(first, 0, 0);
        }
        Together relaxed = new Together(rows, everything, problem, deadline.share(FOR_A_BOUND));
        long leastDeviation = first.deviation().value() == 0 ? 0 : LinearBound.orZero(relaxed.leastDeviation());
        long leastExposure = first.exposure().value() == 0
                ? 0
                : LinearBound.orZero(relaxed.leastExposure(first.deviation().value()));
        Found best = bounded(first, leastDeviation, leastExposure);
        return best.gap() < GOOD_ENOUGH ? best : allAtOnce(best, leastDeviation, leastExposure);
    }

    /** Excluded only where there is not even one form. */
    private Found oneAfterTheOther(Stage.Deadline until) {
        List<List<Integer>> forms = new ArrayList<>();
        long deviation = 0;
        long exposure = 0;
        int wanted = problem.spec().forms();
        while (forms.size() < wanted) {
            Stage.Deadline turn = until.share(1.5 / (wanted - forms.size() + 0.5));
            Found found = new SingleForm(rows, problem, turn, forms).findAny();
            if (!found.isPaper()) {
                return Found.nothing(forms.isEmpty() && found.excluded());
            }
            forms.add(found.forms().get(0));
            deviation += found.deviation().value();
            exposure += found.exposure().value();
        }
        return new Found(forms, new Stage.Least(deviation, 0), new Stage.Least(exposure, 0), false);
    }

    private Found allAtOnce(Found known, long leastDeviation, long leastExposure) {
        Found best = known.isPaper() ? known : Found.nothing(false);
        List<Integer> used =
                known.forms().stream().flatMap(List::stream).distinct().toList();
        if (used.isEmpty()) {
            Together together = new Together(rows, everything, problem, deadline);
            if (!together.solve()) {
                return Found.nothing(together.excluded());
            }
            used = together.used();
        }
        for (int spare = SPARE; deadline.seconds() > TOO_LATE; spare *= WIDENING) {
            List<Integer> positions = Sort.leastSeen(rows, everything, used, spare);
            boolean whole = positions.size() == everything.size();
            Apart apart = new Apart(rows, positions, problem, deadline);
            if (apart.solve(best.forms(), leastDeviation, leastExposure)) {
                // What is least over some of the items need not be so over all of them.
                Found found = new Found(apart.forms(), apart.deviation(), apart.exposure(), false);
                found = whole ? found : bounded(found, leastDeviation, leastExposure);
                best = found.betterThan(best) || found.optimal() ? found : best;
            } else if (whole && apart.excluded()) {
                return Found.nothing(true);
            }
            if (whole || (best.isPaper() && best.gap() < GOOD_ENOUGH)) {
                break;
            }
        }
        return best;
    }

    private static Found bounded(Found found, long leastDeviation, long leastExposure) {
        long deviation = found.deviation().value();
        long exposure = found.exposure().value();
        return new Found(
                found.forms(),
                new Stage.Least(deviation, Math.min(deviation, leastDeviation)),
                new Stage.Least(exposure, Math.min(exposure, leastExposure)),
                false);
    }
}
