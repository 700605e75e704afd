package org.guildmark.assessment.staffing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.plan.SessionFacts;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Duty;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Figures;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Shortage;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Unplaced;

/**
 * What is kept of a staffing beside its duties and places.
 *
 * @param diff null for the first version of a plan
 */
record StaffingOutcome(
        boolean kept,
        int travelGapMinutes,
        Figures figures, List<Held> sessions, List<Shortage> shortages, List<Unplaced> unplaced, Diff diff) {

    /** A session as it was when it was staffed; times as text, for JSON. */
    record Held(
            UUID sessionId,
            Component component,
            UUID roomId,
            String startsAt,
            String endsAt,
            int candidates,
            StaffRole role,
            int required) {
        static Held of(SessionFacts session, int candidates, StaffRole role, int required) {
            return new Held(
                    session.id(),
                    session.component(),
                    session.roomId(),
                    session.startsAt().toString(),
                    session.endsAt().toString(),
                    candidates,
                    role,
                    required);
        }

        Instant starts() {
            return Instant.parse(startsAt);
        }

        Instant ends() {
            return Instant.parse(endsAt);
        }
    }

    /** @param moved registrations that have another session or seat */
    record Diff(int from, List<Duty> added, List<Duty> removed, List<UUID> moved) {}
}
