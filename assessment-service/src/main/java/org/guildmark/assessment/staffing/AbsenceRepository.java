package org.guildmark.assessment.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.guildmark.platform.problem.ProblemException;

/** Queries for absences. */
@ApplicationScoped
class AbsenceRepository implements PanacheRepositoryBase<Absence, UUID> {

    /**
     * One of the plan's, locked until the transaction ends.
     *
     * @throws ProblemException 404 {@code ABSENCE_NOT_FOUND}
     */
    Absence requireLocked(UUID planId, UUID id) {
        return find("id = ?1 and planId = ?2", id, planId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("ABSENCE_NOT_FOUND", "The plan has no such absence."));
    }

    /** Oldest first. */
    List<Absence> ofPlan(UUID planId) {
        return list("planId = ?1 order by id", planId);
    }

    /** Those of the plan, and those of the same staff that were told of for another plan with their times. */
    List<Absence> concerning(UUID planId, UUID bodyId) {
        return list("planId = ?1 or (bodyId = ?2 and fromAt is not null and toAt is not null)", planId, bodyId);
    }
}
