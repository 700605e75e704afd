package org.guildmark.curriculum.reversedesign;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wanted, what is there, and within which limits.
 *
 * @param candidates courses to choose from, none of them taught already
 * @param targets statements that are wanted, each once
 * @param maxHours most hours that the chosen courses may have together; null without limit
 * @param maxCourses most courses that may be chosen; null without limit
 * @param timeLimit after which the best solution so far is the answer
 */
public record ReverseDesignProblem(
        Goal goal,
        List<Candidate> candidates,
        List<Target> targets,
        Integer maxHours,
        Integer maxCourses,
        Duration timeLimit) {

    /** @throws IllegalArgumentException where a limit cannot be held: see {@link #hoursKnown} */
    public ReverseDesignProblem {
        candidates = List.copyOf(candidates);
        targets = List.copyOf(targets);
        boolean known = candidates.stream().allMatch(candidate -> candidate.hours() != null);
        if (maxHours != null && !known) {
            throw new IllegalArgumentException("Hours are limited, and some candidate's hours are unknown");
        }
        if (goal == Goal.COVER_TARGET && maxCourses != null && known) {
            throw new IllegalArgumentException("Hours are to be few, and the number of courses is limited");
        }
    }

    /** What makes one choice better than another. */
    @Schema(name = "ReverseDesignGoal")
    public enum Goal {
        /** Every statement that can be covered is, in the fewest hours; in the fewest courses where hours are unknown. */
        COVER_TARGET,
        /** The largest weighted coverage within the limits. */
        MOST_COVERAGE
    }

    /**
     * A course.
     *
     * @param hours null where unknown
     * @param credits by statement, above 0 to 1; statements that are not wanted are passed over
     */
    public record Candidate(UUID id, Integer hours, Map<UUID, Double> credits) {
        public Candidate {
            credits = Map.copyOf(credits);
            if (hours != null && hours < 0) {
                throw new IllegalArgumentException("Negative hours");
            }
        }
    }

    /**
     * A statement that is wanted.
     *
     * @param weight its share of the coverage, at least 0, on any scale
     * @param taught credit of what is taught already, 0 to 1
     */
    public record Target(UUID id, double weight, double taught) {
        public Target {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY && taught >= 0 && taught <= 1)) {
                throw new IllegalArgumentException("Weight " + weight + ", taught " + taught);
            }
        }
    }

    /** Whether every candidate's hours are known; only then can hours be few or limited. */
    public boolean hoursKnown() {
        return candidates.stream().allMatch(candidate -> candidate.hours() != null);
    }
}
