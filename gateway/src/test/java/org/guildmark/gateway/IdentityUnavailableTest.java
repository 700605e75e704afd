package org.guildmark.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gateway starts and serves anonymous readers while the identity provider is away. */
@QuarkusTest
@TestProfile(IdentityUnavailableTest.NoIdentityProvider.class)
@QuarkusTestResource(CatalogPeer.class)
class IdentityUnavailableTest {

    /** Port 9 (discard) is served nowhere. */
    public static class NoIdentityProvider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "http://localhost:9/realms/guildmark");
        }
    }

    @Test
    void anonymousReadersAreServed() {
        given().when().get("/api/catalog/v1/echo").then().statusCode(200);
    }

    @Test
    void aTokenThatCannotBeCheckedIsNeitherAcceptedNorCalledInvalid() {
        given().auth()
                .oauth2(Tokens.of("teacher"))
                .when()
                .get("/api/catalog/v1/echo")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", is("IDENTITY_UNAVAILABLE"));
    }
}
