package org.guildmark.assessment.registration.bulk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.assessment.registration.Organisations;
import org.guildmark.platform.problem.ProblemException;

/** Queries for imports: those of the caller's organisations, and those for the plans of an officer's body. */
@ApplicationScoped
class RegistrationImportRepository implements PanacheRepositoryBase<RegistrationImport, UUID> {
    private final Bodies bodies;
    private final Organisations organisations;

    RegistrationImportRepository(Bodies bodies, Organisations organisations) {
        this.bodies = bodies;
        this.organisations = organisations;
    }

    /** @throws ProblemException 404 {@code IMPORT_NOT_FOUND}, also where it is not the caller's to see */
    RegistrationImport requireVisible(UUID id) {
        return find(
                        "id = :id and (bodyId in :bodies or organisationId in :organisations)",
                        Map.of("id", id, "bodies", bodies.asOfficer(), "organisations", organisations.own()))
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("IMPORT_NOT_FOUND", "There is no such import."));
    }
}
