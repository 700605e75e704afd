package org.guildmark.curriculum.reversedesign;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The courses to add, and how good the choice is.
 *
 * @param costUnit in which {@code cost} counts
 * @param cost of the chosen courses
 * @param hours of the chosen courses; null where one's are unknown
 * @param coverage weighted share of the target that is covered by what is taught and what was chosen, 0 to 1
 * @param coverageBefore the same by what is taught alone
 * @param bound what no choice can beat: for {@code COVER_TARGET} a cost, for {@code MOST_COVERAGE} a coverage
 * @param chosen in the order of the candidates
 * @param uncovered target statements that stay uncovered, those that nobody can cover included
 * @param notCoverable target statements that are neither taught nor covered by any candidate
 */
public record ReverseDesign(
        Status status,
        CostUnit costUnit,
        long cost,
        Integer hours,
        double coverage,
        double coverageBefore,
        double bound,
        List<Chosen> chosen,
        List<UUID> uncovered,
        List<UUID> notCoverable) {

    /** What is known of the choice. */
    @Schema(name = "ReverseDesignStatus")
    public enum Status {
        /** Proven: nothing is better. Coverages that differ by less than a millionth are the same. */
        OPTIMAL,
        /** Keeps every limit; time ran out before a better one could be ruled out. */
        FEASIBLE,
        /** Proven: the target cannot be covered within the limit. The choice is the best found without it. */
        LIMIT_TOO_LOW,
        /** Time ran out; nothing within the limit was found, and it was not ruled out. The choice exceeds the limit. */
        UNDECIDED
    }

    /** What is to be few. */
    @Schema(name = "ReverseDesignCostUnit")
    public enum CostUnit {
        HOURS,
        COURSES
    }

    /**
     * Why a course was chosen.
     *
     * @param hours null where unknown
     * @param covers number of target statements that it covers and that are not taught already
     * @param onlyAmongChosen those of them that no other chosen course covers
     * @param onlyCandidateFor those of them that no other candidate covers: with one, the course is forced
     * @param gain coverage that would be lost without it
     */
    public record Chosen(
            UUID course,
            Integer hours,
            int covers,
            List<UUID> onlyAmongChosen,
            List<UUID> onlyCandidateFor,
            double gain) {
        public boolean forced() {
            return !onlyCandidateFor.isEmpty();
        }
    }
}
