package org.guildmark.curriculum.imports;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.all;
import static org.guildmark.curriculum.CurriculumJourney.createProgramme;
import static org.guildmark.curriculum.CurriculumJourney.stranger;
import static org.guildmark.curriculum.CurriculumJourney.teacher;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.guildmark.curriculum.CatalogFeed;
import org.junit.jupiter.api.Test;

/** A competency library comes in as courses. */
@QuarkusTest
class LibraryImportTest {
    private static final String SAMPLE = "hotel-english-course-competency-library";

    @Test
    void aDryRunTellsAndWritesNothingAndTheImportWritesWhatItTold() throws IOException {
        CatalogFeed.publishSample(SAMPLE, "import-library");
        String programme = createProgramme("LI-1", "import-library", List.of());

        JsonPath told = send(teacher(), programme, document(), "dryRun=true")
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .body("courses.change", everyItem(equalTo("CREATED")))
                .body("courses.courseId", everyItem(nullValue()))
                .extract()
                .jsonPath();
        assertEquals(List.of(), all(teacher(), "/courses?programmeId=" + programme));

        Response accepted = send(teacher(), programme, document(), "");
        JsonPath done = accepted.then().statusCode(202).extract().jsonPath();
        assertEquals(told.getList("changes"), done.getList("changes"));
        assertFalse(done.getList("changes").isEmpty());
        teacher()
                .get(accepted.getHeader("Location"))
                .then()
                .statusCode(200)
                .body("courses", equalTo(done.getList("courses")));
        stranger().get(accepted.getHeader("Location")).then().statusCode(404);

        List<Map<String, Object>> courses = all(teacher(), "/courses?programmeId=" + programme);
        assertEquals(done.getList("courses").size(), courses.size());
        assertEquals("LI-1-01", courses.get(0).get("code"));
        int mappings = courses.stream()
                .mapToInt(course -> all(teacher(), "/courses/" + course.get("id") + "/mappings")
                        .size())
                .sum();
        assertEquals(done.getList("changes").size(), mappings);
    }

    @Test
    void theSameDocumentAgainChangesNothing() throws IOException {
        CatalogFeed.publishSample(SAMPLE, "import-again");
        String programme = createProgramme("LI-2", "import-again", List.of());
        send(teacher(), programme, document(), "").then().statusCode(202);
        send(teacher(), programme, document(), "")
                .then()
                .statusCode(202)
                .body("courses.change", everyItem(equalTo("UNCHANGED")))
                .body("changes", equalTo(List.of()));
    }

    @Test
    void anUnknownCodeFailsTheImportUnlessRowsAreSkipped() throws IOException {
        CatalogFeed.publishSample(SAMPLE, "import-unknown");
        String programme = createProgramme("LI-3", "import-unknown", List.of());
        String code = firstCode();
        byte[] wrong = new String(document(), StandardCharsets.UTF_8)
                .replaceFirst(code, code.substring(0, code.length() - 2) + "99")
                .getBytes(StandardCharsets.UTF_8);
        send(teacher(), programme, wrong, "")
                .then()
                .statusCode(202)
                .body("status", equalTo("FAILED"))
                .body("courses", equalTo(List.of()))
                .body("diagnostics.code", hasItem("UNKNOWN_CODE"));
        assertEquals(List.of(), all(teacher(), "/courses?programmeId=" + programme));
        send(teacher(), programme, wrong, "skipInvalidRows=true")
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .body("courses.change", everyItem(equalTo("CREATED")));
    }

    @Test
    void whatCannotBeReadOrIsNotOnesOwnIsRefused() throws IOException {
        CatalogFeed.publishSample(SAMPLE, "import-refused");
        String programme = createProgramme("LI-4", "import-refused", List.of());
        send(stranger(), programme, document(), "").then().statusCode(404);
        send(teacher(), programme, new byte[0], "").then().statusCode(422).body("errors.pointer", hasItem("/file"));
        teacher()
                .multiPart("programmeId", programme)
                .multiPart("other", "x")
                .post(API + "/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_MISSING"));
        teacher()
                .multiPart("file", "a.txt", document())
                .post(API + "/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("PROGRAMME_MISSING"));
        teacher()
                .multiPart("file", "a.txt", document())
                .multiPart("programmeId", programme)
                .multiPart("standard", "no-such-standard")
                .post(API + "/imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_STANDARD"));
    }

    private static String firstCode() throws IOException {
        return new String(document(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches(".*\\b\\d\\d-\\d\\d-\\d\\d\\b.*"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*\\b(\\d\\d-\\d\\d-\\d\\d)\\b.*", "$1");
    }

    private static byte[] document() throws IOException {
        return Files.readAllBytes(Path.of("../samples/standards", SAMPLE + ".txt"));
    }

    private static Response send(RequestSpecification caller, String programme, byte[] file, String query) {
        return caller.multiPart("file", "library.txt", file)
                .multiPart("programmeId", programme)
                .post(API + "/imports" + (query.isEmpty() ? "" : "?" + query));
    }
}
