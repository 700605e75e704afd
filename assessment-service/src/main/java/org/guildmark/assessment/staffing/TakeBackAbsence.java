package org.guildmark.assessment.staffing;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.audit.AuditTrail;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.assessment.plan.PlanStatus;
import org.guildmark.assessment.plan.SessionFacts;
import org.guildmark.platform.problem.ProblemException;

/** Takes an absence back that was reported by mistake. What has been arranged without the person stays arranged. */
@ApplicationScoped
class TakeBackAbsence {
    private final ExamPlans plans;
    private final AbsenceRepository absences;
    private final AuditTrail audit;
    private final SecurityIdentity caller;

    TakeBackAbsence(ExamPlans plans, AbsenceRepository absences, AuditTrail audit, SecurityIdentity caller) {
        this.plans = plans;
        this.absences = absences;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * @throws ProblemException 404 {@code PLAN_NOT_FOUND} or {@code ABSENCE_NOT_FOUND}, 409 {@code PLAN_STATE} where
     *     the absence is history or counts for nothing any more
     */
    @Transactional
    void run(UUID planId, UUID absenceId) {
        plans.requireAsOfficer(planId);
        PlanFacts plan = plans.share(planId);
        Absence absence = absences.requireLocked(planId, absenceId);
        requireOfUse(plan, absence);
        absences.delete(absence);
        audit.record(new AuditTrail.Entry(
                absence.bodyId(),
                "staff",
                absence.staffId(),
                "ABSENCE_TAKEN_BACK",
                caller.getPrincipal().getName(),
                absence.view(),
                null,
                null));
    }

    private void requireOfUse(PlanFacts plan, Absence absence) {
        if (plan.status() == PlanStatus.CANCELLED && !absence.beyondThePlan()) {
            throw refused("The plan is CANCELLED: the absence from it counts for nothing any more.");
        }
        List<SessionFacts> sessions = plans.sessions(plan.id());
        Instant now = Instant.now();
        if (plan.status() != PlanStatus.CANCELLED
                && !sessions.isEmpty()
                && sessions.stream().noneMatch(session -> session.endsAt().isAfter(now))) {
            throw refused("The plan's sessions are over: who did not come is on record.");
        }
    }

    private static ProblemException refused(String why) {
        return ProblemException.conflict("PLAN_STATE", why);
    }
}
