package org.guildmark.assessment.paper.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.guildmark.assessment.paper.assembly.PaperSolver.Problem;
import org.guildmark.assessment.paper.spec.PaperSpec;

/**
 * Parallel forms made better bit by bit: each form anew beside the others, then each element anew in all forms at once.
 * Forms compete for items that are rare in an element, so an element in all forms has more to gain than all elements of
 * two forms, and is solved to its end within a fraction of a second. Never worse than its start.
 */
final class Improvement {
    private static final double FOR_A_TURN = 0.2;
    private static final int SPARE = 2;

    private final PaperRows rows;
    private final Problem problem;
    private final Stage.Deadline deadline;
    private final Random random;
    private final List<String> elements;
    private Found best;

    Improvement(PaperRows rows, Problem problem, Stage.Deadline deadline, Found start) {
        this.rows = rows;
        this.problem = problem;
        this.deadline = deadline;
        this.random = new Random(problem.seed());
        this.elements = problem.spec().elements().stream()
                .map(PaperSpec.ElementTarget::key)
                .toList();
        this.best = start;
    }

    Found best() {
        return best;
    }

    /** In the order in which they were made: so the first ones find what no other form needs, without a search. */
    void formByForm() {
        for (int f = 0; f < best.forms().size(); f++) {
            if (deadline.seconds() == 0 || best.optimal()) {
                return;
            }
            List<List<Integer>> others = new ArrayList<>(best.forms());
            List<Integer> form = others.remove(f);
            Found better = new SingleForm(rows, problem, deadline.share(FOR_A_TURN), others).findBetter(form);
            if (better.isPaper()) {
                others.add(f, better.forms().get(0));
                accept(others);
            }
        }
    }

    /** Ends after a round in which no element could be made better. */
    void elementByElement() {
        boolean better = true;
        while (better) {
            better = false;
            List<String> order = new ArrayList<>(elements);
            Collections.shuffle(order, random);
            for (String element : order) {
                if (deadline.seconds() == 0 || best.optimal()) {
                    return;
                }
                better |= anew(element);
            }
        }
    }

    private boolean anew(String element) {
        List<List<Integer>> kept = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        long exposure = 0;
        for (List<Integer> form : best.forms()) {
            kept.add(form.stream().filter(i -> !isOf(element, i)).toList());
            List<Integer> ofElement =
                    form.stream().filter(i -> isOf(element, i)).toList();
            used.addAll(ofElement);
            exposure += rows.exposure(ofElement);
        }
        boolean exact = best.deviation().value() == best.deviation().bound();
        if (exact && exposure == 0) {
            return false;
        }
        // What was seen more often than all that it could replace makes nothing better.
        long most = exact ? exposure : Long.MAX_VALUE;
        List<Integer> from = new ArrayList<>(IntStream.range(0, rows.items.size())
                .filter(i -> isOf(element, i) && rows.items.get(i).exposure() < most)
                .boxed()
                .toList());
        // Of those seen as often another choice at each turn.
        Collections.shuffle(from, random);
        List<Integer> worth = Sort.leastSeen(rows, from, List.copyOf(used), SPARE);
        Apart apart = Apart.around(kept, worth, rows, problem, deadline.share(FOR_A_TURN));
        return apart.solve(best) && accept(apart.forms());
    }

    private boolean isOf(String element, int item) {
        return rows.items.get(item).element().equals(element);
    }

    private boolean accept(List<List<Integer>> forms) {
        Found found = Found.of(forms, rows)
                .boundedBy(best.deviation().bound(), best.exposure().bound());
        boolean better = found.betterThan(best);
        best = better ? found : best;
        return better;
    }
}
