package org.guildmark.curriculum.reversedesign;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.course;
import static org.guildmark.curriculum.CurriculumJourney.createCourse;
import static org.guildmark.curriculum.CurriculumJourney.createProgramme;
import static org.guildmark.curriculum.CurriculumJourney.created;
import static org.guildmark.curriculum.CurriculumJourney.learner;
import static org.guildmark.curriculum.CurriculumJourney.map;
import static org.guildmark.curriculum.CurriculumJourney.mapping;
import static org.guildmark.curriculum.CurriculumJourney.stranger;
import static org.guildmark.curriculum.CurriculumJourney.teacher;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.Statement;
import org.guildmark.curriculum.CatalogFeed;
import org.guildmark.curriculum.CatalogFeed.Published;
import org.guildmark.platform.identity.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Working backwards from a sample standard to the courses of a school. */
@QuarkusTest
class ReverseDesignTest {
    private static final String BICYCLE = "design-bicycle";

    private static Published bicycle;
    private static List<UUID> junior;
    private static List<UUID> middle;
    private static String early;
    private static String late;
    private static String whole;
    private static String unmapped;
    private static String programme;

    /** Once, but not before the first test: until then no address is set. */
    @BeforeEach
    void prepare() {
        if (bicycle != null) {
            return;
        }
        bicycle = CatalogFeed.publishSample("bicycle-repairer-ability", BICYCLE);
        junior = skills("JUNIOR");
        middle = skills("MIDDLE");
        early = taught("RD-1", 48, junior.subList(0, 4));
        late = taught("RD-2", 32, junior.subList(3, junior.size()));
        whole = taught("RD-3", 96, junior);
        unmapped = createCourse("RD-4");
        programme = createProgramme("RD-P", BICYCLE, List.of(early, late, whole));
    }

    private static List<UUID> skills(String level) {
        return PlacedStatement.allOf(bicycle.content()).stream()
                .filter(placed -> placed.statement().kind() == Statement.Kind.SKILL)
                .filter(placed ->
                        placed.level() != null && placed.level().code().equals(level))
                .map(placed -> placed.statement().id())
                .toList();
    }

    private static String taught(String code, Integer hours, List<UUID> statements) {
        Map<String, Object> course = course(code);
        course.put("hours", hours);
        String id = createCourse(course);
        map(
                id,
                statements.stream()
                        .map(statement -> mapping(statement, "MASTER"))
                        .toList());
        return id;
    }

    private static Map<String, Object> request(String goal, Map<String, Object> target) {
        Map<String, Object> request = new HashMap<>();
        request.put("goal", goal);
        request.put("target", target);
        request.put("pool", Map.of("programmeId", programme));
        return request;
    }

    private static Map<String, Object> level(String level) {
        return Map.of("standard", BICYCLE, "level", level, "figures", List.of("SKILL"));
    }

