package org.guildmark.assessment.paper.assembly;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.guildmark.assessment.paper.assembly.PaperSolver.Problem;
import org.guildmark.assessment.paper.spec.PaperSpec;

/**
 * How little the items of parallel forms can have been seen, by elements: each item belongs to one of them, so what each
 * element needs in all forms, whatever the others use, adds up. That sees what the forms taken together do not: marks
 * and statements have to come out in each form.
 */
final class ElementBound {
    private final PaperRows rows;
    private final Problem problem;
    private final Stage.Deadline deadline;

    ElementBound(PaperRows rows, Problem problem, Stage.Deadline deadline) {
        this.rows = rows;
        this.problem = problem;
        this.deadline = deadline;
    }

    /** @return no forms that deviate no more than the known ones have less exposure */
    long leastExposure(Found known) {
        List<String> elements = problem.spec().elements().stream()
                .map(PaperSpec.ElementTarget::key)
                .toList();
        long least = 0;
        int left = elements.size();
        for (String element : elements) {
            Stage.Deadline turn = deadline.share(2.0 / (left + 1));
            left--;
            long exposure = rows.exposure(known.forms().stream()
                    .flatMap(Collection::stream)
                    .filter(i -> rows.items.get(i).element().equals(element))
                    .toList());
            if (exposure == 0 || turn.seconds() == 0) {
                continue;
            }
            // Forms with any of the other items would be no better here.
            List<Integer> positions = IntStream.range(0, rows.items.size())
                    .filter(i -> rows.items.get(i).element().equals(element)
                            && rows.items.get(i).exposure() < exposure)
                    .boxed()
                    .toList();
            least += Apart.within(element, positions, rows, problem, turn)
                    .leastExposure(known.deviation().value(), exposure);
        }
        return least;
    }
}
