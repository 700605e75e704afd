package org.guildmark.assessment.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for staff. Only a body's own officers read its staff. */
@ApplicationScoped
class StaffRepository implements PanacheRepositoryBase<StaffMember, UUID> {
    private final Bodies bodies;

    StaffRepository(Bodies bodies) {
        this.bodies = bodies;
    }

    /** What a list is narrowed to; null leaves a condition out. */
    record Filter(UUID bodyId, Boolean retired) {}

    /** @throws ProblemException 404 {@code STAFF_NOT_FOUND}, also where the person is another body's */
    StaffMember require(UUID id) {
        return find("id = ?1 and bodyId in ?2", id, bodies.asOfficer())
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("STAFF_NOT_FOUND", "There is no such member of staff."));
    }

    /** For a change; locked until the transaction ends. */
    StaffMember requireLocked(UUID id) {
        StaffMember member = require(id);
        getEntityManager().refresh(member, LockModeType.PESSIMISTIC_WRITE);
        return member;
    }

    /** In the order in which they were entered. */
    List<StaffMember> page(Filter filter, PageRequest request) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(filter, values);
        request.cursor().ifPresent(cursor -> {
            conditions.add("id > :after");
            values.put("after", cursor.id(0));
        });
        return find(String.join(" and ", conditions) + " order by id", values)
                .page(0, request.fetchSize())
                .list();
    }

    long count(Filter filter) {
        Map<String, Object> values = new HashMap<>();
        return count(String.join(" and ", conditions(filter, values)), values);
    }

    private List<String> conditions(Filter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("bodyId in :bodies"));
        values.put("bodies", bodies.asOfficer());
        if (filter.bodyId() != null) {
            conditions.add("bodyId = :bodyId");
            values.put("bodyId", filter.bodyId());
        }
        if (filter.retired() != null) {
            conditions.add(filter.retired() ? "retiredAt is not null" : "retiredAt is null");
        }
        return conditions;
    }

    /** Those who serve the body, in the order in which they were entered. */
    List<StaffMember> serving(UUID bodyId) {
        return list("bodyId = ?1 and retiredAt is null order by id", bodyId);
    }

    Optional<StaffMember> withSubject(UUID bodyId, String subject) {
        return find("bodyId = ?1 and subject = ?2", bodyId, subject).firstResultOptional();
    }

    Set<String> subjects(UUID bodyId) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select s.subject from StaffMember s where s.bodyId = ?1 and s.subject is not null",
                        String.class)
                .setParameter(1, bodyId)
                .getResultList());
    }

    Map<UUID, StaffMember> withIds(Collection<UUID> ids) {
        Map<UUID, StaffMember> found = new HashMap<>();
        if (!ids.isEmpty()) {
            list("id in ?1", Set.copyOf(ids)).forEach(member -> found.put(member.id(), member));
        }
        return found;
    }

    /**
     * Locks the rows of the people, and those of the same people in other bodies, in one order: nobody else gives them a
     * duty until the transaction ends.
     */
    void lock(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            find(
                            "id in ?1 or subject in (select s.subject from StaffMember s where s.id in ?1 and s.subject is"
                                    + " not null) order by id",
                            Set.copyOf(ids))
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list();
        }
    }
}
