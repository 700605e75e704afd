package org.guildmark.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildmark.testkit.MySqlKafkaResource;
import org.guildmark.testkit.OidcServerResource;
import org.guildmark.testkit.TestToken;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcServerResource.class)
@QuarkusTestResource(MySqlKafkaResource.class)
class MembershipsTest {

    private static final UUID EAST = UUID.fromString("01930000-0000-7000-8000-0000000000a1");
    private static final UUID WEST = UUID.fromString("01930000-0000-7000-8000-0000000000a2");

    /** Answers who is asking. */
    @Path("/trial/memberships")
    @PermitAll
    public static class MembershipsResource {

        private final Memberships memberships;

        MembershipsResource(Memberships memberships) {
            this.memberships = memberships;
        }

        @GET
        public List<String> all() {
            return memberships.all().stream()
                    .map(each -> each.organisation() + " " + each.role())
                    .toList();
        }
    }

    @Test
    void aTokensGroupsAreRead() {
        String token = TestToken.of("somebody")
                .roles("operator")
                .groups("/orgs/" + EAST + "/teacher", "/orgs/" + WEST + "/school-admin", "/staff")
                .sign();
        given().auth()
                .oauth2(token)
                .get("/trial/memberships")
                .then()
                .statusCode(200)
                .body("$", containsInAnyOrder(EAST + " teacher", WEST + " school-admin"));
        given().auth()
                .oauth2(TestToken.of("nobody").sign())
                .get("/trial/memberships")
                .then()
                .statusCode(200)
                .body("$", empty());
        given().get("/trial/memberships").then().statusCode(200).body("$", empty());
    }

    @Test
    void rolesAreHeldInTheOrganisationThatTheyAreGivenIn() {
        Memberships memberships = new Memberships(List.of(
                "/orgs/" + EAST + "/teacher",
                "/orgs/" + EAST + "/school-admin",
                "/orgs/" + WEST.toString().toUpperCase(java.util.Locale.ROOT) + "/teacher"));
        assertEquals(Set.of(EAST, WEST), memberships.orgsWith("teacher"));
        assertEquals(Set.of(EAST), memberships.orgsWith("school-admin"));
        assertEquals(Set.of(EAST, WEST), memberships.orgsWith("learner", "teacher"));
        assertEquals(Set.of(), memberships.orgsWith("learner"));
        assertEquals(Set.of(EAST, WEST), memberships.orgsWith());
        assertTrue(memberships.has(EAST, "school-admin", "learner"));
        assertFalse(memberships.has(WEST, "school-admin"));
        assertTrue(memberships.has(WEST));
        assertFalse(memberships.has(UUID.randomUUID()));
    }

    @Test
    void whatIsNoMembershipIsIgnored() {
        Memberships memberships = new Memberships(List.of(
                "",
                "teacher",
                "/orgs",
                "/orgs/" + EAST,
                "/orgs/" + EAST + "/",
                "/orgs/" + EAST + "/teacher/more",
                "/orgs/" + EAST + "/Teacher",
                "/orgs/1-1-1-1-1/teacher",
                "/orgs/*/teacher",
                "/others/" + EAST + "/teacher",
                " /orgs/" + EAST + "/teacher",
                "/orgs/" + EAST + "/teacher\n"));
        assertEquals(Set.of(), memberships.all());
    }
}
