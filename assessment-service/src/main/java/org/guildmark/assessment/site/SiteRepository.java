package org.guildmark.assessment.site;

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

/** Queries for sites. The caller's bodies are part of each: another body's site does not exist. */
@ApplicationScoped
class SiteRepository implements PanacheRepositoryBase<Site, UUID> {
    private final Bodies bodies;

    SiteRepository(Bodies bodies) {
        this.bodies = bodies;
    }

    /** @throws ProblemException 404 {@code SITE_NOT_FOUND}, also where it is another body's */
    Site requireReadable(UUID id) {
        return required(id, bodies.asStaff());
    }

    /** For a change; locked until the transaction ends. */
    Site requireWritable(UUID id) {
        Site site = required(id, bodies.asOfficer());
        getEntityManager().refresh(site, LockModeType.PESSIMISTIC_WRITE);
        return site;
    }

    private Site required(UUID id, Set<UUID> own) {
        return find("id = ?1 and bodyId in ?2", id, own)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("SITE_NOT_FOUND", "There is no such site."));
    }

    /** Newest first. */
    List<Site> page(UUID bodyId, PageRequest request) {
        Map<String, Object> parameters = parameters(bodyId);
        String after = request.cursor()
                .map(cursor -> {
                    parameters.put("after", cursor.id(0));
                    return " and id < :after";
                })
                .orElse("");
        return find(condition(bodyId) + after + " order by id desc", parameters)
                .page(0, request.fetchSize())
                .list();
    }

    long count(UUID bodyId) {
        return count(condition(bodyId), parameters(bodyId));
    }

    private static String condition(UUID bodyId) {
        return "bodyId in :own" + (bodyId == null ? "" : " and bodyId = :bodyId");
    }

    private Map<String, Object> parameters(UUID bodyId) {
        Map<String, Object> parameters = new HashMap<>(Map.of("own", bodies.asStaff()));
        if (bodyId != null) {
            parameters.put("bodyId", bodyId);
        }
        return parameters;
    }
}
