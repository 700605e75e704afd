package org.guildmark.curriculum;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.testkit.TestToken;

/** What people of two schools do with the curriculum, as the tests of several resources need it. */
public final class CurriculumJourney {
    public static final String API = "/api/curriculum/v1";
    public static final UUID EAST = UUID.fromString("01930000-0000-7000-8000-0000000000a1");
    public static final UUID SOUTH = UUID.fromString("01930000-0000-7000-8000-0000000000a2");

    private CurriculumJourney() {}

    /** A teacher of the first school. */
    public static RequestSpecification teacher() {
        return of(EAST, "teacher");
    }

    /** A teacher of the other school. */
    public static RequestSpecification stranger() {
        return of(SOUTH, "teacher");
    }

    public static RequestSpecification administrator() {
        return of(EAST, "school-admin");
    }

    public static RequestSpecification learner() {
        return of(EAST, "learner");
    }

    public static RequestSpecification of(UUID school, String role) {
        return given().auth()
                .oauth2(TestToken.of(role + "-of-" + school.toString().substring(34))
                        .groups("/orgs/" + school + "/" + role)
                        .sign());
    }

    public static RequestSpecification operator() {
        return given().auth()
                .oauth2(TestToken.of("operator-1").roles("operator").sign());
    }

    /** A course of the first school. */
    public static Map<String, Object> course(String code) {
        Map<String, Object> course = new HashMap<>();
        course.put("code", code);
        course.put("title", Map.of("zh", "课程" + code, "en", "Course " + code));
        course.put("kind", "CORE");
        return course;
    }

    /** Makes a course of the first school; its id. */
    public static String createCourse(String code) {
        return createCourse(course(code));
    }

    public static String createCourse(Map<String, Object> course) {
        return created(teacher(), "/courses", course).getString("id");
    }

    /** Makes a programme of the first school with the courses, towards the standard; its id. */
    public static String createProgramme(String code, String standard, List<String> courseIds) {
        Map<String, Object> programme = new HashMap<>();
        programme.put("code", code);
        programme.put("title", Map.of("zh", "专业" + code, "en", "Programme " + code));
        programme.put("educationLevel", "HIGHER_VOCATIONAL");
        programme.put("targets", standard == null ? List.of() : List.of(Map.of("standard", standard)));
        programme.put("courseIds", courseIds);
        return created(teacher(), "/programmes", programme).getString("id");
    }

    public static JsonPath created(RequestSpecification caller, String path, Object body) {
        return caller.contentType(ContentType.JSON)
                .body(body)
                .post(API + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static Map<String, Object> mapping(UUID statement, String emphasis) {
        return Map.of("statementId", statement.toString(), "emphasis", emphasis);
    }

    /** Begins a draft with the mappings; its id. */
    public static String draft(String courseId, List<Map<String, Object>> mappings) {
        return created(teacher(), "/courses/" + courseId + "/mapping-revisions", Map.of("mappings", mappings))
                .getString("id");
    }

    public static Response approve(String revisionId) {
        return administrator()
                .header("If-Match", etag(API + "/mapping-revisions/" + revisionId))
                .post(API + "/mapping-revisions/" + revisionId + "/approval");
    }

    /** Maps the course and approves it; the revision's id. */
    public static String map(String courseId, List<Map<String, Object>> mappings) {
        String revision = draft(courseId, mappings);
        approve(revision).then().statusCode(200);
        return revision;
    }

    public static String etag(String address) {
        return teacher().get(address).then().statusCode(200).extract().header("ETag");
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
