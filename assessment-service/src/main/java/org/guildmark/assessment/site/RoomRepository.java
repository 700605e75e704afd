package org.guildmark.assessment.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.platform.problem.ProblemException;

/** Queries for rooms. The caller's bodies are part of those that answer a request. */
@ApplicationScoped
class RoomRepository implements PanacheRepositoryBase<Room, UUID> {
    private final Bodies bodies;

    RoomRepository(Bodies bodies) {
        this.bodies = bodies;
    }

    /** @throws ProblemException 404 {@code ROOM_NOT_FOUND}, also where it is another body's */
    Room requireReadable(UUID id) {
        return required(id, bodies.asStaff());
    }

    /** For a change; locked until the transaction ends. */
    Room requireWritable(UUID id) {
        Room room = required(id, bodies.asOfficer());
        getEntityManager().refresh(room, LockModeType.PESSIMISTIC_WRITE);
        return room;
    }

    private Room required(UUID id, Set<UUID> own) {
        return find("id = ?1 and bodyId in ?2", id, own)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("ROOM_NOT_FOUND", "There is no such room."));
    }

    /** By name. */
    List<Room> ofSite(UUID siteId) {
        return list("siteId = ?1 order by name", siteId);
    }

    boolean nameTaken(UUID siteId, String name, UUID self) {
        return find("siteId = ?1 and name = ?2", siteId, name).stream()
                .anyMatch(room -> !room.id().equals(self));
    }

    List<Room> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by name, id", ids);
    }

    List<Room> ofSites(UUID bodyId, Collection<UUID> siteIds) {
        return siteIds.isEmpty() ? List.of() : list("bodyId = ?1 and siteId in ?2 order by name, id", bodyId, siteIds);
    }

    /** In the order of their ids, so that two who lock several do not wait for each other. */
    void lock(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createQuery("select r from Room r where r.id in ?1 order by r.id", Room.class)
                    .setParameter(1, ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        }
    }
}
