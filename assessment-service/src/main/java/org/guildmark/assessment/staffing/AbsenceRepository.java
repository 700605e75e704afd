package org.guildmark.assessment.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Queries for absences. */
@ApplicationScoped
class AbsenceRepository implements PanacheRepositoryBase<Absence, UUID> {

    /** Oldest first. */
    List<Absence> ofPlan(UUID planId) {
        return list("planId = ?1 order by id", planId);
    }

    /** Those of the plan, and those of the same staff that were told of for another plan with their times. */
    List<Absence> concerning(UUID planId, UUID bodyId) {
        return list("planId = ?1 or (bodyId = ?2 and fromAt is not null and toAt is not null)", planId, bodyId);
    }
}
