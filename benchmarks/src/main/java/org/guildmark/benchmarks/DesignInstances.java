package org.guildmark.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Candidate;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Goal;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Target;

/**
 * Invented pools of a school: courses that take up two to six tasks of 20 statements, most of them of one project, and a
 * fifth of the tasks in part. The same seed makes the same problem in every JVM.
 */
final class DesignInstances {

    private static final int STATEMENTS_OF_A_TASK = 20;
    private static final int TASKS_OF_A_PROJECT = 5;
    private static final int[] HOURS = {16, 32, 48, 64, 72, 96};
    private static final double[] CREDITS = {0.3, 0.7, 1};

    private DesignInstances() {}

    /** @param maxHours for {@link Goal#MOST_COVERAGE}; null for the other goal */
    static ReverseDesignProblem school(
            Goal goal, long seed, int courses, int statements, Integer maxHours, Duration timeLimit) {
        Random random = new Random(seed);
        List<Target> targets = new ArrayList<>();
        for (int s = 0; s < statements; s++) {
            targets.add(new Target(statement(s), 1, 0));
        }
        int tasks = Math.max(TASKS_OF_A_PROJECT, statements / STATEMENTS_OF_A_TASK);
        List<Candidate> candidates = new ArrayList<>();
        for (int c = 0; c < courses; c++) {
            Map<UUID, Double> credits = new HashMap<>();
            int project = random.nextInt(tasks / TASKS_OF_A_PROJECT);
            for (int k = 2 + random.nextInt(5); k > 0; k--) {
                int task = random.nextInt(4) > 0
                        ? project * TASKS_OF_A_PROJECT + random.nextInt(TASKS_OF_A_PROJECT)
                        : random.nextInt(tasks);
                boolean part = random.nextInt(5) == 0;
                for (int s = 0; s < STATEMENTS_OF_A_TASK; s++) {
                    if (!part || random.nextBoolean()) {
                        credits.put(
                                statement(task * STATEMENTS_OF_A_TASK + s), CREDITS[random.nextInt(CREDITS.length)]);
                    }
                }
            }
            candidates.add(new Candidate(new UUID(1, c), HOURS[random.nextInt(HOURS.length)], credits));
        }
        return new ReverseDesignProblem(goal, candidates, targets, maxHours, null, timeLimit);
    }

    private static UUID statement(int number) {
        return new UUID(2, number);
    }
}
