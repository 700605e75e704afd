package org.guildmark.systemtests;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The administrator of the development realm, who changes what an institution may change without a release. */
final class KeycloakAdministrator {

    private final String keycloak;
    private final String realm;

    KeycloakAdministrator(String realmUrl) {
        this.keycloak = realmUrl.substring(0, realmUrl.indexOf("/realms/"));
        this.realm = keycloak + "/admin/realms/guildmark";
    }

    /** Turns the policy behind publishing and withdrawing round: nobody with the reviewer's role may, or they may again. */
    void letReviewersDecide(boolean allowed) {
        letDecide("catalog-service", "standards reviewers", allowed);
    }

    /** The same for the policy behind the approval of a course's mappings. */
    void letApproversDecide(boolean allowed) {
        letDecide("curriculum-service", "mapping approvers", allowed);
    }

    private void letDecide(String client, String name, boolean allowed) {
        String policies = realm + "/clients/" + idOf(client) + "/authz/resource-server/policy";
        String id = administrator()
                .queryParam("name", name)
                .get(policies)
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.name == '" + name + "' }.id");
        Map<String, Object> policy = new TreeMap<>(administrator()
                .get(policies + "/role/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String, Object>getMap("$"));
        policy.put("logic", allowed ? "POSITIVE" : "NEGATIVE");
        administrator()
                .contentType("application/json")
                .body(policy)
                .put(policies + "/role/" + id)
                .then()
                .statusCode(201);
    }

    /** Sets how long the access tokens of a client live; null: as long as the realm says. */
    void letTokensLive(String client, String seconds) {
        String address = realm + "/clients/" + idOf(client);
        Map<String, Object> representation = new TreeMap<>(administrator()
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String, Object>getMap("$"));
        @SuppressWarnings("unchecked")
        Map<String, Object> attributes =
                new TreeMap<>((Map<String, Object>) representation.getOrDefault("attributes", Map.of()));
        attributes.put("access.token.lifespan", seconds == null ? "" : seconds);
        representation.put("attributes", attributes);
        administrator()
                .contentType("application/json")
                .body(representation)
                .put(address)
                .then()
                .statusCode(204);
    }

    private String idOf(String client) {
        List<String> ids = administrator()
                .queryParam("clientId", client)
                .get(realm + "/clients")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return ids.get(0);
    }

    private RequestSpecification administrator() {
        String token = given().formParams(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin"))
                .post(keycloak + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().auth().oauth2(token);
    }
}
