package org.guildmark.assessment.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.ComponentRule;
import org.guildmark.assessment.catalogview.AssessmentScheme.Staffing;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.plan.ComponentPlan;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.assessment.plan.PlanStatus;
import org.guildmark.assessment.plan.RoomFacts;
import org.guildmark.assessment.plan.SessionFacts;
import org.guildmark.assessment.registration.RegisteredCandidate;
import org.guildmark.assessment.registration.Registrations;
import org.guildmark.assessment.site.Seat;
import org.guildmark.assessment.staffing.ArrangementRepository.Bound;
import org.guildmark.assessment.staffing.solve.SeatGrid;
import org.guildmark.assessment.staffing.solve.StaffingProblem;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Candidate;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Earlier;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Member;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Period;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Session;
import org.guildmark.platform.problem.ProblemException;

/** Reads what a plan's staffing rests on. */
@ApplicationScoped
class ReadStaffing {
    private final ExamPlans plans;
    private final Registrations registrations;
    private final CatalogView catalog;
    private final StaffRepository staff;
    private final ArrangementRepository arrangements;
    private final AbsenceRepository absences;

    ReadStaffing(
            ExamPlans plans,
            Registrations registrations,
            CatalogView catalog,
            StaffRepository staff,
            ArrangementRepository arrangements,
            AbsenceRepository absences) {
        this.plans = plans;
        this.registrations = registrations;
        this.catalog = catalog;
        this.staff = staff;
        this.arrangements = arrangements;
        this.absences = absences;
    }

    /**
     * @param told an absence that is not kept yet; null for none
     * @throws ProblemException 404 {@code PLAN_NOT_FOUND}, 409 {@code PLAN_STATE}
     */
    StaffingInput read(UUID planId, StaffingRequest request, Absence told) {
        PlanFacts plan = plans.requireAsOfficer(planId);
        requireState(plan.status(), request.keep());
        Optional<Arrangement> latest = arrangements.latest(planId);
        List<SessionFacts> sessions = plans.sessions(planId);
        List<RegisteredCandidate> admitted = registrations.admitted(planId);
        StaffingProblem problem = new StaffingProblem(
                plan.components().stream().map(ComponentPlan::component).toList(),
                sessions(planId, sessions),
                candidates(planId, admitted),
                members(plan, told),
                rules(plan),
                plan.noAssessorOfOwnSchool(),
                Duration.ofMinutes(request.travelGapMinutes()),
                request.keep()
                        ? latest.map(arrangement -> earlier(arrangement, plan.status()))
                                .orElse(null)
                        : null,
                Duration.ofSeconds(request.timeLimitSeconds()),
                planId.getLeastSignificantBits());
        return new StaffingInput(
                plan,
                latest.map(Arrangement::number).orElse(0),
                sessions,
                admitted.stream()
                        .collect(Collectors.toMap(
                                RegisteredCandidate::registrationId, RegisteredCandidate::candidateId)),
                problem);
    }

    /** Tickets name seats: once they are out, only staff is arranged anew. */
    static void requireState(PlanStatus status, boolean keep) {
        if (status != PlanStatus.CLOSED && !(status == PlanStatus.CONFIRMED && keep)) {
            throw ProblemException.conflict(
                    "PLAN_STATE",
                    status == PlanStatus.CONFIRMED
                            ? "Tickets are out: what has been arranged must be kept."
                            : "The plan is " + status + ": it is staffed once it is CLOSED.");
        }
    }

    private Earlier earlier(Arrangement arrangement, PlanStatus status) {
        return new Earlier(
                arrangements.places(arrangement.id()).stream()
                        .map(StaffingPlace::place)
                        .toList(),
                arrangements.duties(arrangement.id()).stream()
                        .map(StaffingDuty::duty)
                        .toList(),
                status == PlanStatus.CONFIRMED);
    }

    private List<Session> sessions(UUID planId, List<SessionFacts> sessions) {
        Map<UUID, RoomFacts> rooms =
                plans.rooms(planId).stream().collect(Collectors.toMap(RoomFacts::id, Function.identity()));
        Map<UUID, List<Seat>> blocked = plans.blockedSeats(planId);
        List<Session> read = new ArrayList<>();
        for (SessionFacts session : sessions) {
            RoomFacts room = rooms.get(session.roomId());
            Set<Integer> without = blocked.getOrDefault(room.id(), List.of()).stream()
                    .map(seat -> (seat.row() - 1) * room.columns() + seat.column() - 1)
                    .collect(Collectors.toSet());
            read.add(new Session(
                    session.id(),
                    session.component(),
                    room.id(),
                    room.siteId(),
                    session.startsAt(),
                    session.endsAt(),
                    new SeatGrid(room.rows(), room.columns(), without)));
        }
        return read;
    }

    private List<Candidate> candidates(UUID planId, List<RegisteredCandidate> admitted) {
        Map<UUID, List<Period>> busy = elsewhere(arrangements.sitting(
                planId,
                admitted.stream().map(RegisteredCandidate::candidateId).toList()));
        return admitted.stream()
                .map(one -> new Candidate(
                        one.registrationId(),
                        one.organisationId(),
                        one.className(),
                        busy.getOrDefault(one.candidateId(), List.of())))
                .toList();
    }

    private List<Member> members(PlanFacts plan, Absence told) {
        List<StaffMember> serving = staff.serving(plan.bodyId());
        Map<UUID, List<Period>> busy =
                elsewhere(arrangements.serving(plan.id(), serving.stream().map(StaffMember::id).toList()));
        absences.concerning(plan.id(), plan.bodyId()).forEach(absence -> add(busy, absence));
        if (told != null) {
            add(busy, told);
        }
        List<Member> members = new ArrayList<>();
        for (StaffMember member : serving) {
            List<Period> unavailable = new ArrayList<>(busy.getOrDefault(member.id(), List.of()));
            member.unavailable().forEach(time -> unavailable.add(time.period()));
            members.add(new Member(
                    member.id(), member.rolesIn(plan), member.organisationId(), unavailable, member.maxSessions()));
        }
        return members;
    }

    private static void add(Map<UUID, List<Period>> busy, Absence absence) {
        busy.computeIfAbsent(absence.staffId(), id -> new ArrayList<>()).add(absence.period());
    }

    /** What is bound by plans that take place. */
    Map<UUID, List<Period>> elsewhere(Collection<Bound> bound) {
        Map<UUID, PlanFacts> others =
                plans.find(bound.stream().map(Bound::planId).collect(Collectors.toSet()));
        Map<UUID, List<Period>> busy = new HashMap<>();
        for (Bound one : bound) {
            if (others.get(one.planId()).status() != PlanStatus.CANCELLED) {
                busy.computeIfAbsent(one.who(), id -> new ArrayList<>())
                        .add(new Period(one.startsAt(), one.endsAt()));
            }
        }
        return busy;
    }

    /** By the scheme of the plan's edition, at its level. */
    private Map<Component, Staffing> rules(PlanFacts plan) {
        Map<Component, Staffing> rules = new EnumMap<>(Component.class);
        catalog.edition(plan.editionId())
                .map(edition -> edition.content().assessmentScheme().components())
                .orElse(List.of())
                .stream()
                .filter(rule -> rule.staffing() != null)
                .filter(rule -> rule.levels().isEmpty() || rule.levels().contains(plan.level()))
                .forEach((ComponentRule rule) -> rules.putIfAbsent(rule.component(), rule.staffing()));
        return rules;
    }
}
