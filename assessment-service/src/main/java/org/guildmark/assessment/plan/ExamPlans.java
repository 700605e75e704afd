package org.guildmark.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.site.Rooms;
import org.guildmark.assessment.site.Rooms.RoomState;
import org.guildmark.assessment.site.Seat;
import org.guildmark.platform.problem.ProblemException;

/** What other aggregates may know of plans, and the few things that they may do to one. */
@ApplicationScoped
public class ExamPlans {
    private final ExamPlanRepository plans;
    private final ExamSessionRepository sessions;
    private final Rooms rooms;
    private final PlanSteps steps;

    ExamPlans(ExamPlanRepository plans, ExamSessionRepository sessions, Rooms rooms, PlanSteps steps) {
        this.plans = plans;
        this.sessions = sessions;
        this.rooms = rooms;
        this.steps = steps;
    }

    /** @throws ProblemException 404 {@code PLAN_NOT_FOUND} where the caller may not see it */
    public PlanFacts require(UUID planId) {
        return plans.requireReadable(planId).facts();
    }

    /** @throws ProblemException 404 {@code PLAN_NOT_FOUND} unless the caller is an officer of the plan's body */
    public PlanFacts requireAsOfficer(UUID planId) {
        return plans.requireOwn(planId).facts();
    }

    /** Whoever asks. */
    public Optional<PlanFacts> find(UUID planId) {
        return plans.findByIdOptional(planId).map(ExamPlan::facts);
    }

    /** Those that exist, whoever asks. */
    public Map<UUID, PlanFacts> find(Collection<UUID> planIds) {
        return planIds.isEmpty()
                ? Map.of()
                : plans.list("id in ?1", Set.copyOf(planIds)).stream()
                        .collect(Collectors.toMap(ExamPlan::id, ExamPlan::facts));
    }

    /**
     * The plan as it stands, and no step of it until the transaction ends.
     *
     * @throws ProblemException 404 {@code PLAN_NOT_FOUND}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanFacts lock(UUID planId) {
        return plans.locked(planId).facts();
    }

    /**
     * As {@link #lock}, but many may hold the plan so at once: for what rests on its state without changing it. It is
     * taken before all else that the transaction locks, as whoever steps does: then nobody waits in a circle.
     *
     * @throws ProblemException 404 {@code PLAN_NOT_FOUND}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanFacts share(UUID planId) {
        return plans.shared(planId).facts();
    }

    /** What is shown of the plan and its standard, whoever asks. */
    public Optional<PlanShown> shown(UUID planId) {
        return plans.findByIdOptional(planId)
                .map(plan -> new PlanShown(plan.title(), plan.standard(), plan.components()));
    }

    /** Of those that exist, in one query, whoever asks. */
    public Map<UUID, Text> titles(Set<UUID> planIds) {
        return planIds.isEmpty()
                ? Map.of()
                : plans.list("id in ?1", planIds).stream().collect(Collectors.toMap(ExamPlan::id, ExamPlan::title));
    }

    /** By time. */
    public List<SessionFacts> sessions(UUID planId) {
        return sessions.ofPlan(planId).stream().map(ExamSession::facts).toList();
    }

    public Optional<SessionFacts> session(UUID sessionId) {
        return sessions.findByIdOptional(sessionId).map(ExamSession::facts);
    }

    /** Rooms that the plan may use, by name. */
    public List<RoomFacts> rooms(UUID planId) {
        return rooms.withIds(plans.roomIds(planId)).stream()
                .map(room -> new RoomFacts(
                        room.id(),
                        room.siteId(),
                        room.name(),
                        room.kind(),
                        room.rows(),
                        room.columns(),
                        room.seats(),
                        new LinkedHashSet<>(room.equipment())))
                .toList();
    }

    /** The seats that nobody is given, of every room that the plan may use. */
    public Map<UUID, List<Seat>> blockedSeats(UUID planId) {
        return rooms.withIds(plans.roomIds(planId)).stream()
                .collect(Collectors.toMap(RoomState::id, RoomState::blockedSeats));
    }

    /**
     * Tickets are out: the plan is confirmed, unless it is so already.
     *
     * @throws ProblemException 409 {@code PLAN_STATE} before applications are closed, or once it is cancelled
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirm(UUID planId) {
        steps.confirm(plans.locked(planId));
    }
}
