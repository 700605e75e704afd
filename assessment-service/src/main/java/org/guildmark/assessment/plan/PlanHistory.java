package org.guildmark.assessment.plan;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.guildmark.assessment.audit.AuditTrail;

/** Tells of every change of a plan: the body's officers by the audit trail, other services by an event. */
@ApplicationScoped
class PlanHistory {
    private final AuditTrail audit;
    private final PlanEvents events;
    private final SecurityIdentity caller;

    PlanHistory(AuditTrail audit, PlanEvents events, SecurityIdentity caller) {
        this.audit = audit;
        this.events = events;
        this.caller = caller;
    }

    /**
     * @param plan after the change, flushed
     * @param before a record that becomes JSON; null where there was nothing
     * @param reason null where none was given
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(ExamPlan plan, String action, Object before, Object after, String reason) {
        audit.record(new AuditTrail.Entry(
                plan.bodyId(), "plan", plan.id(), action, caller.getPrincipal().getName(), before, after, reason));
        events.changed(plan);
    }
}
