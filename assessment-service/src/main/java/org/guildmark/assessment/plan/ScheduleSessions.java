package org.guildmark.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.platform.problem.ProblemException;

/** Adds, moves and removes the sessions of a plan, as far as it still allows. */
@ApplicationScoped
class ScheduleSessions {
    private final ExamPlanRepository plans;
    private final ExamSessionRepository sessions;
    private final SaveSessions save;
    private final PlanHistory history;

    ScheduleSessions(ExamPlanRepository plans, ExamSessionRepository sessions, SaveSessions save, PlanHistory history) {
        this.plans = plans;
        this.sessions = sessions;
        this.save = save;
        this.history = history;
    }

    /** @throws ProblemException 404 {@code PLAN_NOT_FOUND}, and as {@link SaveSessions#replace} */
    @Transactional
    List<SessionView> add(UUID planId, SessionsRequest request) {
        ExamPlan plan = plans.requireWritable(planId);
        PlanSteps.requireIn(plan, PlanStatus.DRAFT, PlanStatus.OPEN, PlanStatus.CLOSED);
        SessionsView before = view(plan, sessions.ofPlan(planId));
        List<SessionRequest> added = request.sessions().stream()
                .map(session -> new SessionRequest(null, session.component(), session.roomId(), session.startsAt()))
                .toList();
        List<ExamSession> made = save.replace(plan, added, true);
        tell(plan, before, request.reason());
        return view(plan, made).sessions();
    }

    /**
     * @param plan locked by the caller
     * @throws ProblemException 409 {@code PLAN_STATE}, 422 {@code REASON_REQUIRED}, and as {@link SaveSessions#replace}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(ExamPlan plan, SessionsRequest request) {
        PlanSteps.requireIn(plan, PlanStatus.DRAFT, PlanStatus.OPEN, PlanStatus.CLOSED, PlanStatus.CONFIRMED);
        List<ExamSession> present = sessions.ofPlan(plan.id());
        if (plan.status() == PlanStatus.CONFIRMED) {
            requireMoves(present, request);
        }
        SessionsView before = view(plan, present);
        save.replace(plan, request.sessions(), false);
        tell(plan, before, request.reason());
    }

    /** Candidates hold tickets for these sessions. */
    private static void requireMoves(List<ExamSession> present, SessionsRequest request) {
        Set<UUID> named = request.sessions().stream().map(SessionRequest::id).collect(Collectors.toSet());
        Set<UUID> held = present.stream().map(ExamSession::id).collect(Collectors.toSet());
        if (!named.equals(held)) {
            throw ProblemException.conflict(
                    "PLAN_STATE", "Tickets are out: sessions may move, but none may go or be added.");
        }
        if (request.reason() == null || request.reason().isBlank()) {
            throw ProblemException.unprocessable("REASON_REQUIRED", "Tickets are out: say why sessions move.")
                    .at("/reason", "must be given");
        }
        Map<UUID, ExamSession> components =
                present.stream().collect(Collectors.toMap(ExamSession::id, Function.identity()));
        for (int i = 0; i < request.sessions().size(); i++) {
            SessionRequest session = request.sessions().get(i);
            if (components.get(session.id()).component() != session.component()) {
                throw ProblemException.conflict("PLAN_STATE", "Tickets are out: a session keeps its component.")
                        .at("/sessions/" + i + "/component", "may not change any more");
            }
        }
    }

    private void tell(ExamPlan plan, SessionsView before, String reason) {
        plan.touch(Instant.now());
        plans.flush();
        history.tell(plan, "SESSIONS_CHANGED", before, view(plan, sessions.ofPlan(plan.id())), reason);
    }

    private static SessionsView view(ExamPlan plan, List<ExamSession> shown) {
        return new SessionsView(shown.stream()
                .sorted(Comparator.comparing(ExamSession::startsAt).thenComparing(ExamSession::id))
                .map(session -> SessionView.of(session, plan))
                .toList());
    }
}
