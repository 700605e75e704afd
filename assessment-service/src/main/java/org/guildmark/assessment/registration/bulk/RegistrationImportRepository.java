package org.guildmark.assessment.registration.bulk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.assessment.registration.Organisations;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for imports: those of the caller's organisations, and those for the plans of an officer's body. */
@ApplicationScoped
class RegistrationImportRepository implements PanacheRepositoryBase<RegistrationImport, UUID> {
    private static final String VISIBLE = "(bodyId in :bodies or organisationId in :organisations)";

    private final Bodies bodies;
    private final Organisations organisations;
    private final ImportResultConverter converter = new ImportResultConverter();

    RegistrationImportRepository(Bodies bodies, Organisations organisations) {
        this.bodies = bodies;
        this.organisations = organisations;
    }

    /** @throws ProblemException 404 {@code IMPORT_NOT_FOUND}, also where it is not the caller's to see */
    RegistrationImport requireVisible(UUID id) {
        return find("id = :id and " + VISIBLE, visible("id", id))
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("IMPORT_NOT_FOUND", "There is no such import."));
    }

    private Map<String, Object> visible(String name, UUID value) {
        return new HashMap<>(Map.of("bodies", bodies.asOfficer(), "organisations", organisations.own(), name, value));
    }

    /** Those for a plan, newest first. */
    List<RegistrationImport> page(UUID planId, PageRequest request) {
        Map<String, Object> values = visible("plan", planId);
        String after = request.cursor()
                .map(cursor -> {
                    values.put("after", cursor.id(0));
                    return " and id < :after";
                })
                .orElse("");
        return find("planId = :plan and " + VISIBLE + after + " order by id desc", values)
                .page(0, request.fetchSize())
                .list();
    }

    long countFor(UUID planId) {
        return count("planId = :plan and " + VISIBLE, visible("plan", planId));
    }

    /** What came of those that have ended, without the diagnostics: of a page of large sheets they would be too many. */
    Map<UUID, ImportResult> summaries(Collection<RegistrationImport> jobs) {
        Map<UUID, ImportResult> summaries = new HashMap<>();
        if (jobs.isEmpty()) {
            return summaries;
        }
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select id, json_remove(result, '$.diagnostics') from registration_import where id in :ids"
                                + " and result is not null",
                        Object[].class)
                .setParameter("ids", jobs.stream().map(job -> bytes(job.id())).toList())
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            summaries.put(id((byte[]) cells[0]), converter.convertToEntityAttribute((String) cells[1]));
        }
        return summaries;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
