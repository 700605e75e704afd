package org.guildmark.assessment.staffing;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.assessment.audit.AuditTrail;
import org.guildmark.assessment.catalogview.AssessmentScheme.Staffing;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.assessment.staffing.StaffingOutcome.Diff;
import org.guildmark.assessment.staffing.StaffingOutcome.Held;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Duty;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Period;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Place;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Session;
import org.guildmark.assessment.staffing.solve.StaffingSolution;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Shortage;
import org.guildmark.platform.problem.ProblemException;

/** Keeps what a search found, unless the world has moved on meanwhile. */
@ApplicationScoped
class KeepStaffing {
    private final ExamPlans plans;
    private final ReadStaffing reading;
    private final StaffRepository staff;
    private final ArrangementRepository arrangements;
    private final AbsenceRepository absences;
    private final AuditTrail audit;
    private final SecurityIdentity caller;

    KeepStaffing(
            ExamPlans plans,
            ReadStaffing reading,
            StaffRepository staff,
            ArrangementRepository arrangements,
            AbsenceRepository absences,
            AuditTrail audit,
            SecurityIdentity caller) {
        this.plans = plans;
        this.reading = reading;
        this.staff = staff;
        this.arrangements = arrangements;
        this.absences = absences;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Absence absence) {
        absences.persist(absence);
        AbsenceView view = absence.view();
        tell(absence.bodyId(), "staff", absence.staffId(), "ABSENCE_REPORTED", null, view, view.reason());
    }

    /** @throws ProblemException 409 {@code STAFFING_CHANGED}, {@code PLAN_STATE} */
    @Transactional(Transactional.TxType.MANDATORY)
    Arrangement keep(StaffingInput input, StaffingSolution solution, StaffingRequest request) {
        UUID planId = input.plan().id();
        PlanFacts plan = plans.lock(planId);
        ReadStaffing.requireState(plan.status(), request.keep());
        Optional<Arrangement> former = arrangements.latest(planId);
        if (former.map(Arrangement::number).orElse(0) != input.latest()
                || !plans.sessions(planId).equals(input.sessions())) {
            throw changed("The plan was staffed or its sessions were changed meanwhile.");
        }
        requireStillFree(input, solution.duties());
        Arrangement kept = new Arrangement(
                planId,
                plan.bodyId(),
                input.latest() + 1,
                solution.status(),
                outcome(input, solution, request, former),
                request.reason(),
                caller.getPrincipal().getName());
        former.ifPresent(Arrangement::supersede);
        arrangements.persist(kept);
        keep(kept, input, solution);
        tell(
                plan.bodyId(),
                "plan",
                planId,
                "PLAN_STAFFED",
                former.map(KeepStaffing::inShort).orElse(null),
                inShort(kept),
                request.reason());
        return kept;
    }

    private void keep(Arrangement kept, StaffingInput input, StaffingSolution solution) {
        Map<UUID, Held> sessions = kept.outcome().sessions().stream()
                .collect(Collectors.toMap(Held::sessionId, Function.identity()));
        Map<UUID, Session> grids =
                input.problem().sessions().stream().collect(Collectors.toMap(Session::id, Function.identity()));
        for (Duty duty : solution.duties()) {
            arrangements.persist(new StaffingDuty(kept.id(), duty, sessions.get(duty.sessionId())));
        }
        for (Place place : solution.places()) {
            arrangements.persist(new StaffingPlace(
                    kept.id(),
                    place,
                    grids.get(place.sessionId()).grid().number(place.row(), place.column()),
                    input.candidates().get(place.candidateId()),
                    sessions.get(place.sessionId())));
        }
        arrangements.flush();
    }

    /** Two plans can want the same people at the same time: the later one is asked to look again. */
    private void requireStillFree(StaffingInput input, List<Duty> duties) {
        Map<UUID, Session> sessions =
                input.problem().sessions().stream().collect(Collectors.toMap(Session::id, Function.identity()));
        Set<UUID> people = duties.stream().map(Duty::memberId).collect(Collectors.toSet());
        staff.lock(people);
        Map<UUID, List<Period>> elsewhere =
                reading.elsewhere(arrangements.serving(input.plan().id(), people));
        for (Duty duty : duties) {
            Session session = sessions.get(duty.sessionId());
            for (Period period : elsewhere.getOrDefault(duty.memberId(), List.of())) {
                if (period.from().isBefore(session.endsAt()) && session.startsAt().isBefore(period.to())) {
                    throw changed("Somebody was given a duty in another plan meanwhile.");
                }
            }
        }
    }

    private static ProblemException changed(String what) {
        return ProblemException.conflict("STAFFING_CHANGED", what + " Staff the plan again.");
    }

    private StaffingOutcome outcome(
            StaffingInput input, StaffingSolution solution, StaffingRequest request, Optional<Arrangement> former) {
        Map<UUID, Long> seated =
                solution.places().stream().collect(Collectors.groupingBy(Place::sessionId, Collectors.counting()));
        Map<UUID, Long> serving =
                solution.duties().stream().collect(Collectors.groupingBy(Duty::sessionId, Collectors.counting()));
        Map<UUID, Integer> missing =
                solution.shortages().stream().collect(Collectors.toMap(Shortage::sessionId, Shortage::missing));
        List<Held> held = input.sessions().stream()
                .map(session -> {
                    Staffing rule = input.problem().rules().get(session.component());
                    return Held.of(
                            session,
                            seated.getOrDefault(session.id(), 0L).intValue(),
                            rule == null ? null : rule.role(),
                            serving.getOrDefault(session.id(), 0L).intValue()
                                    + missing.getOrDefault(session.id(), 0));
                })
                .toList();
        return new StaffingOutcome(
                request.keep(),
                request.travelGapMinutes(),
                solution.figures(),
                held,
                solution.shortages(),
                solution.unplaced(),
                former.map(arrangement -> diff(arrangement, solution)).orElse(null));
    }

    private Diff diff(Arrangement former, StaffingSolution solution) {
        List<Duty> duties = arrangements.duties(former.id()).stream()
                .map(StaffingDuty::duty)
                .toList();
        Set<Place> places = arrangements.places(former.id()).stream()
                .map(StaffingPlace::place)
                .collect(Collectors.toSet());
        Set<UUID> seated = places.stream().map(Place::candidateId).collect(Collectors.toSet());
        return new Diff(
                former.number(),
                without(solution.duties(), duties),
                without(duties, solution.duties()),
                solution.places().stream()
                        .filter(place -> seated.contains(place.candidateId()) && !places.contains(place))
                        .map(Place::candidateId)
                        .distinct()
                        .toList());
    }

    private static List<Duty> without(Collection<Duty> duties, Collection<Duty> others) {
        Set<Duty> known = new HashSet<>(others);
        return duties.stream().filter(duty -> !known.contains(duty)).toList();
    }

    private static Map<String, Object> inShort(Arrangement arrangement) {
        return Map.of(
                "version",
                arrangement.number(),
                "status",
                arrangement.status(),
                "figures",
                arrangement.outcome().figures());
    }

    private void tell(
            UUID bodyId, String type, UUID id, String action, Object before, Object after, String reason) {
        audit.record(new AuditTrail.Entry(
                bodyId, type, id, action, caller.getPrincipal().getName(), before, after, reason));
    }
}
