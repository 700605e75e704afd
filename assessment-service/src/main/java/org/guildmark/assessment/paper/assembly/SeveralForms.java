package org.guildmark.assessment.paper.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guildmark.assessment.paper.assembly.PaperSolver.Problem;

/**
 * Parallel forms. One form is made after the other, any that keeps everything: on a busy machine too there is a paper
 * then. That is made better bit by bit, and bounded by what its elements need and by what all forms can reach together.
 * Where there is none yet, or could be a better one, all forms are made at once over the items worth using, and over
 * more and more of the pool. So only a proof or the clock ends a search without a paper.
 */
final class SeveralForms {
    private static final double FOR_ONE_AFTER_THE_OTHER = 0.8;
    private static final double FOR_IMPROVEMENT = 0.6;
    private static final double FOR_ELEMENTS = 0.7;
    private static final double FOR_A_BOUND = 0.3;
    private static final double WORTH_A_BOUND = 2;
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
            return allAtOnce(first);
        }
        Improvement improvement = new Improvement(rows, problem, deadline.share(FOR_IMPROVEMENT), first);
        improvement.formByForm();
        improvement.elementByElement();
        Found best = bounded(improvement.best());
        return best.gap() < GOOD_ENOUGH ? best : allAtOnce(best);
    }

    private Found bounded(Found best) {
        long leastExposure = new ElementBound(rows, problem, deadline.share(FOR_ELEMENTS)).leastExposure(best);
        Found found = best.boundedBy(0, leastExposure);
        // Even to state the relaxation over a large pool takes a second.
        if (found.gap() < GOOD_ENOUGH || deadline.seconds() < WORTH_A_BOUND) {
            return found;
        }
        Together relaxed = new Together(rows, everything, problem, deadline.share(FOR_A_BOUND));
        long deviation = best.deviation().value();
        return found.boundedBy(
                deviation == 0 ? 0 : LinearBound.orZero(relaxed.leastDeviation()),
                LinearBound.orZero(relaxed.leastExposure(deviation)));
    }

    /** Excluded only where there is not even one form. */
    private Found oneAfterTheOther(Stage.Deadline until) {
        List<List<Integer>> forms = new ArrayList<>();
        int wanted = problem.spec().forms();
        while (forms.size() < wanted) {
            Stage.Deadline turn = until.share(3.0 / (wanted - forms.size() + 2));
            Found found = new SingleForm(rows, problem, turn, forms).findAny();
            if (!found.isPaper()) {
                return Found.nothing(forms.isEmpty() && found.excluded());
            }
            forms.add(found.forms().get(0));
        }
        return Found.of(forms, rows);
    }

    private Found allAtOnce(Found known) {
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
        long leastDeviation = best.isPaper() ? best.deviation().bound() : 0;
        long leastExposure = best.isPaper() ? best.exposure().bound() : 0;
        for (int spare = SPARE; deadline.seconds() > TOO_LATE; spare *= WIDENING) {
            List<Integer> positions = Sort.leastSeen(rows, everything, used, spare);
            boolean whole = positions.size() == everything.size();
            Apart apart = Apart.over(positions, rows, problem, deadline);
            if (apart.solve(best)) {
                // What is least over some of the items need not be so over all of them.
                Found found = new Found(apart.forms(), apart.deviation(), apart.exposure(), false);
                found = whole ? found : Found.of(found.forms(), rows).boundedBy(leastDeviation, leastExposure);
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
}
