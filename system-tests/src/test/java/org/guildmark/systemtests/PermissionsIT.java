package org.guildmark.systemtests;

import static org.guildmark.systemtests.WholeSystem.API;
import static org.guildmark.systemtests.WholeSystem.EDITOR;
import static org.guildmark.systemtests.WholeSystem.EDITOR_REVIEWER;
import static org.guildmark.systemtests.WholeSystem.GREENHOUSE;
import static org.guildmark.systemtests.WholeSystem.REVIEWER;
import static org.guildmark.systemtests.WholeSystem.TEACHER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

/** Who may do what, as the real Keycloak says. */
class PermissionsIT {

    private static final String WITH_WORDING = API + "/standards/sample-1x-small-greenhouse/statements?limit=1";

    private final WholeSystem system = WholeSystem.running();
    private final KeycloakAdministrator keycloak =
            new KeycloakAdministrator(system.stack().realmUrl());

    @Test
    void anEditorImportsAndAReviewerPublishesAndWithdraws() {
        String draft = system.submitted(GREENHOUSE, "permissions-life");
        Problem.expect(system.publish(EDITOR, draft), 403, "FORBIDDEN");
        String edition =
                system.publish(REVIEWER, draft).then().statusCode(201).extract().path("id");
        Problem.expect(system.withdraw(EDITOR, edition), 403, "FORBIDDEN");
        system.withdraw(REVIEWER, edition).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        system.anonymous()
                .get(API + "/editions/" + edition)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void nobodyPublishesTheirOwnDraft() {
        String draft = system.draft(EDITOR_REVIEWER, GREENHOUSE, "permissions-own");
        system.submit(EDITOR_REVIEWER, draft);
        Problem.expect(system.publish(EDITOR_REVIEWER, draft), 403, "OWN_DRAFT");
        system.publish(REVIEWER, draft).then().statusCode(201);
    }

    @Test
    void aReaderNeitherImportsNorSeesDrafts() {
        Problem.expect(system.send(TEACHER, GREENHOUSE, "permissions-reader"), 403, "FORBIDDEN");
        Problem.expect(system.as(TEACHER).get(API + "/drafts"), 403, "FORBIDDEN");
        Problem.expect(system.partner().get(API + "/imports"), 403, "FORBIDDEN");
        Problem.expect(system.anonymous().get(API + "/drafts"), 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void tokensThatAreNoneOrAreForgedOrExpiredAreRefused() {
        Problem.expect(system.withToken("garbage").get(WITH_WORDING), 401, "INVALID_TOKEN")
                .header("WWW-Authenticate", startsWith("Bearer"));
        String good = system.freshToken(TEACHER);
        String forged = good.substring(0, good.lastIndexOf('.') + 1) + "c2lnbmF0dXJl";
        Problem.expect(system.withToken(forged).get(WITH_WORDING), 401, "INVALID_TOKEN")
                .header("WWW-Authenticate", startsWith("Bearer"));
        String shortLived;
        keycloak.letTokensLive("guildmark-devstack", "5");
        try {
            shortLived = system.freshToken(TEACHER);
        } finally {
            keycloak.letTokensLive("guildmark-devstack", null);
        }
        // The gateway remembers tokens that it has checked, but not beyond their end.
        WholeSystem.await(
                "the short-lived token is refused",
                () -> system.withToken(shortLived).get(WITH_WORDING).statusCode() == 401);
        Problem.expect(system.withToken(shortLived).get(WITH_WORDING), 401, "INVALID_TOKEN")
                .header("WWW-Authenticate", startsWith("Bearer"));
        system.as(TEACHER).get(WITH_WORDING).then().statusCode(200);
    }

    @Test
    void anInstitutionTakesAPermissionAwayAndGivesItBackWithoutARestart() {
        String draft = system.submitted(GREENHOUSE, "permissions-revoked");
        keycloak.letReviewersDecide(false);
        try {
            Problem.expect(system.publish(REVIEWER, draft), 403, "FORBIDDEN");
        } finally {
            keycloak.letReviewersDecide(true);
        }
        system.publish(REVIEWER, draft).then().statusCode(201);
    }
}
