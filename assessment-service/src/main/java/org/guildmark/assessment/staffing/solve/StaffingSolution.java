package org.guildmark.assessment.staffing.solve;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Duty;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Place;

/**
 * An arrangement. Whatever it lacks is named: a candidate of a component has either a place or is unplaced, a session
 * has its staff or a shortage that says how many are missing.
 */
public record StaffingSolution(
        Status status,
        List<Place> places,
        List<Duty> duties,
        List<Unplaced> unplaced,
        List<Shortage> shortages,
        Figures figures) {

    /** What is known of an arrangement. */
    @Schema(name = "StaffingStatus")
    public enum Status {
        /** Everything is staffed and no figure can be better without one before it being worse. */
        OPTIMAL,
        /** Everything is staffed; time ran out before a better arrangement was ruled out. */
        FEASIBLE,
        /** Candidates without a place or sessions without enough staff remain; they are named. */
        UNSTAFFED
    }

    /** A candidate who cannot take a component. */
    public record Unplaced(UUID candidateId, Component component, UnplacedReason reason) {}

    /** Why a candidate has no place. */
    @Schema(name = "UnplacedReason")
    public enum UnplacedReason {
        /** The component has no session at all. */
        NO_SESSION,
        /** The candidate is elsewhere whenever the component is held. */
        NEVER_FREE,
        /** The seats do not suffice for all who could come. */
        NO_SEAT
    }

    /**
     * Staff that a session lacks. The counts are of members, and each takes from who is left by those before it.
     *
     * @param required by the rules, for the candidates in the session
     * @param missing required less those assigned
     * @param qualified have the role
     * @param unavailable of those: cannot come at that time
     * @param ownSchool of the rest: have a candidate of their own school there
     * @param elsewhere of the rest: serve in another session at that time, or too far away from it
     * @param exhausted of the rest: serve as often as they may
     */
    @Schema(name = "StaffingShortage")
    public record Shortage(
            UUID sessionId,
            StaffRole role,
            int required,
            int missing,
            ShortageReason reason,
            int qualified,
            int unavailable,
            int ownSchool,
            int elsewhere,
            int exhausted) {}

    /** The first of the counts that leaves fewer than are required. */
    @Schema(name = "ShortageReason")
    public enum ShortageReason {
        TOO_FEW_QUALIFIED,
        UNAVAILABLE,
        OWN_SCHOOL,
        ELSEWHERE,
        EXHAUSTED,
        /** There are people who could serve; time ran out before they were put in. */
        TIME_RAN_OUT
    }

    /**
     * What was achieved, the more important first.
     *
     * @param unplaced components that candidates cannot take
     * @param missing staff in all sessions together
     * @param moved components that candidates take in another session than before
     * @param changes duties added and removed; null for a fresh arrangement
     * @param rooms sessions that are held
     * @param load how unevenly duties are spread: the sum over all members of 1 + 2 + … + number of their duties
     * @param adjacent pairs of candidates of one class who sit side by side or one behind the other
     */
    @Schema(name = "StaffingFigures")
    public record Figures(
            Figure unplaced,
            Figure missing,
            Figure moved,
            Figure changes,
            Figure rooms,
            Figure load,
            Figure adjacent) {}

    /** @param bound what no arrangement can be below, once the figures before are as they are */
    @Schema(name = "StaffingFigure")
    public record Figure(long value, long bound) {
        boolean proven() {
            return value <= bound;
        }
    }
}
