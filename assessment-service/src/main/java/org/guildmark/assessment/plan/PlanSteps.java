package org.guildmark.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.platform.problem.ProblemException;

/** From draft to the day of the examination, or to its cancellation. */
@ApplicationScoped
class PlanSteps {
    private final ExamPlanRepository plans;
    private final SaveSessions sessions;
    private final CatalogView catalog;
    private final PlanHistory history;

    PlanSteps(ExamPlanRepository plans, SaveSessions sessions, CatalogView catalog, PlanHistory history) {
        this.plans = plans;
        this.sessions = sessions;
        this.catalog = catalog;
        this.history = history;
    }

    /** @throws ProblemException 409 {@code PLAN_STATE} unless the plan stands in one of these */
    static void requireIn(ExamPlan plan, PlanStatus... allowed) {
        if (!List.of(allowed).contains(plan.status())) {
            throw ProblemException.conflict(
                    "PLAN_STATE", "The plan is " + plan.status() + ": this cannot be done now.");
        }
    }

    /**
     * Announces the plan.
     *
     * @param plan locked by the caller
     * @throws ProblemException 409 {@code PLAN_STATE}, 422 {@code PLAN_TIMES} where nobody could apply any more,
     *     {@code STANDARD_WITHDRAWN}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void open(ExamPlan plan, String reason) {
        requireIn(plan, PlanStatus.DRAFT);
        catalog.requireCurrent(plan.standard().standard(), "/standard");
        if (!plan.times().closesAt().isAfter(Instant.now())) {
            throw ProblemException.unprocessable("PLAN_TIMES", "The application period is over already.")
                    .at("/applicationClosesOn", "must be in the future");
        }
        // Rooms may have changed since the draft was saved.
        sessions.refit(plan);
        step(plan, PlanStatus.OPEN, "PLAN_OPENED", reason);
    }

    /** No applications any more, even where the period still lasts. */
    @Transactional(Transactional.TxType.MANDATORY)
    void close(ExamPlan plan, String reason) {
        requireIn(plan, PlanStatus.OPEN);
        step(plan, PlanStatus.CLOSED, "PLAN_CLOSED", reason);
    }

    /** Its rooms are free for other plans at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void cancel(ExamPlan plan, String reason) {
        requireIn(plan, PlanStatus.DRAFT, PlanStatus.OPEN, PlanStatus.CLOSED, PlanStatus.CONFIRMED);
        if (reason == null || reason.isBlank()) {
            throw ProblemException.unprocessable("REASON_REQUIRED", "Who cancels a plan says why.")
                    .at("/reason", "must be given");
        }
        step(plan, PlanStatus.CANCELLED, "PLAN_CANCELLED", reason);
    }

    /** Tickets are out; again where they are out already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void confirm(ExamPlan plan) {
        requireIn(plan, PlanStatus.CLOSED, PlanStatus.CONFIRMED);
        if (plan.status() == PlanStatus.CLOSED) {
            step(plan, PlanStatus.CONFIRMED, "PLAN_CONFIRMED", null);
        }
    }

    private void step(ExamPlan plan, PlanStatus next, String action, String reason) {
        PlanStatus before = plan.status();
        plan.become(next, Instant.now());
        plans.flush();
        history.tell(plan, action, Map.of("status", before), Map.of("status", next), reason);
    }
}
