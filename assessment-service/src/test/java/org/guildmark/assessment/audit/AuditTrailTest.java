package org.guildmark.assessment.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.UUID;
import org.guildmark.assessment.AssessmentJourney;
import org.guildmark.platform.identity.Ids;
import org.junit.jupiter.api.Test;

/** What was decided is found by officers of the body alone, and stays as it was written. */
@QuarkusTest
class AuditTrailTest {
    private static final String PATH = AssessmentJourney.API + "/audit-records?subjectId=";

    @Inject
    AuditTrail trail;

    @Inject
    EntityManager database;

    @Test
    void officersOfTheBodyReadIt() {
        UUID subject = Ids.next();
        record(subject, "FIRST");
        record(subject, "SECOND");

        AssessmentJourney.officer()
                .get(PATH + subject + "&includeTotal=true")
                .then()
                .statusCode(200)
                .body("items.action", contains("SECOND", "FIRST"))
                .body("items[0].before.state", is("old"))
                .body("items[0].reason", is("because"))
                .body("total", is(2));
        AssessmentJourney.officer()
                .get(PATH + subject + "&action=FIRST")
                .then()
                .body("items.action", contains("FIRST"));
        AssessmentJourney.stranger().get(PATH + subject).then().statusCode(200).body("items", empty());
        AssessmentJourney.of(AssessmentJourney.HARBOUR, "assessor")
                .get(PATH + subject)
                .then()
                .body("items", empty());
    }

    @Test
    void nobodyChangesOrRemovesARecord() {
        UUID subject = Ids.next();
        record(subject, "FIRST");
        for (String attempt : new String[] {
            "update audit_record set reason = 'other' where subject_id = ?1",
            "delete from audit_record where subject_id = ?1"
        }) {
            assertThrows(PersistenceException.class, () -> QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(attempt)
                            .setParameter(1, subject)
                            .executeUpdate()));
        }
    }

    private void record(UUID subject, String action) {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(new AuditTrail.Entry(
                        AssessmentJourney.HARBOUR,
                        "trial",
                        subject,
                        action,
                        "officer-1",
                        Map.of("state", "old"),
                        Map.of("state", "new"),
                        "because")));
    }
}
