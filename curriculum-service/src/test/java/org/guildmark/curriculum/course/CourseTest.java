package org.guildmark.curriculum.course;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.SOUTH;
import static org.guildmark.curriculum.CurriculumJourney.course;
import static org.guildmark.curriculum.CurriculumJourney.createCourse;
import static org.guildmark.curriculum.CurriculumJourney.created;
import static org.guildmark.curriculum.CurriculumJourney.etag;
import static org.guildmark.curriculum.CurriculumJourney.learner;
import static org.guildmark.curriculum.CurriculumJourney.stranger;
import static org.guildmark.curriculum.CurriculumJourney.teacher;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Courses over HTTP: their life, their order, and whose they are. */
@QuarkusTest
class CourseTest {

    @Test
    void aCourseIsMadeReadAndChanged() {
        String id = createCourse("CT-1");
        String address = API + "/courses/" + id;
        teacher()
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("code", equalTo("CT-1"))
                .body("status", equalTo("ACTIVE"))
                .body("hours", nullValue());
        teacher().header("If-None-Match", etag(address)).get(address).then().statusCode(304);

        Map<String, Object> changed = course("CT-1");
        changed.put("hours", 72);
        changed.put("credits", 4.5);
        String before = etag(address);
        teacher()
                .contentType(ContentType.JSON)
                .body(changed)
                .put(address)
                .then()
                .statusCode(428);
        teacher()
                .contentType(ContentType.JSON)
                .header("If-Match", before)
                .body(changed)
                .put(address)
                .then()
                .statusCode(200)
                .body("hours", equalTo(72))
                .body("credits", equalTo(4.5f));
        teacher()
                .contentType(ContentType.JSON)
                .header("If-Match", before)
                .body(changed)
                .put(address)
                .then()
                .statusCode(412);
    }

    @Test
    void aCodeIsTakenOnceInASchoolAndFreeInAnother() {
        createCourse("CT-2");
        teacher()
                .contentType(ContentType.JSON)
                .body(course("CT-2"))
                .post(API + "/courses")
                .then()
                .statusCode(409)
                .body("code", equalTo("COURSE_CODE_TAKEN"));
        created(stranger(), "/courses", course("CT-2"));
    }

    @Test
    void anotherSchoolsCourseDoesNotExist() {
        String id = createCourse("CT-3");
        stranger().get(API + "/courses/" + id).then().statusCode(404).body("code", equalTo("COURSE_NOT_FOUND"));
        stranger()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(course("CT-3"))
                .put(API + "/courses/" + id)
                .then()
                .statusCode(404);
        stranger().get(API + "/courses?ids=" + id).then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void aLearnerReadsAndDoesNotWrite() {
        String id = createCourse("CT-4");
        learner().get(API + "/courses/" + id).then().statusCode(200);
        learner()
                .contentType(ContentType.JSON)
                .body(course("CT-5"))
                .post(API + "/courses")
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_OF_YOUR_SCHOOL"));
        Map<String, Object> elsewhere = course("CT-5");
        elsewhere.put("schoolId", SOUTH);
        teacher()
                .contentType(ContentType.JSON)
                .body(elsewhere)
                .post(API + "/courses")
                .then()
                .statusCode(403);
    }

    @Test
    void prerequisitesNeverCloseACycle() {
        String first = createCourse("CT-6");
        String second = createCourse(after("CT-7", first));
        String third = createCourse(after("CT-8", second));
        teacher()
                .contentType(ContentType.JSON)
                .header("If-Match", etag(API + "/courses/" + first))
                .body(after("CT-6", third))
                .put(API + "/courses/" + first)
                .then()
                .statusCode(422)
                .body("code", equalTo("PREREQUISITE_CYCLE"))
                .body("detail", containsString("CT-6 needs CT-8 needs CT-7 needs CT-6"));
        teacher().get(API + "/courses/" + first).then().body("prerequisites", equalTo(List.of()));
        teacher()
                .contentType(ContentType.JSON)
                .body(after("CT-9", UUID.randomUUID().toString()))
                .post(API + "/courses")
                .then()
                .statusCode(422)
                .body("code", equalTo("PREREQUISITE_UNKNOWN"));
    }

    @Test
    void onlyAnUnusedCourseIsDeleted() {
        String first = createCourse("CT-10");
        createCourse(after("CT-11", first));
        teacher()
                .header("If-Match", etag(API + "/courses/" + first))
                .delete(API + "/courses/" + first)
                .then()
                .statusCode(409)
                .body("code", equalTo("COURSE_IN_USE"));
        String alone = createCourse("CT-12");
        teacher()
                .header("If-Match", etag(API + "/courses/" + alone))
                .delete(API + "/courses/" + alone)
                .then()
                .statusCode(204);
        teacher().get(API + "/courses/" + alone).then().statusCode(404);
    }

    @Test
    void wrongFactsAreAllPointedAt() {
        Map<String, Object> wrong = course(" CT");
        wrong.put("hours", 0);
        wrong.put("title", Map.of("zh", ""));
        teacher()
                .contentType(ContentType.JSON)
                .body(wrong)
                .post(API + "/courses")
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", equalTo(List.of("/code", "/hours", "/title/zh")))
                .body("title", not(containsString("Exception")));
        teacher()
                .contentType(ContentType.JSON)
                .body(Map.of("code", "X", "colour", "red"))
                .post(API + "/courses")
                .then()
                .statusCode(400);
        teacher().get(API + "/courses?kind=ART").then().statusCode(400);
        teacher().get(API + "/courses?ids=nonsense").then().statusCode(400);
    }

    private static Map<String, Object> after(String code, String prerequisite) {
        Map<String, Object> course = course(code);
        course.put("prerequisites", List.of(prerequisite));
        return course;
    }
}
