package org.guildmark.curriculum.reversedesign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Candidate;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Goal;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Target;

/** Problems for the tests. */
final class Instances {
    static final Duration AMPLE = Duration.ofSeconds(60);
    private static final int[] HOURS = {16, 32, 48, 64, 72, 96};
    private static final double[] CREDITS = {0.3, 0.7, 1};

    private Instances() {}

    static UUID id(String kind, int number) {
        return new UUID(kind.hashCode(), number);
    }

    static Candidate course(int number, Integer hours, int... statements) {
        Map<UUID, Double> credits = new HashMap<>();
        for (int statement : statements) {
            credits.put(id("s", statement), 1.0);
        }
        return new Candidate(id("c", number), hours, credits);
    }

    /** Statements 0 to {@code count} - 1 of the same weight, nothing taught. */
    static List<Target> targets(int count) {
        List<Target> targets = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            targets.add(new Target(id("s", s), 1, 0));
        }
        return targets;
    }

    static ReverseDesignProblem cover(List<Candidate> candidates, List<Target> targets) {
        return new ReverseDesignProblem(Goal.COVER_TARGET, candidates, targets, null, null, AMPLE);
    }

    static ReverseDesignProblem most(
            List<Candidate> candidates, List<Target> targets, Integer maxHours, Integer maxCourses) {
        return new ReverseDesignProblem(Goal.MOST_COVERAGE, candidates, targets, maxHours, maxCourses, AMPLE);
    }

    /** Small enough for brute force, of every shape: free courses, unknown hours, idle courses, taught statements. */
    static ReverseDesignProblem small(Random random, Goal goal) {
        int courses = random.nextInt(11);
        int statements = random.nextInt(13);
        boolean known = courses == 0 || random.nextInt(4) > 0;
        boolean evenWeights = random.nextBoolean();
        int density = 1 + random.nextInt(4);
        List<Target> targets = new ArrayList<>();
        for (int s = 0; s < statements; s++) {
            double weight = evenWeights ? 1 : random.nextInt(8) / 7.0;
            double taught = random.nextInt(6) == 0 ? CREDITS[random.nextInt(3)] : 0;
            targets.add(new Target(id("s", s), weight, taught));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int c = 0; c < courses; c++) {
            Map<UUID, Double> credits = new HashMap<>();
            for (int s = 0; s < statements + 2; s++) {
                if (random.nextInt(5) < density) {
                    credits.put(id("s", s), CREDITS[random.nextInt(3)] * (random.nextInt(4) == 0 ? 0.6 : 1));
                }
            }
            candidates.add(new Candidate(id("c", c), known ? random.nextInt(8) * 8 : null, credits));
        }
        boolean most = goal == Goal.MOST_COVERAGE;
        Integer maxHours = known && random.nextInt(3) > 0 ? random.nextInt(200) : null;
        Integer maxCourses = (most || !known) && random.nextInt(3) > 0 ? 1 + random.nextInt(6) : null;
        return new ReverseDesignProblem(goal, candidates, targets, maxHours, maxCourses, AMPLE);
    }

    /**
     * A school's pool: courses that take up two to six tasks of 20 statements, most of them of one project, and a fifth
     * of the tasks in part.
     */
    static List<Candidate> school(long seed, int courses, int statements, boolean hoursKnown) {
        Random random = new Random(seed);
        int tasks = statements / 20;
        List<Candidate> candidates = new ArrayList<>();
        for (int c = 0; c < courses; c++) {
            Map<UUID, Double> credits = new HashMap<>();
            int project = random.nextInt(tasks / 5);
            for (int k = 2 + random.nextInt(5); k > 0; k--) {
                int task = random.nextInt(4) > 0 ? project * 5 + random.nextInt(5) : random.nextInt(tasks);
                boolean part = random.nextInt(5) == 0;
                for (int s = 0; s < 20; s++) {
                    if (!part || random.nextBoolean()) {
                        credits.put(id("s", task * 20 + s), CREDITS[random.nextInt(3)]);
                    }
                }
            }
            candidates.add(new Candidate(id("c", c), hoursKnown ? HOURS[random.nextInt(HOURS.length)] : null, credits));
        }
        return candidates;
    }

    /** Statements that any few of the courses treat, without any order in it. */
    static List<Candidate> scattered(long seed, int courses, int statements, double density, boolean hoursKnown) {
        Random random = new Random(seed);
        List<Candidate> candidates = new ArrayList<>();
        for (int c = 0; c < courses; c++) {
            Map<UUID, Double> credits = new HashMap<>();
            for (int s = 0; s < statements; s++) {
                if (random.nextDouble() < density) {
                    credits.put(id("s", s), CREDITS[random.nextInt(3)]);
                }
            }
            candidates.add(new Candidate(id("c", c), hoursKnown ? HOURS[random.nextInt(HOURS.length)] : null, credits));
        }
        return candidates;
    }
}
