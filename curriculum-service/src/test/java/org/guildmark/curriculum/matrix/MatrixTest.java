package org.guildmark.curriculum.matrix;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.administrator;
import static org.guildmark.curriculum.CurriculumJourney.createCourse;
import static org.guildmark.curriculum.CurriculumJourney.createProgramme;
import static org.guildmark.curriculum.CurriculumJourney.created;
import static org.guildmark.curriculum.CurriculumJourney.draft;
import static org.guildmark.curriculum.CurriculumJourney.etag;
import static org.guildmark.curriculum.CurriculumJourney.learner;
import static org.guildmark.curriculum.CurriculumJourney.map;
import static org.guildmark.curriculum.CurriculumJourney.mapping;
import static org.guildmark.curriculum.CurriculumJourney.stranger;
import static org.guildmark.curriculum.CurriculumJourney.teacher;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guildmark.curriculum.CatalogFeed;
import org.guildmark.curriculum.CatalogFeed.Published;
import org.junit.jupiter.api.Test;

/** The matrix over HTTP: three types, who sees what, and which statements. */
@QuarkusTest
class MatrixTest {
    private static final String LIBRARY = "hotel-english-course-competency-library";
    private static final String TEA = "tea-shop-host-national-standard-2024";

    @Test
    void showsEveryStatementAndWhoMapsIt() {
        Published library = CatalogFeed.publishSample(LIBRARY, "matrix-json");
        UUID first = library.statements().get(0);
        UUID second = library.statements().get(1);
        String one = createCourse("MX-1");
        String two = createCourse("MX-2");
        String programme = createProgramme("MX-J", "matrix-json", List.of(two, one));
        String revision = map(one, List.of(mapping(first, "MASTER"), mapping(second, "UNSPECIFIED")));
        map(two, List.of(mapping(first, "INTRODUCE")));

        JsonPath matrix = json(learner(), programme, "");

        assertEquals(List.of("MX-2", "MX-1"), matrix.getList("courses.code"));
        assertEquals(revision, matrix.getString("courses[1].revisionId"));
        assertEquals("matrix-json", matrix.getString("standard.key"));
        assertEquals(library.statements().stream().map(UUID::toString).toList(), matrix.getList("statements.id"));
        assertEquals(List.of("INTRODUCE", "MASTER"), matrix.getList("statements[0].cells.emphasis"));
        assertEquals(List.of(two, one), matrix.getList("statements[0].cells.courseId"));
        assertEquals(List.of("UNSPECIFIED"), matrix.getList("statements[1].cells.emphasis"));
        assertEquals(List.of(), matrix.getList("statements[2].cells"));
    }

    @Test
    void theWorkbookIsNamedAndHoldsTheSame() throws IOException {
        Published library = CatalogFeed.publishSample(LIBRARY, "matrix-xlsx");
        String course = createCourse("MX-3");
        String programme = createProgramme("专业 MX-X", "matrix-xlsx", List.of(course));
        map(course, List.of(mapping(library.statements().get(0), "PRACTISE")));

        Response answer = read(teacher(), programme, "", MatrixResource.WORKBOOK);

        answer.then()
                .statusCode(200)
                .contentType(MatrixResource.WORKBOOK)
                .header("Vary", containsString("Accept"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"__-MX-X-matrix-xlsx.xlsx\";"
                                + " filename*=UTF-8''%E4%B8%93%E4%B8%9A-MX-X-matrix-xlsx.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("#programme:" + programme, sheet.getRow(0).getCell(1).getStringCellValue());
            assertEquals(course, sheet.getRow(0).getCell(5).getStringCellValue());
            Set<String> ids = new HashSet<>();
            sheet.forEach(row -> {
                if (row.getCell(0) != null && row.getRowNum() > 6) {
                    ids.add(row.getCell(0).getStringCellValue());
                    if (row.getCell(0)
                            .getStringCellValue()
                            .equals(library.statements().get(0).toString())) {
                        assertEquals("P", row.getCell(5).getStringCellValue());
                    }
                }
            });
            library.statements().forEach(id -> assertTrue(ids.contains(id.toString())));
        }
    }

    @Test
    void theCsvHoldsTheSame() {
        Published library = CatalogFeed.publishSample(LIBRARY, "matrix-csv");
        String course = createCourse("MX-4");
        String programme = createProgramme("MX-C", "matrix-csv", List.of(course));
        map(course, List.of(mapping(library.statements().get(1), "MASTER")));

        Response answer = read(teacher(), programme, "", MatrixResource.CSV);

        answer.then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("filename=\"MX-C-matrix-csv.csv\""));
        String csv = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFF"));
        List<String> lines = csv.lines().toList();
        String line = lines.stream()
                .filter(one -> one.startsWith(library.statements().get(1).toString()))
                .findFirst()
                .orElseThrow();
        assertTrue(line.endsWith(",M"), line);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        Published library = CatalogFeed.publishSample(LIBRARY, "matrix-etag");
        String course = createCourse("MX-5");
        String programme = createProgramme("MX-E", "matrix-etag", List.of(course));
        map(course, List.of(mapping(library.statements().get(0), "PRACTISE")));
        String json = tag(programme, "application/json");
        String workbook = tag(programme, MatrixResource.WORKBOOK);
        assertNotEquals(json, workbook);
        teacher()
                .accept(MatrixResource.WORKBOOK)
                .header("If-None-Match", workbook)
                .get(address(programme))
                .then()
                .statusCode(304);

        map(course, List.of(mapping(library.statements().get(0), "MASTER")));

        teacher()
                .accept(MatrixResource.WORKBOOK)
                .header("If-None-Match", workbook)
                .get(address(programme))
                .then()
                .statusCode(200);
        assertNotEquals(json, tag(programme, "application/json"));
    }

