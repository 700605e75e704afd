package org.guildmark.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Candidate;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Goal;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Target;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The peer of the reverse design: ojAlgo's general solver of integer programmes on the same problem, stated plainly. A
 * main class of its own, because the solver may go on long after its time limit.
 *
 * <p>It prints seconds, state and value on one line.
 */
final class GeneralSolver {

    private GeneralSolver() {}

    /** @param arguments goal, seed, courses, statements, most hours (or -), time limit in seconds */
    public static void main(String[] arguments) {
        Goal goal = Goal.valueOf(arguments[0]);
        int limit = Integer.parseInt(arguments[5]);
        ReverseDesignProblem problem = DesignInstances.school(
                goal,
                Long.parseLong(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                arguments[4].equals("-") ? null : Integer.valueOf(arguments[4]),
                Duration.ofSeconds(limit));
        long begin = System.nanoTime();
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = limit * 1_000L;
        model.options.time_suffice = limit * 1_000L;
        Optimisation.Result best = goal == Goal.COVER_TARGET
                ? cover(model, problem).minimise()
                : most(model, problem).maximise();
        System.out.printf(
                Locale.ROOT, "%.3f %s %.6f%n", (System.nanoTime() - begin) / 1e9, best.getState(), best.getValue());
    }

    private static ExpressionsBasedModel cover(ExpressionsBasedModel model, ReverseDesignProblem problem) {
        List<Variable> chosen = new ArrayList<>();
        for (Candidate candidate : problem.candidates()) {
            chosen.add(model.newVariable("c" + chosen.size()).binary().weight(candidate.hours()));
        }
        for (Target target : problem.targets()) {
            int[] treating = treating(problem, target);
            if (treating.length > 0) {
                Expression covered = model.newExpression(target.id().toString()).lower(1);
                for (int c : treating) {
                    covered.set(chosen.get(c), 1);
                }
            }
        }
        return model;
    }

    /** A statement takes its credit from one chosen course at most; the best one is then the best to take. */
    private static ExpressionsBasedModel most(ExpressionsBasedModel model, ReverseDesignProblem problem) {
        List<Variable> chosen = new ArrayList<>();
        Expression hours = model.newExpression("hours").upper(problem.maxHours());
        for (Candidate candidate : problem.candidates()) {
            Variable variable = model.newVariable("c" + chosen.size()).binary();
            hours.set(variable, candidate.hours());
            chosen.add(variable);
        }
        double weights = problem.targets().stream().mapToDouble(Target::weight).sum();
        for (Target target : problem.targets()) {
            Expression once = model.newExpression("once " + target.id()).upper(1);
            for (int c : treating(problem, target)) {
                double credit = problem.candidates().get(c).credits().get(target.id());
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
        return model;
    }

    private static int[] treating(ReverseDesignProblem problem, Target target) {
        return IntStream.range(0, problem.candidates().size())
                .filter(c -> problem.candidates().get(c).credits().containsKey(target.id()))
                .toArray();
    }
}
