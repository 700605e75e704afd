package org.guildmark.curriculum.reversedesign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.curriculum.reversedesign.ReverseDesign.Status;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Candidate;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Problems too large to try every choice, stated plainly to another solver of 0-1 programmes. */
class IndependentSolverTest {
    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, true", "4, false", "5, false"})
    void anotherSolverFindsTheSameCost(long seed, boolean hoursKnown) {
        List<Candidate> candidates = Instances.scattered(seed, 60, 120, 0.06, hoursKnown);
        List<Target> targets = Instances.targets(120);
        ReverseDesign found = ReverseDesigner.solve(Instances.cover(candidates, targets));
        assertEquals(Status.OPTIMAL, found.status());

        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            chosen.add(
                    model.newVariable(candidate.id().toString()).binary().weight(hoursKnown ? candidate.hours() : 1));
        }
        for (Target target : targets) {
            if (!found.notCoverable().contains(target.id())) {
                Expression covered = model.newExpression(target.id().toString()).lower(1);
                treating(target, candidates).forEach(c -> covered.set(chosen.get(c), 1));
            }
        }
        Optimisation.Result best = model.minimise();
        assertEquals(Optimisation.State.OPTIMAL, best.getState());
        assertEquals(best.getValue(), (double) found.cost(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "2, 150", "3, 300"})
    void anotherSolverFindsTheSameCoverage(long seed, int maxHours) {
        List<Candidate> candidates = Instances.scattered(seed, 30, 60, 0.08, true);
        List<Target> targets = new ArrayList<>();
        for (int s = 0; s < 60; s++) {
            targets.add(new Target(Instances.id("s", s), 1 + s % 7, 0));
        }
        ReverseDesign found = ReverseDesigner.solve(Instances.most(candidates, targets, maxHours, null));
        assertEquals(Status.OPTIMAL, found.status());

        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> chosen = new ArrayList<>();
        Expression hours = model.newExpression("hours").upper(maxHours);
        for (Candidate candidate : candidates) {
            Variable variable = model.newVariable(candidate.id().toString()).binary();
            hours.set(variable, candidate.hours());
            chosen.add(variable);
        }
        double weights = targets.stream().mapToDouble(Target::weight).sum();
        for (Target target : targets) {
            // The statement takes its credit from one chosen course at most; the best one is then the best to take.
            Expression once = model.newExpression("once " + target.id()).upper(1);
            for (int c : treating(target, candidates)) {
                double credit = candidates.get(c).credits().get(target.id());
                Variable from = model.newVariable(target.id() + " from " + c)
                        .lower(0)
                        .upper(1)
                        .weight(target.weight() * credit / weights);
                once.set(from, 1);
                model.newExpression("only if chosen " + target.id() + " " + c)
                        .upper(0)
                        .set(from, 1)
                        .set(chosen.get(c), -1);
            }
        }
        Optimisation.Result best = model.maximise();
        assertEquals(Optimisation.State.OPTIMAL, best.getState());
        assertEquals(best.getValue(), found.coverage(), 1e-5);
    }

    private static List<Integer> treating(Target target, List<Candidate> candidates) {
        List<Integer> treating = new ArrayList<>();
        for (int c = 0; c < candidates.size(); c++) {
            if (candidates.get(c).credits().containsKey(target.id())) {
                treating.add(c);
            }
        }
        return treating;
    }
}
