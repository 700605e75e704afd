package org.guildmark.assessment.staffing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.staffing.StaffingOutcome.Held;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Duty;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Figures;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Shortage;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Status;
import org.guildmark.assessment.staffing.solve.StaffingSolution.UnplacedReason;

/** A version of a plan's staffing; the seats are a list of their own. */
@Schema(name = "Staffing")
public record StaffingView(
        UUID id,
        UUID planId,
        @Schema(description = "Counts from 1") int version,
        @Schema(description = "Whether this is the version that binds") boolean latest,
        Status status,
        @Schema(description = "Whether the version before was to stay as far as it could") boolean kept,
        int travelGapMinutes,
        @Schema(description = "As given; null for none") String reason,
        Instant createdAt,
        @Schema(description = "What was achieved and what nothing can be below, the more important first")
                Figures figures,
        @Schema(description = "By time; those that nobody sits in need nobody") List<StaffedSession> sessions,
        @Schema(description = "Staff that is missing, by session, with the reason") List<Shortage> shortages,
        @Schema(description = "Candidates without a place") List<UnplacedCandidate> unplaced,
        @Schema(description = "What differs from the version before; null for the first") Changes changes) {

    /** A session with who serves there. */
    @Schema(name = "StaffedSession")
    public record StaffedSession(
            UUID sessionId,
            Component component,
            UUID roomId,
            Instant startsAt,
            Instant endsAt,
            int candidates,
            @Schema(description = "Null where the standard asks for nobody") StaffRole role,
            int required,
            List<Serving> staff) {}

    /** Somebody who serves. */
    @Schema(name = "ServingStaff")
    public record Serving(UUID staffId, String name) {}

    /** Somebody's duty that is new or gone. */
    @Schema(name = "ChangedDuty")
    public record ChangedDuty(UUID staffId, String name, UUID sessionId, StaffRole role) {}

    /** A candidate who cannot take a component. */
    @Schema(name = "UnplacedCandidate")
    public record UnplacedCandidate(UUID registrationId, Component component, UnplacedReason reason) {}

    /** What differs from another version. */
    @Schema(name = "StaffingChanges")
    public record Changes(
            @Schema(description = "The version before") int fromVersion,
            List<ChangedDuty> added,
            List<ChangedDuty> removed,
            @Schema(description = "Registrations that have another session or seat") List<UUID> movedRegistrations) {}

    /** Everybody who is named. */
    static List<UUID> people(Arrangement arrangement, Collection<StaffingDuty> duties) {
        StaffingOutcome.Diff diff = arrangement.outcome().diff();
        Stream<Duty> changed =
                diff == null ? Stream.empty() : Stream.concat(diff.added().stream(), diff.removed().stream());
        return Stream.concat(changed, duties.stream().map(StaffingDuty::duty))
                .map(Duty::memberId)
                .distinct()
                .toList();
    }

    static StaffingView of(Arrangement arrangement, List<StaffingDuty> duties, Map<UUID, StaffMember> people) {
        StaffingOutcome outcome = arrangement.outcome();
        Map<UUID, List<Serving>> serving = duties.stream()
                .map(StaffingDuty::duty)
                .collect(Collectors.groupingBy(
                        Duty::sessionId,
                        Collectors.mapping(
                                duty -> new Serving(duty.memberId(), name(duty, people)), Collectors.toList())));
        return new StaffingView(
                arrangement.id(),
                arrangement.planId(),
                arrangement.number(),
                arrangement.latest(),
                arrangement.status(),
                outcome.kept(),
                outcome.travelGapMinutes(),
                arrangement.reason(),
                arrangement.createdAt(),
                outcome.figures(),
                outcome.sessions().stream()
                        .map(held -> session(held, serving.getOrDefault(held.sessionId(), List.of())))
                        .toList(),
                outcome.shortages(),
                outcome.unplaced().stream()
                        .map(lack -> new UnplacedCandidate(lack.candidateId(), lack.component(), lack.reason()))
                        .toList(),
                changes(outcome.diff(), people));
    }

    private static StaffedSession session(Held held, List<Serving> serving) {
        return new StaffedSession(
                held.sessionId(),
                held.component(),
                held.roomId(),
                held.starts(),
                held.ends(),
                held.candidates(),
                held.role(),
                held.required(),
                serving);
    }

    private static Changes changes(StaffingOutcome.Diff diff, Map<UUID, StaffMember> people) {
        return diff == null
                ? null
                : new Changes(
                        diff.from(), changed(diff.added(), people), changed(diff.removed(), people), diff.moved());
    }

    private static List<ChangedDuty> changed(List<Duty> duties, Map<UUID, StaffMember> people) {
        return duties.stream()
                .map(duty -> new ChangedDuty(duty.memberId(), name(duty, people), duty.sessionId(), duty.role()))
                .toList();
    }

    private static String name(Duty duty, Map<UUID, StaffMember> people) {
        return people.get(duty.memberId()).name();
    }
}
