package org.guildmark.systemtests;

import static org.guildmark.systemtests.Curriculum.ADMINISTRATOR;
import static org.guildmark.systemtests.Curriculum.LIBRARY;
import static org.guildmark.systemtests.Curriculum.LIBRARY_KEY;
import static org.guildmark.systemtests.Curriculum.PATH;
import static org.guildmark.systemtests.Curriculum.SOUTH_TEACHER;
import static org.guildmark.systemtests.WholeSystem.TEACHER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A school takes a library's courses over, edits the matrix as a file, and asks what it has: all through the gateway. */
class MatrixIT {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final WholeSystem system = WholeSystem.running();
    private final Curriculum curriculum = new Curriculum(system);

    @Test
    void aMatrixGoesOutAndComesBackWithExactlyTheEditedCell() throws IOException {
        String programme = curriculum.programme(TEACHER, "MATRIX", LIBRARY_KEY, List.of());
        JsonPath imported = curriculum
                .importInto(programme, "library.txt", Files.readAllBytes(LIBRARY))
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .extract()
                .jsonPath();
        imported.<String>getList("courses.revisionId")
                .forEach(
                        draft -> curriculum.approve(ADMINISTRATOR, draft).then().statusCode(200));

        byte[] workbook = matrix(programme, WORKBOOK)
                .contentType(startsWith(WORKBOOK))
                .extract()
                .asByteArray();
        curriculum
                .importInto(programme, "matrix.xlsx", workbook)
                .then()
                .statusCode(202)
                .body("kind", equalTo("MATRIX"))
                .body("status", equalTo("SUCCEEDED"))
                .body("courses.change", everyItem(equalTo("UNCHANGED")))
                .body("changes", equalTo(List.of()));

        String csv = new String(matrix(programme, "text/csv").extract().asByteArray(), StandardCharsets.UTF_8);
        JsonPath mastered = curriculum
                .importInto(programme, "matrix.csv", oneMastered(csv).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .body("changes", hasSize(1))
                .body("changes[0].from", equalTo("UNSPECIFIED"))
                .body("changes[0].to", equalTo("MASTER"))
                .extract()
                .jsonPath();
        assertEquals(
                1,
                mastered.<String>getList("courses.change").stream()
                        .filter("CHANGED"::equals)
                        .count());
        Problem.expect(
                system.as(SOUTH_TEACHER).get(PATH + "/programmes/" + programme + "/matrix"),
                404,
                "PROGRAMME_NOT_FOUND");
    }

    private ValidatableResponse matrix(String programme, String type) {
        return system.as(TEACHER)
                .accept(type)
                .get(PATH + "/programmes/" + programme + "/matrix")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("MATRIX"));
    }

    /** The last cell of the first line that ends in a tick says MASTER instead. */
    private static String oneMastered(String csv) {
        String edited = csv.replaceFirst(",●\r\n", ",M\r\n");
        assertNotEquals(csv, edited, "no line ends in a tick");
        return edited;
    }

    @Test
    void aReverseDesignChoosesFromASchoolsCoursesOrSaysWhatIsMissing() {
        List<String> statements = curriculum.statements(LIBRARY_KEY);
        String all = curriculum.course(TEACHER, "DESIGN-ALL");
        String half = curriculum.course(TEACHER, "DESIGN-HALF");
        curriculum.approved(all, statements.subList(0, 10));
        curriculum.approved(half, statements.subList(0, 5));
        Map<String, Object> request = Map.of(
                "goal",
                "COVER_TARGET",
                "target",
                Map.of("statementIds", statements.subList(0, 10)),
                "pool",
                Map.of("courseIds", List.of(half, all)));
        String design = curriculum
                .post(TEACHER, "/reverse-designs", request)
                .then()
                .statusCode(201)
                .body("answer.status", equalTo("OPTIMAL"))
                .body("answer.costUnit", equalTo("COURSES"))
                .body("answer.cost", equalTo(1))
                .body("answer.chosen.courseId", equalTo(List.of(all)))
                .body("answer.uncovered", equalTo(List.of()))
                .extract()
                .path("id");
        Problem.expect(
                system.as(SOUTH_TEACHER).get(PATH + "/reverse-designs/" + design), 404, "REVERSE_DESIGN_NOT_FOUND");
        Map<String, Object> tooMuch = new TreeMap<>(request);
        tooMuch.put("target", Map.of("statementIds", statements.subList(0, 11)));
        Problem.expect(curriculum.post(TEACHER, "/reverse-designs", tooMuch), 422, "TARGET_NOT_COVERABLE")
                .body("errors[0].message", containsString(statements.get(10)));
    }
}
