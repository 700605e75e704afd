package org.guildmark.curriculum.reversedesign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.guildmark.curriculum.school.Schools;
import org.guildmark.platform.problem.ProblemException;

/** Queries for reverse designs; a school's own, read by who may write for it: they may rest on drafts. */
@ApplicationScoped
class SavedDesignRepository implements PanacheRepositoryBase<SavedDesign, UUID> {
    private final Schools schools;

    SavedDesignRepository(Schools schools) {
        this.schools = schools;
    }

    /** @throws ProblemException 404 {@code REVERSE_DESIGN_NOT_FOUND}, also where it is another school's */
    SavedDesign require(UUID id) {
        return find("id = :id and schoolId in :schools", Map.of("id", id, "schools", schools.writable()))
                .firstResultOptional()
                .orElseThrow(() ->
                        ProblemException.notFound("REVERSE_DESIGN_NOT_FOUND", "There is no such reverse design."));
    }
}
