package org.guildmark.curriculum.imports;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.administrator;
import static org.guildmark.curriculum.CurriculumJourney.all;
import static org.guildmark.curriculum.CurriculumJourney.approve;
import static org.guildmark.curriculum.CurriculumJourney.createCourse;
import static org.guildmark.curriculum.CurriculumJourney.createProgramme;
import static org.guildmark.curriculum.CurriculumJourney.map;
import static org.guildmark.curriculum.CurriculumJourney.mapping;
import static org.guildmark.curriculum.CurriculumJourney.teacher;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guildmark.curriculum.CatalogFeed;
import org.guildmark.curriculum.CatalogFeed.Published;
import org.junit.jupiter.api.Test;

/** Courses and mappings come in as sheets: the template, and a matrix that somebody edited. */
@QuarkusTest
class SheetImportTest {
    private static final String TEA_SHOP = "tea-shop-host-national-standard-2024";
    private static final String LIBRARY = "hotel-english-course-competency-library";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void theTemplateMakesCoursesWithPrerequisitesAndMappings() {
        Published standard = CatalogFeed.publishSample(LIBRARY, "sheet-template");
        String programme = createProgramme("SI-1", "sheet-template", List.of());
        UUID first = standard.statements().get(0);
        UUID second = standard.statements().get(1);
        String csv =
                "course_code,course_title_zh,course_title_en,kind,hours,credits,prerequisites,standard,statement,emphasis,note\n"
                        + "SI-A,前台,Front desk,CORE,64,4,,sheet-template," + first + ",INTRODUCE,first week\n"
                        + "SI-B,客房,Rooms,ELECTIVE,32,2,SI-A,sheet-template," + first + ",MASTER,\n"
                        + "SI-B,,,,,,,sheet-template," + second + ",PRACTISE,\n";
        JsonPath done = send(programme, "courses.csv", csv.getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .body("kind", equalTo("COURSE_SHEET"))
                .body("courses.change", equalTo(List.of("CREATED", "CREATED")))
                .extract()
                .jsonPath();
        assertEquals(3, done.getList("changes").size());
        List<Map<String, Object>> courses = all(teacher(), "/courses?programmeId=" + programme);
        assertEquals(64, courses.get(0).get("hours"));
        assertEquals(List.of(courses.get(0).get("id")), courses.get(1).get("prerequisites"));
        teacher()
                .get(API + "/courses/" + courses.get(0).get("id") + "/mappings")
                .then()
                .body("items[0].note", equalTo("first week"))
                .body("items[0].emphasis", equalTo("INTRODUCE"));
        send(programme, "courses.csv", csv.getBytes(StandardCharsets.UTF_8), "dryRun=true")
                .then()
                .body("changes.size()", equalTo(1));
    }

    @Test
    void wrongRowsAreToldByRowAndNothingIsWritten() {
        CatalogFeed.publishSample(TEA_SHOP, "sheet-wrong");
        String programme = createProgramme("SI-2", "sheet-wrong", List.of());
        String csv = "course_code,course_title_zh,kind,hours,prerequisites,standard,statement,emphasis\n"
                + "SW-A,甲,CORE,64,,sheet-wrong,1.1.1,MASTER\n"
                + "SW-B,乙,CORE,-3,,sheet-wrong,99.99.99,MASTER\n"
                + "SW-C,丙,CORE,10,SW-Z,no-such-standard,1.1.1,MASTER\n";
        send(programme, "wrong.csv", csv.getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(202)
                .body("status", equalTo("FAILED"))
                .body("diagnostics.findAll { it.row == 2 }.code", hasItem("AMBIGUOUS_CODE"))
                .body("diagnostics.findAll { it.row == 3 }.code", hasItem("BAD_NUMBER"))
                .body("diagnostics.findAll { it.row == 3 }.code", hasItem("UNKNOWN_CODE"))
                .body("diagnostics.findAll { it.row == 4 }.code", hasItem("UNKNOWN_STANDARD"))
                .body("diagnostics.findAll { it.row == 4 }.code", hasItem("UNKNOWN_PREREQUISITE"));
        assertEquals(List.of(), all(teacher(), "/courses?programmeId=" + programme));
    }

    @Test
    void prerequisitesOfASheetNeverCloseACycle() {
        CatalogFeed.publishSample(LIBRARY, "sheet-cycle");
        String programme = createProgramme("SI-3", "sheet-cycle", List.of());
        String csv = "course_code,course_title_zh,kind,prerequisites\nSC-A,甲,CORE,SC-B\nSC-B,乙,CORE,SC-A\n";
        send(programme, "cycle.csv", csv.getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(422)
                .body("code", equalTo("PREREQUISITE_CYCLE"));
        assertEquals(List.of(), all(teacher(), "/courses?programmeId=" + programme));
    }

    @Test
    void theDownloadedTemplateIsReadBack() {
        CatalogFeed.publishSample(LIBRARY, "sheet-download");
        String programme = createProgramme("SI-4", "sheet-download", List.of());
        for (String type : List.of("text/csv", WORKBOOK)) {
            Response template = teacher().accept(type).get(API + "/imports/template");
            template.then().statusCode(200).contentType(containsString(type));
            send(programme, type.equals(WORKBOOK) ? "t.xlsx" : "t.csv", template.asByteArray(), "dryRun=true")
                    .then()
                    .statusCode(202)
                    .body("kind", equalTo("COURSE_SHEET"))
                    // Its examples speak of an invented standard.
                    .body("diagnostics.code", hasItem("UNKNOWN_STANDARD"));
        }
    }

    @Test
    void anEditedMatrixChangesExactlyTheEditedCells() throws IOException {
        Published standard = CatalogFeed.publishSample(LIBRARY, "sheet-matrix");
        List<UUID> statements = standard.statements();
        String one = createCourse("SM-1");
        String two = createCourse("SM-2");
        String programme = createProgramme("SI-5", "sheet-matrix", List.of(one, two));
        map(
                one,
                List.of(
                        Map.of("statementId", statements.get(0), "emphasis", "INTRODUCE", "note", "kept"),
                        mapping(statements.get(1), "MASTER")));
        map(two, List.of(mapping(statements.get(0), "MASTER")));

        byte[] exported = teacher()
                .accept(WORKBOOK)
                .get(API + "/programmes/" + programme + "/matrix")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        send(programme, "matrix.xlsx", exported, "")
                .then()
                .statusCode(202)
                .body("kind", equalTo("MATRIX"))
                .body("courses", equalTo(List.of()))
                .body("changes", equalTo(List.of()));

        byte[] edited = withMark(exported, "M", "P");
        JsonPath told = send(programme, "matrix.xlsx", edited, "dryRun=true")
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .extract()
                .jsonPath();
        assertEquals(1, told.getList("changes").size(), told::prettify);
        assertEquals("MASTER", told.getString("changes[0].from"));
        assertEquals("PRACTISE", told.getString("changes[0].to"));

        JsonPath done = send(programme, "matrix.xlsx", edited, "").jsonPath();
        assertEquals(told.getList("changes"), done.getList("changes"));
        approve(done.getString("courses[0].revisionId")).then().statusCode(200);
        List<Map<String, Object>> mappings = all(teacher(), "/courses/" + one + "/mappings");
        List<Map<String, Object>> others = all(teacher(), "/courses/" + two + "/mappings");
        assertEquals(3, mappings.size() + others.size());
        assertTrue(mappings.stream().anyMatch(item -> "kept".equals(item.get("note"))), mappings::toString);

        send(programme, "matrix.xlsx", edited, "")
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .body("changes", equalTo(List.of()));
        send(programme, "matrix.xlsx", withMark(exported, "I", "M"), "")
                .then()
                .statusCode(202)
                .body("diagnostics.code", hasItem("STALE_COLUMN"))
                .body("status", equalTo("FAILED"));
    }

    @Test
    void whatIsNoSheetIsRefusedWithAReason() throws IOException {
        CatalogFeed.publishSample(LIBRARY, "sheet-refused");
        String programme = createProgramme("SI-6", "sheet-refused", List.of());
        send(
                        programme,
                        "old.xls",
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        "")
                .then()
                .statusCode(422)
                .body("code", equalTo("OLD_WORKBOOK"));
        send(programme, "cut.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}, "")
                .then()
                .statusCode(422);
        send(programme, "words.csv", "hello,world\n1,2\n".getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_LAYOUT"));
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet();
            String[] head = {"course_code", "course_title_zh", "kind", "hours"};
            Row row = sheet.createRow(0);
            for (int i = 0; i < head.length; i++) {
                row.createCell(i).setCellValue(head[i]);
            }
            Row course = sheet.createRow(1);
            course.createCell(0).setCellValue("SF-1");
            course.createCell(1).setCellValue("甲");
            course.createCell(2).setCellValue("CORE");
            course.createCell(3).setCellFormula("8*8");
            workbook.write(out);
            send(programme, "formula.xlsx", out.toByteArray(), "")
                    .then()
                    .statusCode(202)
                    .body("status", equalTo("FAILED"))
                    .body("diagnostics.find { it.code == 'FORMULA' }.row", equalTo(2));
        }
        administrator()
                .get(API + "/imports?programmeId=" + programme)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    /** The workbook with the first cell that shows one mark showing another. */
    private static byte[] withMark(byte[] workbook, String from, String to) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.toString().equals(from)) {
                        cell.setCellValue(to);
                        book.write(out);
                        return out.toByteArray();
                    }
                }
            }
        }
        throw new AssertionError("No cell shows " + from);
    }

    private static Response send(String programme, String name, byte[] file, String query) {
        return teacher()
                .multiPart("file", name, file)
                .multiPart("programmeId", programme)
                .post(API + "/imports" + (query.isEmpty() ? "" : "?" + query));
    }
}
