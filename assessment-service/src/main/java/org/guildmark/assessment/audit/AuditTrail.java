package org.guildmark.assessment.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.platform.identity.Ids;

/** Writes records into the trail, in the transaction of what they tell of: neither exists without the other. */
@ApplicationScoped
public class AuditTrail {
    private final EntityManager database;
    private final ObjectMapper json;

    AuditTrail(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What happened.
     *
     * @param bodyId assessment body whose officers may read it
     * @param subjectType what was changed, e.g. {@code registration}
     * @param subjectId its id
     * @param action what was done, e.g. {@code DECISION_OVERRIDDEN}
     * @param actor subject of the token, never a name
     * @param before a record or map that becomes JSON; null where there was nothing
     * @param after the same; null where nothing is left
     * @param reason as given; null where none is asked for
     */
    public record Entry(
            UUID bodyId,
            String subjectType,
            UUID subjectId,
            String action,
            String actor,
            Object before,
            Object after,
            String reason) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Entry entry) {
        database.persist(
                new AuditRecord(Ids.next(), Instant.now(), entry, asJson(entry.before()), asJson(entry.after())));
    }

    private String asJson(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What was audited cannot be written as JSON", e);
        }
    }
}
