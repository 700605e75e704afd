package org.guildmark.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.guildmark.testkit.TestToken;

/** What people do with the catalog, as the tests of several resources need it. */
public final class CatalogJourney {
    public static final String API = "/api/catalog/v1";
    public static final String EDITOR = "editor-1";
    public static final String REVIEWER = "reviewer-1";

    private static final Path SAMPLES = Path.of("../samples/standards");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private CatalogJourney() {}

    public static RequestSpecification editor() {
        return signedIn(EDITOR, "standards-editor");
    }

    public static RequestSpecification reviewer() {
        return signedIn(REVIEWER, "standards-reviewer");
    }

    public static RequestSpecification signedIn(String person, String... roles) {
        return given().auth().oauth2(TestToken.of(person).roles(roles).sign());
    }

    public static Path sample(String name) {
        return SAMPLES.resolve(name + ".txt");
    }

    /** Sends the text and waits for the end of the import. */
    public static JsonPath importText(String text, String key, String label) {
        return await(editor().multiPart("file", "document.txt", text.getBytes(StandardCharsets.UTF_8))
                .multiPart("standardKey", key)
                .multiPart("editionLabel", label)
                .post(API + "/imports"));
    }

    /** Sends the file and waits for the end of the import. */
    public static JsonPath importFile(Path file, String key) {
        return await(editor().multiPart("file", file.toFile())
                .multiPart("standardKey", key)
                .post(API + "/imports"));
    }

    private static JsonPath await(Response accepted) {
        accepted.then().statusCode(202);
        String location = accepted.getHeader("Location");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            JsonPath job =
                    editor().get(location).then().statusCode(200).extract().jsonPath();
            if (!"QUEUED".equals(job.getString("status")) && !"RUNNING".equals(job.getString("status"))) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("The import did not end: " + location);
    }

    /** Submits and publishes a draft; the edition. */
    public static JsonPath publish(String draftId) {
        submit(draftId).then().statusCode(200);
        return reviewer()
                .header("If-Match", draftEtag(draftId))
                .post(API + "/drafts/" + draftId + "/publication")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static Response submit(String draftId) {
        return editor().header("If-Match", draftEtag(draftId)).post(API + "/drafts/" + draftId + "/submission");
    }

    public static String draftEtag(String draftId) {
        return editor().get(API + "/drafts/" + draftId)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** Imports and publishes a sample; the edition. */
    public static JsonPath publishSample(String name, String key) {
        return publish(importFile(sample(name), key).getString("draftId"));
    }

    /** Corrects the edition in force without changing a word; the edition. */
    public static JsonPath correct(String editionId, String reason) {
        String draftId = openCorrection(editionId, reason)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        return publish(draftId);
    }

    public static Response openCorrection(String editionId, String reason) {
        return editor().contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post(API + "/editions/" + editionId + "/corrections");
    }

    /** Withdraws the edition in force; the edition. */
    public static JsonPath withdraw(String editionId, String reason) {
        String etag = given().get(API + "/editions/" + editionId).getHeader("ETag");
        return reviewer()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post(API + "/editions/" + editionId + "/withdrawal")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Sends the bytes and waits for the end of the import. */
    public static JsonPath importBytes(byte[] document, String key) {
        return await(editor().multiPart("file", "document", document)
                .multiPart("standardKey", key)
                .post(API + "/imports"));
    }

    /** Imports a sample; the id of its draft. */
    public static String importSample(String name, String key) {
        return importFile(sample(name), key).getString("draftId");
    }

    /** Publishes the sample unless an earlier test has; the key. */
    public static synchronized String published(String name, String key) {
        if (given().get(API + "/standards/" + key).statusCode() == 404) {
            publishSample(name, key);
        }
        return key;
    }

    /** Publishes the content unless an earlier test has; the key. */
    public static synchronized String publishedContent(String content, String key) {
        if (given().get(API + "/standards/" + key).statusCode() == 404) {
            String draftId = importSample("small-greenhouse-1x-skill-levels", key);
            editor().header("If-Match", draftEtag(draftId))
                    .contentType(ContentType.JSON)
                    .body(content)
                    .put(API + "/drafts/" + draftId + "/content")
                    .then()
                    .statusCode(200);
            publish(draftId);
        }
        return key;
    }
}
