package org.guildmark.assessment.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for plans. What the caller may see is part of each: other plans do not exist. */
@ApplicationScoped
class ExamPlanRepository implements PanacheRepositoryBase<ExamPlan, UUID> {
    /** What was announced is everybody's; the rest is the body's own. */
    private static final String VISIBLE = "(openedAt is not null or bodyId in :own)";

    private final Bodies bodies;

    ExamPlanRepository(Bodies bodies) {
        this.bodies = bodies;
    }

    /** What a list is narrowed to; null leaves a condition out. */
    record Filter(Set<UUID> ids, UUID bodyId, PlanStatus status, String standard, String level) {}

    /** @throws ProblemException 404 {@code PLAN_NOT_FOUND}, also where it is another body's and not announced */
    ExamPlan requireReadable(UUID id) {
        return find("id = :id and " + VISIBLE, Map.of("id", id, "own", bodies.asOfficer()))
                .firstResultOptional()
                .orElseThrow(ExamPlanRepository::notFound);
    }

    /** @throws ProblemException 404 {@code PLAN_NOT_FOUND} for everybody who is no officer of its body */
    ExamPlan requireOwn(UUID id) {
        return find("id = ?1 and bodyId in ?2", id, bodies.asOfficer())
                .firstResultOptional()
                .orElseThrow(ExamPlanRepository::notFound);
    }

    /** For a change; locked until the transaction ends. */
    ExamPlan requireWritable(UUID id) {
        ExamPlan plan = requireOwn(id);
        getEntityManager().refresh(plan, LockModeType.PESSIMISTIC_WRITE);
        return plan;
    }

    /** Locked until the transaction ends, whoever asks. */
    ExamPlan locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ExamPlanRepository::notFound);
    }

    /** Held by any number at once, whoever asks; no step of it until the transaction ends. */
    ExamPlan shared(UUID id) {
        ExamPlan plan = findByIdOptional(id).orElseThrow(ExamPlanRepository::notFound);
        // It may have been read before somebody else's step: as it stands now is what counts.
        getEntityManager().refresh(plan, LockModeType.PESSIMISTIC_READ);
        return plan;
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("PLAN_NOT_FOUND", "There is no such plan.");
    }

    /** Newest first. */
    List<ExamPlan> page(Filter filter, PageRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters);
        request.cursor().ifPresent(cursor -> {
            conditions.add("id < :after");
            parameters.put("after", cursor.id(0));
        });
        return find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, request.fetchSize())
                .list();
    }

    long count(Filter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return count(String.join(" and ", conditions(filter, parameters)), parameters);
    }

    private List<String> conditions(Filter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of(VISIBLE));
        parameters.put("own", bodies.asOfficer());
        narrow("ids", "id in :ids", filter.ids(), conditions, parameters);
        narrow("bodyId", "bodyId = :bodyId", filter.bodyId(), conditions, parameters);
        narrow("status", "status = :status", filter.status(), conditions, parameters);
        narrow("standard", "standardKey = :standard", filter.standard(), conditions, parameters);
        narrow("level", "level = :level", filter.level(), conditions, parameters);
        return conditions;
    }

    private static void narrow(
            String name, String condition, Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** By id. */
    List<UUID> roomIds(UUID planId) {
        return getEntityManager()
                .createQuery(
                        "select r.key.roomId from PlanRoom r where r.key.planId = ?1 order by r.key.roomId", UUID.class)
                .setParameter(1, planId)
                .getResultList();
    }

    void replaceRooms(UUID planId, Collection<UUID> roomIds) {
        getEntityManager()
                .createQuery("delete from PlanRoom r where r.key.planId = ?1")
                .setParameter(1, planId)
                .executeUpdate();
        roomIds.forEach(roomId -> getEntityManager().persist(new PlanRoom(planId, roomId)));
    }

    /** Plans that name the room. */
    List<ExamPlan> namingRoom(UUID roomId) {
        return list("id in (select r.key.planId from PlanRoom r where r.key.roomId = ?1)", roomId);
    }
}
