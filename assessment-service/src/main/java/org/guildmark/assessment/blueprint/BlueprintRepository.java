package org.guildmark.assessment.blueprint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for blueprints. The caller's bodies are part of each: another body's blueprint does not exist. */
@ApplicationScoped
public class BlueprintRepository implements PanacheRepositoryBase<Blueprint, UUID> {
    private final Bodies bodies;

    BlueprintRepository(Bodies bodies) {
        this.bodies = bodies;
    }

    /** @param standard key; null for all */
    record Filter(Set<UUID> bodies, String standard) {}

    /** @throws ProblemException 404 {@code BLUEPRINT_NOT_FOUND}, also where it is another body's */
    public Blueprint require(UUID id) {
        return find("id = :id and bodyId in :bodies", Map.of("id", id, "bodies", bodies.asOfficer()))
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("BLUEPRINT_NOT_FOUND", "There is no such blueprint."));
    }

    /** For a change; locked until the transaction ends. */
    Blueprint requireLocked(UUID id) {
        Blueprint blueprint = require(id);
        getEntityManager().refresh(blueprint, LockModeType.PESSIMISTIC_WRITE);
        return blueprint;
    }

    /** Newest first. */
    List<Blueprint> page(Filter filter, PageRequest request) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        if (request.cursor().isPresent()) {
            where += " and id < :after";
            values.put("after", request.cursor().get().id(0));
        }
        return find(where + " order by id desc", values)
                .page(0, request.fetchSize())
                .list();
    }

    long count(Filter filter) {
        Map<String, Object> values = new HashMap<>();
        return count(where(filter, values), values);
    }

    private static String where(Filter filter, Map<String, Object> values) {
        values.put("bodies", filter.bodies());
        if (filter.standard() == null) {
            return "bodyId in :bodies";
        }
        values.put("standard", filter.standard());
        return "bodyId in :bodies and standardKey = :standard";
    }
}
