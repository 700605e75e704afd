package org.guildmark.assessment.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Queries for sessions; who may see a plan may see its sessions. */
@ApplicationScoped
class ExamSessionRepository implements PanacheRepositoryBase<ExamSession, UUID> {
    /** By time. */
    List<ExamSession> ofPlan(UUID planId) {
        return list("planId = ?1 order by startsAt, component, roomId", planId);
    }

    /** Those of other plans that take place, in the rooms, that touch the time between. */
    List<ExamSession> ofOthers(UUID planId, Collection<UUID> roomIds, Instant from, Instant to) {
        return roomIds.isEmpty()
                ? List.of()
                : list(
                        "roomId in ?1 and planId <> ?2 and startsAt < ?4 and endsAt > ?3 and planId in"
                                + " (select p.id from ExamPlan p where p.status <> CANCELLED)",
                        roomIds,
                        planId,
                        from,
                        to);
    }
}
