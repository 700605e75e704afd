package org.guildmark.curriculum.reversedesign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Candidate;

/**
 * A reverse design for the most coverage, in whole numbers. A statement gives a row for each step of credit that some
 * candidate would raise it by, and rows with the same candidates are one.
 *
 * <p>Where all statements weigh the same and credits have at most four decimals, gains are exact multiples of a common
 * step, which makes bounds round down to it; else they are rounded to a hundred-millionth of the heaviest statement.
 */
final class GainProblem {
    private static final double CREDIT_STEPS = 1e4;
    private static final double FINEST = 1e8;
    private static final double QUANTUM = 1 << 16;
    private static final double SAME_COVERAGE = 1e-6;

    private final Effects effects;
    private final double heaviest;
    private final double scale;
    private final GainInstance instance;

    GainProblem(ReverseDesignProblem problem, Effects effects) {
        this.effects = effects;
        double most = 0;
        for (int s = 0; s < effects.targets.size(); s++) {
            most = Math.max(most, effects.share(s));
        }
        heaviest = most;
        boolean even = even();
        Map<BitSet, Double> gains = even ? gains(CREDIT_STEPS) : gains(FINEST);
        double divisor = even ? divisor(gains) : 1;
        double quantum = even ? QUANTUM : 1;
        scale = even ? CREDIT_STEPS * QUANTUM / divisor : FINEST;
        boolean limited = problem.maxHours() != null;
        instance = GainInstance.of(
                gains.values().stream()
                        .mapToDouble(gain -> gain / divisor * quantum)
                        .toArray(),
                quantum,
                problem.candidates().stream()
                        .mapToInt((Candidate candidate) -> limited ? candidate.hours() : 0)
                        .toArray(),
                limited ? problem.maxHours() : GainInstance.UNLIMITED,
                problem.maxCourses() == null ? Integer.MAX_VALUE : problem.maxCourses(),
                new ArrayList<>(gains.keySet()));
    }

    GainInstance instance() {
        return instance;
    }

    /** Gains that differ by less are the same. */
    double tolerance() {
        return instance.quantum() > 1 ? 0 : Math.floor(SAME_COVERAGE * FINEST / heaviest);
    }

    /** Share of the coverage that is so many units of gain. */
    double share(double gain) {
        return gain / scale * heaviest;
    }

    private boolean even() {
        for (int s = 0; s < effects.targets.size(); s++) {
            if (effects.share(s) != heaviest || steps(s).stream().anyMatch(GainProblem::isFine)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFine(double credit) {
        double steps = credit * CREDIT_STEPS;
        return Math.abs(steps - Math.rint(steps)) > 1e-6;
    }

    private Map<BitSet, Double> gains(double fineness) {
        Map<BitSet, Double> gains = new LinkedHashMap<>();
        for (int s = 0; s < effects.targets.size(); s++) {
            List<Double> steps = List.copyOf(steps(s));
            for (int k = 1; k < steps.size(); k++) {
                double credit = steps.get(k);
                double raise = credit - steps.get(k - 1);
                double gain = Math.rint(effects.share(s) / heaviest * raise * fineness);
                int target = s;
                BitSet columns = new BitSet();
                effects.deepenedBy.get(s).stream()
                        .filter(j -> effects.credit(target, j) >= credit)
                        .forEach(columns::set);
                if (gain > 0) {
                    gains.merge(columns, gain, Double::sum);
                }
            }
        }
        return gains;
    }

    /** What is taught, then every credit that some candidate raises it to, ascending. */
    private TreeSet<Double> steps(int target) {
        TreeSet<Double> steps = new TreeSet<>();
        steps.add(effects.targets.get(target).taught());
        effects.deepenedBy.get(target).stream().forEach(j -> steps.add(effects.credit(target, j)));
        return steps;
    }

    private static double divisor(Map<BitSet, Double> gains) {
        long divisor = 0;
        for (double gain : gains.values()) {
            long other = (long) gain;
            while (other != 0) {
                long rest = divisor % other;
                divisor = other;
                other = rest;
            }
        }
        return Math.max(1, divisor);
    }
}
