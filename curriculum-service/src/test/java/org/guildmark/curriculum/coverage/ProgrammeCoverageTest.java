package org.guildmark.curriculum.coverage;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.course;
import static org.guildmark.curriculum.CurriculumJourney.createCourse;
import static org.guildmark.curriculum.CurriculumJourney.createProgramme;
import static org.guildmark.curriculum.CurriculumJourney.draft;
import static org.guildmark.curriculum.CurriculumJourney.learner;
import static org.guildmark.curriculum.CurriculumJourney.map;
import static org.guildmark.curriculum.CurriculumJourney.mapping;
import static org.guildmark.curriculum.CurriculumJourney.stranger;
import static org.guildmark.curriculum.CurriculumJourney.teacher;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.Statement;
import org.guildmark.curriculum.CatalogFeed;
import org.guildmark.curriculum.CatalogFeed.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** The coverage of a programme against a sample standard with levels, tracks and weight tables. */
@QuarkusTest
class ProgrammeCoverageTest {
    private static final String TEA = "coverage-tea";
    private static final String BICYCLE = "coverage-bicycle";
    private static final String HALL = "tang-yin-fu-wu-shi";
    private static final float EXACT = 1e-6f;

    private static Published tea;
    private static Published bicycle;

    /** Once, but not before the first test: until then no address is set. */
    @BeforeEach
    void publish() {
        if (bicycle != null) {
            return;
        }
        tea = CatalogFeed.publishSample("tea-shop-host-national-standard-2024", TEA);
        bicycle = CatalogFeed.publishSample("bicycle-repairer-ability", BICYCLE);
    }

    private static List<UUID> statements(Published edition, Statement.Kind kind, String level, String function) {
        return PlacedStatement.allOf(edition.content()).stream()
                .filter(placed -> placed.statement().kind() == kind)
                .filter(placed ->
                        placed.level() != null && placed.level().code().equals(level))
                .filter(placed -> placed.path().get(0).title().zh().equals(function))
                .map(placed -> placed.statement().id())
                .toList();
    }

    private static List<Map<String, Object>> mappings(List<UUID> statements, String emphasis) {
        return statements.stream().map(id -> mapping(id, emphasis)).toList();
    }

    private static Response coverage(String programme, String query) {
        return learner().get(API + "/programmes/" + programme + "/coverage?" + query);
    }

