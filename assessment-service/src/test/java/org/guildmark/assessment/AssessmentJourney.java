package org.guildmark.assessment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.testkit.TestToken;

/** Who does what in the tests of several resources. */
public final class AssessmentJourney {
    public static final String API = "/api/assessment/v1";
    /** The assessment body of most tests. */
    public static final UUID HARBOUR = UUID.fromString("01930000-0000-7000-8000-0000000000b1");
    /** Another body, that must see nothing of the first. */
    public static final UUID INLAND = UUID.fromString("01930000-0000-7000-8000-0000000000b2");
    /** A school that sends candidates. */
    public static final UUID EAST = UUID.fromString("01930000-0000-7000-8000-0000000000a1");
    /** An employer that sends candidates. */
    public static final UUID CLOUDSAIL = UUID.fromString("01930000-0000-7000-8000-0000000000c1");

    private AssessmentJourney() {}

    /** An exam-officer of the first body. */
    public static RequestSpecification officer() {
        return of(HARBOUR, "exam-officer");
    }

    /** An exam-officer of the other body. */
    public static RequestSpecification stranger() {
        return of(INLAND, "exam-officer");
    }

    public static RequestSpecification of(UUID organisation, String role) {
        return given().auth()
                .oauth2(TestToken.of(role + "-of-" + organisation.toString().substring(34))
                        .groups("/orgs/" + organisation + "/" + role)
                        .sign());
    }

    /** A person without any organisation. */
    public static RequestSpecification person(String subject) {
        return given().auth().oauth2(TestToken.of(subject).sign());
    }

    public static RequestSpecification operator() {
        return given().auth()
                .oauth2(TestToken.of("operator-1").roles("operator").sign());
    }

    /** Posts what must be accepted; the answer. */
    public static JsonPath created(RequestSpecification caller, String path, Object body) {
        return caller.contentType(ContentType.JSON)
                .body(body)
                .post(API + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static String etag(RequestSpecification caller, String path) {
        return caller.get(API + path).then().statusCode(200).extract().header("ETag");
    }

    /** Items of all pages of a list, read with a small limit. */
    public static List<Map<String, Object>> all(RequestSpecification caller, String path) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().spec(caller).queryParam("limit", 7);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get(API + path).then().statusCode(200).extract().jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return items;
    }
}