    @Test
    void theBestOfTheAcceptedTypesIsSent() {
        CatalogFeed.publishSample(LIBRARY, "matrix-accept");
        String programme = createProgramme("MX-A", "matrix-accept", List.of());
        read(teacher(), programme, "", "application/json;q=0.5, text/csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
        read(teacher(), programme, "", "*/*").then().statusCode(200).contentType("application/json");
        read(teacher(), programme, "", "text/html").then().statusCode(406).body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void ofSeveralStandardsOneIsAskedFor() {
        CatalogFeed.publishSample(LIBRARY, "matrix-one");
        CatalogFeed.publishSample(TEA, "matrix-two");
        String programme = programme(
                "MX-S", List.of(Map.of("standard", "matrix-one"), Map.of("standard", "matrix-two", "level", "CN4")));

        read(teacher(), programme, "", "application/json")
                .then()
                .statusCode(422)
                .body("code", equalTo("STANDARD_REQUIRED"))
                .body("errors[0].pointer", equalTo("?standard"));
        assertEquals(
                "matrix-two", json(teacher(), programme, "?standard=matrix-two").getString("standard.key"));
        read(teacher(), programme, "?standard=matrix-nowhere", "application/json")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_STANDARD"));
        read(teacher(), programme, "?standard=matrix-one&scope=ALL", "application/json")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void theTargetDecidesWhichStatementsAreShown() {
        Published tea = CatalogFeed.publishSample(TEA, "matrix-scope");
        String programme = programme("MX-T", List.of(Map.of("standard", "matrix-scope", "level", "CN5")));

        JsonPath target = json(teacher(), programme, "");
        JsonPath whole = json(teacher(), programme, "?scope=STANDARD");

        Set<String> levels = new HashSet<>(target.getList("statements.level"));
        levels.remove(null);
        assertEquals(Set.of("CN5"), levels);
        assertEquals(tea.statements().stream().map(UUID::toString).toList(), whole.getList("statements.id"));
        assertTrue(whole.getList("statements").size()
                > target.getList("statements").size());
    }

    @Test
    void draftsAreForTheSchoolAndOthersSeeWhatIsPublished() {
        Published library = CatalogFeed.publishSample(LIBRARY, "matrix-others");
        String course = createCourse("MX-6");
        String programme = createProgramme("MX-O", "matrix-others", List.of(course));
        map(course, List.of(mapping(library.statements().get(0), "PRACTISE")));
        draft(course, List.of(mapping(library.statements().get(0), "MASTER")));
        read(stranger(), programme, "", "application/json")
                .then()
                .statusCode(404)
                .body("code", equalTo("PROGRAMME_NOT_FOUND"));
        assertEquals(List.of("PRACTISE"), emphases(teacher(), programme, ""));
        assertEquals(List.of("MASTER"), emphases(teacher(), programme, "?preview=true"));

        administrator()
                .header("If-Match", etag(API + "/programmes/" + programme))
                .put(API + "/programmes/" + programme + "/publication")
                .then()
                .statusCode(200);

        assertEquals(List.of("PRACTISE"), emphases(stranger(), programme, "?preview=true"));
    }

    private static List<String> emphases(RequestSpecification caller, String programme, String query) {
        return json(caller, programme, query).getList("statements[0].cells.emphasis");
    }

    private static String programme(String code, List<Map<String, String>> targets) {
        return created(
                        teacher(),
                        "/programmes",
                        Map.of(
                                "code",
                                code,
                                "title",
                                Map.of("zh", "专业" + code),
                                "educationLevel",
                                "HIGHER_VOCATIONAL",
                                "targets",
                                targets,
                                "courseIds",
                                List.of()))
                .getString("id");
    }

    private static String tag(String programme, String type) {
        return read(teacher(), programme, "", type)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static JsonPath json(RequestSpecification caller, String programme, String query) {
        return read(caller, programme, query, "application/json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response read(RequestSpecification caller, String programme, String query, String type) {
        return caller.accept(type).get(address(programme) + query);
    }

    private static String address(String programme) {
        return API + "/programmes/" + programme + "/matrix";
    }
}