    @Test
    void weighsByTheTablesOfTheStandard() {
        List<UUID> opening = statements(tea, Statement.Kind.SKILL, "CN5", "开店准备");
        List<UUID> hall = statements(tea, Statement.Kind.SKILL, "CN5", "堂饮服务");
        String first = createCourse("COV-1");
        String second = createCourse("COV-2");
        map(first, mappings(opening, "PRACTISE"));
        map(second, mappings(hall.subList(0, 1), "MASTER"));
        String programme = createProgramme("COV-P1", TEA, List.of(first, second));

        JsonPath found = coverage(programme, "standard=" + TEA + "&level=CN5&track=" + HALL)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\""))
                .extract()
                .jsonPath();
        assertEquals(opening.size() + hall.size(), found.getInt("skill.statements"));
        assertEquals(opening.size() + 1, found.getInt("skill.covered"));
        assertEquals(0.35f * 0.7f + 0.65f / hall.size(), found.getFloat("skill.weighted"), EXACT);
        assertEquals("4.2", found.getString("levels[0].skill.weights.clause"));
        assertEquals(HALL, found.getString("levels[0].skill.weights.table.track"));
        assertEquals(35f, found.getFloat("levels[0].skill.functions[0].percent"));
        assertEquals("开店准备", found.getString("levels[0].skill.functions[0].title.zh"));
        assertEquals(0f, found.getFloat("theory.weighted"));
        assertEquals(
                hall.size() - 1 + found.getInt("theory.statements"), found.getInt("uncovered.total"), found::prettify);
        assertEquals(
                found.getInt("uncovered.total"),
                found.getList("uncovered.items").size());
    }

    @Test
    void cumulativeIsTheMeanOfTheLevels() {
        String only = createCourse("COV-3");
        map(only, mappings(statements(tea, Statement.Kind.SKILL, "CN4", "店务管理"), "MASTER"));
        String programme = createProgramme("COV-P2", TEA, List.of(only));
        JsonPath upper = coverage(programme, "level=CN4&track=" + HALL).jsonPath();
        JsonPath both =
                coverage(programme, "cumulative=true&level=CN4&track=" + HALL).jsonPath();
        assertEquals(0.25f, upper.getFloat("skill.weighted"), EXACT);
        assertEquals(0.125f, both.getFloat("skill.weighted"), EXACT);
        assertEquals(List.of("CN5", "CN4"), both.getList("levels.level"));
        assertEquals(true, both.getBoolean("cumulative"));
    }

    @ParameterizedTest
    @CsvSource({
        "standard=coverage-tea&level=4&track=tang-yin-fu-wu-shi, 400, INVALID_PARAMETER, ?level",
        "standard=coverage-tea&level=CN1&track=tang-yin-fu-wu-shi, 422, UNKNOWN_LEVEL, ?level",
        "standard=coverage-tea&level=CN4&track=boat, 422, UNKNOWN_TRACK, ?track",
        "standard=coverage-tea&level=CN4, 422, TRACK_REQUIRED, ?track",
        "standard=coverage-bicycle&level=MIDDLE&cumulative=true, 422, LEVELS_NOT_CUMULATIVE, ?cumulative",
        "standard=coverage-boat, 422, UNKNOWN_STANDARD, ?standard",
        "level=MIDDLE, 422, STANDARD_REQUIRED, ?standard",
        "standard=coverage-bicycle&via=boat, 400, INVALID_PARAMETER, ?via",
        "standard=coverage-bicycle&redundantOver=0, 400, INVALID_PARAMETER, ?redundantOver",
    })
    void refusesWhatItCannotAnswer(String query, int status, String code, String pointer) {
        String programme = createProgramme("COV-" + Integer.toHexString(query.hashCode()), null, List.of());
        coverage(programme, query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void listsWhatIsRedundantAndWhatIsTakenUpAgainTooLate() {
        List<UUID> repairs = statements(bicycle, Statement.Kind.SKILL, "JUNIOR", "整车修理");
        String first = createCourse("COV-4");
        Map<String, Object> later = course("COV-5");
        later.put("prerequisites", List.of(first));
        String second = createCourse(later);
        String third = createCourse("COV-6");
        map(first, mappings(repairs, "MASTER"));
        map(second, mappings(repairs.subList(0, 1), "INTRODUCE"));
        map(third, mappings(repairs.subList(0, 2), "UNSPECIFIED"));
        String programme = createProgramme("COV-P3", BICYCLE, List.of(first, second, third));

        JsonPath found = coverage(programme, "standard=" + BICYCLE + "&level=JUNIOR&listLimit=1")
                .jsonPath();
        assertEquals(1, found.getInt("redundant.total"));
        assertEquals(repairs.get(0).toString(), found.getString("redundant.items[0].statement.id"));
        assertEquals(List.of("COV-4", "COV-5", "COV-6"), found.getList("redundant.items[0].courses.course.code"));
        assertEquals(1, found.getInt("emphasisFaults.total"));
        assertEquals("COV-4", found.getString("emphasisFaults.items[0].mastersFirst.code"));
        assertEquals("COV-5", found.getString("emphasisFaults.items[0].takesUpAgain.code"));
        assertEquals("INTRODUCE", found.getString("emphasisFaults.items[0].emphasis"));
        assertTrue(found.getInt("uncovered.total") > 1);
        assertEquals(1, found.getList("uncovered.items").size());
        assertEquals(
                2,
                coverage(programme, "standard=" + BICYCLE + "&level=JUNIOR&redundantOver=1")
                        .jsonPath()
                        .getInt("redundant.total"));
    }

    @Test
    void followsCrosswalksAtTheirDiscount() {
        UUID tidies = statements(tea, Statement.Kind.SKILL, "CN5", "开店准备").get(0);
        UUID checks =
                statements(bicycle, Statement.Kind.SKILL, "SENIOR", "店铺经营").get(0);
        UUID association = CatalogFeed.crosswalk("BROADER", tidies, checks);
        String only = createCourse("COV-7");
        map(only, mappings(List.of(tidies), "PRACTISE"));
        String programme = createProgramme("COV-P4", BICYCLE, List.of(only));
        String query = "level=SENIOR&standard=" + BICYCLE;
        CatalogFeed.awaitThat(
                () -> coverage(programme, query + "&via=crosswalk").jsonPath().getInt("skill.covered") == 1,
                "the crosswalk to be known");

        JsonPath found = coverage(programme, query + "&via=crosswalk").jsonPath();
        assertEquals(0, coverage(programme, query).jsonPath().getInt("skill.covered"));
        assertEquals(0.42f, found.getFloat("reachedViaCrosswalk.items[0].courses[0].credit"), EXACT);
        assertEquals(0.6f, found.getFloat("reachedViaCrosswalk.items[0].courses[0].via.discount"), EXACT);
        assertEquals(
                association.toString(), found.getString("reachedViaCrosswalk.items[0].courses[0].via.crosswalkId"));
        assertEquals(tidies.toString(), found.getString("reachedViaCrosswalk.items[0].courses[0].via.statementId"));
        assertEquals(checks.toString(), found.getString("reachedViaCrosswalk.items[0].statement.id"));
    }

    @Test
    void drawsAHeatMapInTheReadersLanguage() throws Exception {
        String only = createCourse("COV-8");
        map(only, mappings(statements(bicycle, Statement.Kind.SKILL, "MIDDLE", "整车修理"), "PRACTISE"));
        String programme = createProgramme("COV-P5", BICYCLE, List.of(only));
        String address = API + "/programmes/" + programme + "/coverage?level=MIDDLE&standard=" + BICYCLE;
        Response chinese = learner()
                .accept("image/svg+xml")
                .header("Accept-Language", "zh-CN")
                .get(address);
        chinese.then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .header("Content-Language", "zh")
                .header("Vary", containsString("Accept"));
        String svg = chinese.body().asString();
        assertTrue(svg.contains("课程COV-8") && svg.contains("加权覆盖率"), svg);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        Response english =
                learner().accept("image/svg+xml;q=0.9, application/json;q=0.1").get(address);
        assertTrue(english.body().asString().contains("Course COV-8"));
        assertFalse(chinese.header("ETag").equals(english.header("ETag")));
        learner().accept("*/*").get(address).then().contentType(startsWith("application/json"));
        learner().accept("text/csv").get(address).then().statusCode(406);
    }

    @Test
    void theTagChangesWithWhatItRestsOn() {
        List<UUID> repairs = statements(bicycle, Statement.Kind.SKILL, "MIDDLE", "整车修理");
        String only = createCourse("COV-9");
        map(only, mappings(repairs.subList(0, 1), "MASTER"));
        String programme = createProgramme("COV-P6", BICYCLE, List.of(only));
        String address = API + "/programmes/" + programme + "/coverage?level=MIDDLE&standard=" + BICYCLE;
        String etag = learner().get(address).header("ETag");
        learner().header("If-None-Match", etag).get(address).then().statusCode(304);
        learner()
                .header("If-None-Match", etag)
                .get(address + "&redundantOver=5")
                .then()
                .statusCode(200);
        draft(only, mappings(repairs, "MASTER"));
        learner().header("If-None-Match", etag).get(address).then().statusCode(304);
        JsonPath preview = teacher().get(address + "&preview=true").jsonPath();
        assertEquals(repairs.size(), preview.getInt("levels[0].skill.functions[1].covered"));
        map(only, mappings(repairs, "MASTER"));
        learner().header("If-None-Match", etag).get(address).then().statusCode(200);
    }

    @Test
    void anotherSchoolsProgrammeDoesNotExist() {
        String programme = createProgramme("COV-P7", BICYCLE, List.of());
        stranger()
                .get(API + "/programmes/" + programme + "/coverage?level=MIDDLE")
                .then()
                .statusCode(404)
                .body("code", equalTo("PROGRAMME_NOT_FOUND"));
        List<String> kinds = Stream.of("skill", "theory")
                .filter(kind -> coverage(programme, "level=MIDDLE").jsonPath().get(kind) != null)
                .toList();
        assertEquals(List.of("skill", "theory"), kinds);
    }
}
