package org.guildmark.assessment.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.assessment.admission.Admitted.SeatAt;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.DeliveryMode;
import org.guildmark.assessment.plan.ComponentPlan;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.assessment.plan.RoomFacts;
import org.guildmark.assessment.plan.SessionFacts;
import org.guildmark.assessment.registration.RegisteredCandidate;
import org.guildmark.assessment.registration.Registrations;
import org.guildmark.assessment.site.Rooms;
import org.guildmark.assessment.site.Rooms.SiteName;
import org.guildmark.assessment.staffing.SeatAssignment;
import org.guildmark.assessment.staffing.Seating;
import org.guildmark.platform.problem.ProblemException;

/** Brings together who is admitted, where they sit and what that place is called. */
@ApplicationScoped
class AdmittedCandidates {
    /** Of those without a seat, a refusal names so many. */
    private static final int NAMED = 20;

    private final Registrations registrations;
    private final Seating seating;
    private final ExamPlans plans;
    private final Rooms rooms;

    AdmittedCandidates(Registrations registrations, Seating seating, ExamPlans plans, Rooms rooms) {
        this.registrations = registrations;
        this.seating = seating;
        this.plans = plans;
        this.rooms = rooms;
    }

    /**
     * @throws ProblemException 409 {@code NOTHING_TO_ATTEND}, {@code NOBODY_ADMITTED}, or {@code NOT_SEATED} where
     *     somebody lacks a seat
     */
    List<Admitted> of(PlanFacts plan) {
        Set<Component> attended = attended(plan);
        List<RegisteredCandidate> candidates = registrations.admitted(plan.id());
        if (candidates.isEmpty()) {
            throw ProblemException.conflict("NOBODY_ADMITTED", "No candidate of the plan is admitted.");
        }
        Map<UUID, List<SeatAt>> seats = seats(plan.id());
        List<Admitted> admitted = new ArrayList<>();
        List<String> unseated = new ArrayList<>();
        for (RegisteredCandidate candidate : candidates) {
            List<SeatAt> own = seats.getOrDefault(candidate.registrationId(), List.of()).stream()
                    .sorted(SeatAt.BY_TIME)
                    .toList();
            Set<Component> missing = EnumSet.copyOf(attended);
            own.forEach(seat -> missing.remove(seat.component()));
            if (!missing.isEmpty() || own.isEmpty()) {
                unseated.add(candidate.registrationId() + " has no seat for "
                        + missing.stream().map(Enum::name).collect(Collectors.joining(" and ")));
            }
            admitted.add(new Admitted(
                    candidate.registrationId(),
                    candidate.candidateId(),
                    candidate.organisationId(),
                    candidate.name(),
                    candidate.documentNumberMasked(),
                    own));
        }
        if (!unseated.isEmpty()) {
            throw ProblemException.conflict(
                    "NOT_SEATED",
                    unseated.size() + " candidates lack a seat: "
                            + unseated.stream().limit(NAMED).collect(Collectors.joining("; "))
                            + (unseated.size() > NAMED ? "; and others." : "."));
        }
        return admitted;
    }

    /** A dossier is read without the candidate; a ticket says where to be and when, so of dossiers alone there is none. */
    private static Set<Component> attended(PlanFacts plan) {
        Set<Component> attended = plan.components().stream()
                .filter(component -> component.mode() != DeliveryMode.DOSSIER)
                .map(ComponentPlan::component)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Component.class)));
        if (attended.isEmpty()) {
            throw ProblemException.conflict(
                    "NOTHING_TO_ATTEND",
                    "Every component of the plan is a dossier, which is read without the candidates: nobody has to be"
                            + " anywhere, so there are no tickets. That they are admitted, their registrations say.");
        }
        return attended;
    }

    private Map<UUID, List<SeatAt>> seats(UUID planId) {
        Map<UUID, SessionFacts> sessions =
                plans.sessions(planId).stream().collect(Collectors.toMap(SessionFacts::id, Function.identity()));
        Map<UUID, RoomFacts> byId =
                plans.rooms(planId).stream().collect(Collectors.toMap(RoomFacts::id, Function.identity()));
        Map<UUID, SiteName> sites =
                rooms.sites(byId.values().stream().map(RoomFacts::siteId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(SiteName::id, Function.identity()));
        return seating.seats(planId).stream()
                // A seat in a session that was moved to another room since is none.
                .filter(seat -> sessions.containsKey(seat.sessionId())
                        && sessions.get(seat.sessionId()).roomId().equals(seat.roomId()))
                .collect(Collectors.groupingBy(
                        SeatAssignment::registrationId,
                        Collectors.mapping(
                                seat -> seatAt(seat, sessions.get(seat.sessionId()), byId.get(seat.roomId()), sites),
                                Collectors.toList())));
    }

    private static SeatAt seatAt(SeatAssignment seat, SessionFacts session, RoomFacts room, Map<UUID, SiteName> sites) {
        SiteName site = sites.get(room.siteId());
        return new SeatAt(
                session.component(),
                session.id(),
                site.name(),
                site.address(),
                room.id(),
                room.name(),
                seat.row(),
                seat.column(),
                seat.seatNumber(),
                session.startsAt(),
                session.endsAt());
    }
}
