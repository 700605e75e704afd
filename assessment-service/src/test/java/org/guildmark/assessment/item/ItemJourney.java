package org.guildmark.assessment.item;

import static io.restassured.RestAssured.given;
import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.HARBOUR;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.etag;
import static org.guildmark.assessment.AssessmentJourney.officer;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.testkit.TestToken;

/** Items of the tests over HTTP. */
final class ItemJourney {
    private ItemJourney() {}

    /** A second exam-officer of the first body. */
    static RequestSpecification colleague() {
        return given().auth()
                .oauth2(TestToken.of("colleague")
                        .groups("/orgs/" + HARBOUR + "/exam-officer")
                        .sign());
    }

    static Map<String, Object> choice(String stem, String key) {
        return Map.of(
                "kind",
                "SINGLE_CHOICE",
                "stem",
                stem,
                "interactions",
                List.of(Map.of(
                        "type",
                        "CHOICE",
                        "responseId",
                        "RESPONSE",
                        "options",
                        List.of(Map.of("identifier", "A", "text", "tea"), Map.of("identifier", "B", "text", "rice")),
                        "scoring",
                        Map.of("method", "ALL_OR_NOTHING", "correct", List.of(key)))));
    }

    static Map<String, Object> request(String code, Object content, UUID... statements) {
        Map<String, Object> request = new HashMap<>();
        request.put("code", code);
        request.put("content", content);
        request.put("statementIds", new ArrayList<>(List.of(statements)));
        request.put("marks", 2);
        request.put("difficulty", 0.4);
        return request;
    }

    static String item(String code, UUID statement) {
        return created(officer(), "/items", request(code, choice("What is sold? " + code, "A"), statement))
                .getString("id");
    }

    /** An item in use. */
    static String active(String code, UUID statement) {
        String id = item(code, statement);
        move(colleague(), id, "review").statusCode(200);
        move(officer(), id, "activation").statusCode(200);
        return id;
    }

    static ValidatableResponse move(RequestSpecification caller, String id, String decision) {
        return caller.header("If-Match", etag(officer(), "/items/" + id))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "seen"))
                .post(API + "/items/" + id + "/" + decision)
                .then();
    }

    static ValidatableResponse edit(String id, String etag, Object request) {
        return officer()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(request)
                .put(API + "/items/" + id)
                .then();
    }
}
