package org.guildmark.assessment.staffing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.assessment.plan.PlanStatus;
import org.guildmark.assessment.staffing.solve.StaffingCheck;
import org.guildmark.assessment.staffing.solve.StaffingPlanner;
import org.guildmark.assessment.staffing.solve.StaffingSolution;
import org.guildmark.platform.problem.ProblemException;

/** Staffs a plan: reads, searches without holding anything in the database, and keeps what was found. */
@ApplicationScoped
class StaffPlan {
    private final ReadStaffing reading;
    private final KeepStaffing keeping;
    private final ExamPlans plans;
    private final StaffRepository staff;
    private final ArrangementRepository arrangements;
    private final SecurityIdentity caller;

    StaffPlan(
            ReadStaffing reading,
            KeepStaffing keeping,
            ExamPlans plans,
            StaffRepository staff,
            ArrangementRepository arrangements,
            SecurityIdentity caller) {
        this.reading = reading;
        this.keeping = keeping;
        this.plans = plans;
        this.staff = staff;
        this.arrangements = arrangements;
        this.caller = caller;
    }

    /** What became of an absence; the arrangement is null where there was none before. */
    record Absent(Absence absence, Arrangement arrangement) {}

    /**
     * @throws ProblemException 404 {@code PLAN_NOT_FOUND}, 409 {@code PLAN_STATE}, 409 {@code STAFFING_CHANGED} where
     *     what it rests on changed during the search
     */
    Arrangement run(UUID planId, StaffingRequest request) {
        return run(planId, request, null);
    }

    /**
     * Staffs the plan without whom cannot come, if it has been staffed; the others stay as far as they can.
     *
     * @throws ProblemException as {@link #run(UUID, StaffingRequest)}, 404 {@code STAFF_NOT_FOUND}, 422
     *     {@code STAFF_TIMES}
     */
    Absent absent(UUID planId, AbsenceRequest request) {
        if (request.from() != null && request.to() != null && !request.from().isBefore(request.to())) {
            throw ProblemException.unprocessable("STAFF_TIMES", "A period ends after it begins.")
                    .at("/to", "must be after from");
        }
        PlanFacts plan = plans.requireAsOfficer(planId);
        ReadStaffing.requireState(plan.status(), true);
        if (!staff.require(request.staffId()).bodyId().equals(plan.bodyId())) {
            throw ProblemException.notFound("STAFF_NOT_FOUND", "There is no such member of staff.");
        }
        Absence absence = new Absence(
                planId, plan.bodyId(), request, caller.getPrincipal().getName());
        Optional<Arrangement> latest =
                QuarkusTransaction.requiringNew().call(() -> arrangements.latest(planId));
        if (latest.isEmpty()) {
            QuarkusTransaction.joiningExisting().run(() -> keeping.keep(absence));
            return new Absent(absence, null);
        }
        StaffingRequest again = new StaffingRequest(
                request.timeLimitSeconds(), true, latest.get().outcome().travelGapMinutes(), request.reason());
        return new Absent(absence, run(planId, again, absence));
    }

    private Arrangement run(UUID planId, StaffingRequest request, Absence told) {
        StaffingInput input =
                QuarkusTransaction.requiringNew().call(() -> reading.read(planId, request, told));
        StaffingSolution solution = StaffingPlanner.solve(input.problem());
        List<String> faults = StaffingCheck.faults(input.problem(), solution);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The staffing that was found breaks rules: " + faults);
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (told != null) {
                keeping.keep(told);
            }
            return keeping.keep(input, solution, request);
        });
    }

    /** Duties of the signed-in person that are not over and whose plan takes place, by time. */
    List<ArrangementRepository.Assigned> mine() {
        List<ArrangementRepository.Assigned> assigned =
                arrangements.assigned(caller.getPrincipal().getName(), Instant.now());
        var shown = plans.find(assigned.stream()
                .map(ArrangementRepository.Assigned::planId)
                .distinct()
                .toList());
        return assigned.stream()
                .filter(one -> shown.get(one.planId()).status() != PlanStatus.CANCELLED)
                .toList();
    }
}
