package org.guildmark.assessment.interchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for imports; a body's own. */
@ApplicationScoped
class ItemImportRepository implements PanacheRepositoryBase<ItemImport, UUID> {
    private final Bodies bodies;

    ItemImportRepository(Bodies bodies) {
        this.bodies = bodies;
    }

    ItemImport require(UUID id) {
        return find("id = :id and bodyId in :bodies", Map.of("id", id, "bodies", bodies.asOfficer()))
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("ITEM_IMPORT_NOT_FOUND", "There is no such import."));
    }

    /** Newest first. */
    List<ItemImport> page(PageRequest request) {
        Map<String, Object> parameters = new HashMap<>(Map.of("bodies", bodies.asOfficer()));
        String after = request.cursor()
                .map(cursor -> {
                    parameters.put("after", cursor.id(0));
                    return " and id < :after";
                })
                .orElse("");
        return find("bodyId in :bodies" + after + " order by id desc", parameters)
                .page(0, request.fetchSize())
                .list();
    }

    long countOwn() {
        return count("bodyId in :bodies", Map.of("bodies", bodies.asOfficer()));
    }
}