    private static ValidatableResponse refused(Map<String, Object> request, String code) {
        return teacher()
                .contentType(ContentType.JSON)
                .body(request)
                .post(API + "/reverse-designs")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void choosesTheFewestHoursAndKeepsTheAnswer() {
        JsonPath made = created(teacher(), "/reverse-designs", request("COVER_TARGET", level("JUNIOR")));
        assertEquals("OPTIMAL", made.getString("answer.status"));
        assertEquals("HOURS", made.getString("answer.costUnit"));
        assertEquals(80, made.getInt("answer.cost"));
        assertEquals(80f, made.getFloat("answer.bound"));
        assertEquals(List.of("RD-1", "RD-2"), made.getList("answer.chosen.code"));
        assertEquals(1f, made.getFloat("answer.coverage"));
        assertEquals(3, made.getList("answer.chosen[0].onlyAmongChosen").size());
        assertEquals(junior.size(), made.getInt("answer.targets"));
        String address = API + "/reverse-designs/" + made.getString("id");
        String etag = teacher()
                .get(address)
                .then()
                .statusCode(200)
                .body("answer.chosen.code", equalTo(List.of("RD-1", "RD-2")))
                .body("request.target.level", equalTo("JUNIOR"))
                .extract()
                .header("ETag");
        teacher().header("If-None-Match", etag).get(address).then().statusCode(304);
        stranger().get(address).then().statusCode(404).body("code", equalTo("REVERSE_DESIGN_NOT_FOUND"));
    }

    @Test
    void whatIsTaughtAlreadyIsNotChosenAgain() {
        Map<String, Object> request = request("COVER_TARGET", level("JUNIOR"));
        request.put("taught", Map.of("courseIds", List.of(early)));
        JsonPath made = created(teacher(), "/reverse-designs", request);
        assertEquals(List.of("RD-2"), made.getList("answer.chosen.code"));
        assertTrue(made.getFloat("answer.coverageBefore") > 0);
        assertEquals(2, made.getInt("answer.candidates"));
    }

    @Test
    void postsStandForTheirLevels() {
        JsonPath made = created(
                teacher(),
                "/reverse-designs",
                request(
                        "COVER_TARGET",
                        Map.of("standard", BICYCLE, "posts", List.of("助理修车技师"), "figures", List.of("SKILL"))));
        assertEquals(junior.size(), made.getInt("answer.targets"));
        refused(request("COVER_TARGET", Map.of("standard", BICYCLE, "posts", List.of("船长"))), "UNKNOWN_POST")
                .body("errors[0].pointer", equalTo("/target/posts/0"));
    }

    @Test
    void countsCoursesWhereHoursAreUnknown() {
        String free = taught("RD-5", null, junior.subList(0, 1));
        Map<String, Object> request = request("COVER_TARGET", level("JUNIOR"));
        request.put("pool", Map.of("courseIds", List.of(early, late, whole, free)));
        JsonPath made = created(teacher(), "/reverse-designs", request);
        assertEquals("COURSES", made.getString("answer.costUnit"));
        assertEquals(List.of("RD-3"), made.getList("answer.chosen.code"));
        request.put("limits", Map.of("hours", 100));
        refused(request, "HOURS_UNKNOWN").body("detail", containsString("RD-5"));
    }

    @Test
    void namesWhatCannotBeCoveredOrGoesOnWithoutIt() {
        Map<String, Object> target = Map.of("statementIds", List.of(junior.get(0), middle.get(0)));
        refused(request("COVER_TARGET", target), "TARGET_NOT_COVERABLE")
                .body("errors", hasSize(1))
                .body("errors[0].message", containsString(middle.get(0).toString()));
        Map<String, Object> request = request("COVER_TARGET", target);
        request.put("allowUncovered", true);
        JsonPath made = created(teacher(), "/reverse-designs", request);
        assertEquals(List.of("RD-1"), made.getList("answer.chosen.code"));
        assertEquals(List.of(middle.get(0).toString()), made.getList("answer.notCoverable"));
        assertEquals(middle.get(0).toString(), made.getString("answer.uncovered[0].id"));
        assertEquals(0.5f, made.getFloat("answer.coverage"));
    }

    @Test
    void saysByHowMuchALimitIsTooLow() {
        Map<String, Object> request = request("COVER_TARGET", level("JUNIOR"));
        request.put("limits", Map.of("hours", 60));
        refused(request, "LIMIT_TOO_LOW")
                .body("detail", containsString("at least 80 hours"))
                .body("errors[0].pointer", equalTo("/limits/hours"));
        request.put("goal", "MOST_COVERAGE");
        JsonPath made = created(teacher(), "/reverse-designs", request);
        assertEquals("OPTIMAL", made.getString("answer.status"));
        assertEquals(1, made.getList("answer.chosen").size());
        assertTrue(made.getInt("answer.hours") <= 60);
        assertTrue(made.getFloat("answer.coverage") < 1);
    }

    @Test
    void followsCrosswalks() {
        UUID foreign = middle.get(1);
        Published tea = CatalogFeed.publishSample("tea-shop-host-national-standard-2024", "design-tea");
        UUID tidies = tea.statements().get(12);
        CatalogFeed.crosswalk("EXACT_MATCH", tidies, foreign);
        String tidy = taught("RD-6", 20, List.of(tidies));
        Map<String, Object> request = request("COVER_TARGET", Map.of("statementIds", List.of(foreign)));
        request.put("pool", Map.of("courseIds", List.of(tidy)));
        refused(request, "TARGET_NOT_COVERABLE");
        request.put("via", "CROSSWALK");
        CatalogFeed.awaitThat(
                () -> teacher()
                                .contentType(ContentType.JSON)
                                .body(request)
                                .post(API + "/reverse-designs")
                                .statusCode()
                        == 201,
                "the crosswalk to be known");
        assertEquals(
                List.of("RD-6"), created(teacher(), "/reverse-designs", request).getList("answer.chosen.code"));
    }

    @Test
    void refusesWhatIsUnclear() {
        refused(request("COVER_TARGET", Map.of()), "TARGET_UNCLEAR");
        refused(
                request("COVER_TARGET", Map.of("standard", BICYCLE, "statementIds", List.of(junior.get(0)))),
                "TARGET_UNCLEAR");
        refused(request("COVER_TARGET", Map.of("statementIds", List.of(Ids.next()))), "STATEMENTS_UNKNOWN");
        Map<String, Object> unknown = request("COVER_TARGET", level("JUNIOR"));
        unknown.put("pool", Map.of("courseIds", List.of(early, Ids.next())));
        refused(unknown, "COURSES_UNKNOWN").body("errors[0].pointer", equalTo("/pool/courseIds/1"));
        unknown.put("pool", Map.of());
        refused(unknown, "POOL_UNCLEAR");
        refused(request("COVER_TARGET", Map.of("standard", BICYCLE, "level", "CN5")), "UNKNOWN_LEVEL")
                .body("errors[0].pointer", equalTo("/target/level"));
        Map<String, Object> many = request("COVER_TARGET", level("JUNIOR"));
        many.put("limits", Map.of("courses", 1));
        refused(many, "LIMIT_NOT_APPLICABLE");
    }

    @Test
    void theSamePostWithAKeyIsAnsweredOnce() {
        Map<String, Object> request = request("COVER_TARGET", level("JUNIOR"));
        String key = Ids.next().toString();
        List<String> ids = Stream.of(1, 2)
                .map(time -> created(teacher().header("Idempotency-Key", key), "/reverse-designs", request)
                        .getString("id"))
                .toList();
        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void theSchoolsCoursesAreThePoolWhereNoneIsNamed() {
        Map<String, Object> request = request("COVER_TARGET", level("JUNIOR"));
        request.remove("pool");
        JsonPath made = created(teacher(), "/reverse-designs", request);
        assertTrue(made.getInt("answer.candidates") >= 4);
        assertTrue(made.getList("answer.chosen.courseId").stream().noneMatch(unmapped::equals));
    }

    @Test
    void aLearnerDesignsNothing() {
        learner()
                .contentType(ContentType.JSON)
                .body(request("COVER_TARGET", level("JUNIOR")))
                .post(API + "/reverse-designs")
                .then()
                .statusCode(403);
    }
}
