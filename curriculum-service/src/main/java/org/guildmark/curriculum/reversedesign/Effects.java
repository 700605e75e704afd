package org.guildmark.curriculum.reversedesign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.curriculum.reversedesign.ReverseDesign.Chosen;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Candidate;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Target;

/** What each candidate adds to what is taught, statement by statement; says what a choice is worth, and why. */
final class Effects {
    final List<Candidate> candidates;
    final List<Target> targets;

    /** For each target the candidates that treat it deeper than what is taught. */
    final List<BitSet> deepenedBy = new ArrayList<>();

    private final double totalWeight;
    private final boolean weightless;

    Effects(ReverseDesignProblem problem) {
        candidates = problem.candidates();
        targets = problem.targets();
        double sum = targets.stream().mapToDouble(Target::weight).sum();
        weightless = sum == 0;
        totalWeight = weightless ? targets.size() : sum;
        Map<UUID, Integer> indices = new HashMap<>();
        for (int s = 0; s < targets.size(); s++) {
            indices.put(targets.get(s).id(), s);
            deepenedBy.add(new BitSet());
        }
        for (int j = 0; j < candidates.size(); j++) {
            int column = j;
            candidates.get(j).credits().forEach((statement, credit) -> {
                Integer s = indices.get(statement);
                if (s != null && credit > targets.get(s).taught()) {
                    deepenedBy.get(s).set(column);
                }
            });
        }
    }

    /** Of a candidate that deepens the target. */
    double credit(int target, int candidate) {
        return candidates.get(candidate).credits().get(targets.get(target).id());
    }

    /** The target's share of the coverage; equal shares where every weight is 0. */
    double share(int target) {
        return (weightless ? 1 : targets.get(target).weight()) / totalWeight;
    }

    boolean isTaught(int target) {
        return targets.get(target).taught() > 0;
    }

    double coverage(BitSet chosen) {
        double sum = 0;
        for (int s = 0; s < targets.size(); s++) {
            sum += share(s) * reached(s, chosen);
        }
        return Math.min(1, sum);
    }

    private double reached(int target, BitSet chosen) {
        double best = targets.get(target).taught();
        BitSet deepening = deepenedBy.get(target);
        for (int j = deepening.nextSetBit(0); j >= 0; j = deepening.nextSetBit(j + 1)) {
            best = chosen.get(j) ? Math.max(best, credit(target, j)) : best;
        }
        return best;
    }

    List<UUID> uncovered(BitSet chosen) {
        List<UUID> uncovered = new ArrayList<>();
        for (int s = 0; s < targets.size(); s++) {
            if (!isTaught(s) && !deepenedBy.get(s).intersects(chosen)) {
                uncovered.add(targets.get(s).id());
            }
        }
        return uncovered;
    }

    List<UUID> notCoverable() {
        BitSet all = new BitSet();
        all.set(0, candidates.size());
        return uncovered(all);
    }

    List<Chosen> explain(BitSet chosen) {
        double whole = coverage(chosen);
        return chosen.stream().mapToObj(j -> explain(j, chosen, whole)).toList();
    }

    private Chosen explain(int column, BitSet chosen, double whole) {
        int covers = 0;
        List<UUID> onlyAmongChosen = new ArrayList<>();
        List<UUID> onlyCandidate = new ArrayList<>();
        for (int s = 0; s < targets.size(); s++) {
            BitSet deepening = deepenedBy.get(s);
            if (deepening.get(column)) {
                covers++;
                BitSet others = (BitSet) deepening.clone();
                others.clear(column);
                if (others.isEmpty() && !isTaught(s)) {
                    onlyCandidate.add(targets.get(s).id());
                }
                if (!others.intersects(chosen)) {
                    onlyAmongChosen.add(targets.get(s).id());
                }
            }
        }
        BitSet without = (BitSet) chosen.clone();
        without.clear(column);
        Candidate candidate = candidates.get(column);
        return new Chosen(
                candidate.id(),
                candidate.hours(),
                covers,
                List.copyOf(onlyAmongChosen),
                List.copyOf(onlyCandidate),
                Math.max(0, whole - coverage(without)));
    }
}
