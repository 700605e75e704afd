package org.guildmark.systemtests;

import static org.guildmark.systemtests.Curriculum.ADMINISTRATOR;
import static org.guildmark.systemtests.Curriculum.CANDIDATE;
import static org.guildmark.systemtests.Curriculum.LIBRARY_KEY;
import static org.guildmark.systemtests.Curriculum.PATH;
import static org.guildmark.systemtests.Curriculum.SOUTH_ADMINISTRATOR;
import static org.guildmark.systemtests.Curriculum.SOUTH_TEACHER;
import static org.guildmark.systemtests.WholeSystem.REVIEWER;
import static org.guildmark.systemtests.WholeSystem.TEACHER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two schools, a reference programme and their permissions, as the real Keycloak says. */
class CurriculumIT {

    /** The initials of the sample library's key. */
    private static final String REFERENCE = "SLHE";

    private final WholeSystem system = WholeSystem.running();
    private final Curriculum curriculum = new Curriculum(system);
    private final KeycloakAdministrator keycloak =
            new KeycloakAdministrator(system.stack().realmUrl());

    @Test
    void theCoursesOfTheSampleLibraryAreLoadedAndMapped() {
        assertTrue(system.samplesLoaded(), "a sample, or its courses, were not loaded");
        String programme = curriculum.reference(REFERENCE);
        List<Map<String, Object>> courses = curriculum.courses(TEACHER, programme);
        assertEquals(
                List.of("CORE", "FOUNDATION", "GROUP_PLATFORM"),
                courses.stream().map(course -> course.get("kind")).toList());
        int mappings = courses.stream()
                .mapToInt(course ->
                        curriculum.mappings(TEACHER, (String) course.get("id")).size())
                .sum();
        assertEquals(21, mappings, "mappings of the sample library");
    }

    @Test
    void whoeverIsSignedInReadsThePublishedReferenceProgramme() {
        String programme = curriculum.reference(REFERENCE);
        String course = (String) curriculum.courses(CANDIDATE, programme).get(0).get("id");
        for (String address :
                List.of("/programmes/" + programme, "/courses/" + course, "/courses/" + course + "/mappings?limit=3")) {
            system.partner().get(PATH + address).then().statusCode(200);
            system.as(CANDIDATE).get(PATH + address).then().statusCode(200);
            Problem.expect(system.anonymous().get(PATH + address), 401, "UNAUTHENTICATED");
        }
        system.as(CANDIDATE)
                .get(PATH + "/courses/" + course + "/mappings")
                .then()
                .body("items.size()", not(equalTo(0)))
                .body("items.statement.standard", everyItem(equalTo(LIBRARY_KEY)))
                .body("items.emphasis", everyItem(equalTo("UNSPECIFIED")));
    }

    @Test
    void nobodyOfAnotherSchoolChangesTheReferenceProgramme() {
        String programme = "/programmes/" + curriculum.reference(REFERENCE);
        String course = "/courses/"
                + curriculum
                        .courses(SOUTH_TEACHER, curriculum.reference(REFERENCE))
                        .get(0)
                        .get("id");
        for (String user : List.of(SOUTH_TEACHER, SOUTH_ADMINISTRATOR, CANDIDATE)) {
            Problem.expect(
                    curriculum.put(user, programme, Curriculum.programmeRequest("STOLEN", LIBRARY_KEY)),
                    403,
                    "NOT_OF_YOUR_SCHOOL");
            Problem.expect(curriculum.put(user, course, Curriculum.courseRequest("STOLEN")), 403, "NOT_OF_YOUR_SCHOOL");
            Problem.expect(curriculum.post(user, course + "/mapping-revisions", Map.of()), 403, "NOT_OF_YOUR_SCHOOL");
            Problem.expect(
                    system.as(user)
                            .header("If-Match", curriculum.etag(user, programme))
                            .delete(PATH + programme + "/publication"),
                    403,
                    "NOT_OF_YOUR_SCHOOL");
        }
        system.as(TEACHER).get(PATH + programme).then().body("code", equalTo(REFERENCE));
    }

    @Test
    void oneSchoolsRowsDoNotExistForTheOther() {
        List<String> statements = curriculum.statements(LIBRARY_KEY).subList(0, 3);
        List<String> east = rowsOf(TEACHER, ADMINISTRATOR, statements);
        List<String> south = rowsOf(SOUTH_TEACHER, SOUTH_ADMINISTRATOR, statements);
        assertHidden(east, TEACHER, SOUTH_TEACHER);
        assertHidden(south, SOUTH_TEACHER, TEACHER);
        // The machine client and the learner belong to the first school; the candidate to none.
        for (String address : east) {
            system.partner().get(PATH + address).then().statusCode(200);
            system.as("learner").get(PATH + address).then().statusCode(200);
            system.as(CANDIDATE).get(PATH + address).then().statusCode(404);
        }
        south.forEach(address -> system.partner().get(PATH + address).then().statusCode(404));
        String course = east.get(0);
        Problem.expect(
                system.as(SOUTH_TEACHER)
                        .contentType("application/json")
                        .header("If-Match", "*")
                        .body(Curriculum.courseRequest("TWO-SCHOOLS"))
                        .put(PATH + course),
                404,
                "COURSE_NOT_FOUND");
        Problem.expect(
                curriculum.post(SOUTH_TEACHER, course + "/mapping-revisions", Map.of()), 404, "COURSE_NOT_FOUND");
    }

    /** A course with the same code at either school, an approved revision and a programme; where to read each. */
    private List<String> rowsOf(String teacher, String administrator, List<String> statements) {
        String course = curriculum.course(teacher, "TWO-SCHOOLS");
        String revision = curriculum.draft(teacher, course, statements);
        curriculum.approve(administrator, revision).then().statusCode(200);
        String programme = curriculum.programme(teacher, "TWO-SCHOOLS", LIBRARY_KEY, List.of(course));
        return List.of(
                "/courses/" + course,
                "/courses/" + course + "/mappings",
                "/mapping-revisions/" + revision,
                "/mapping-revisions/" + revision + "/mappings",
                "/programmes/" + programme,
                "/programmes/" + programme + "/reviews");
    }

    private void assertHidden(List<String> rows, String owner, String stranger) {
        for (String address : rows) {
            system.as(owner).get(PATH + address).then().statusCode(200);
            Problem.expect(system.as(stranger).get(PATH + address), 404, codeOf(address));
        }
        String id = rows.get(0).substring("/courses/".length());
        system.as(owner).get(PATH + "/courses?ids=" + id).then().body("items.id", equalTo(List.of(id)));
        system.as(stranger).get(PATH + "/courses?ids=" + id).then().body("items", equalTo(List.of()));
    }

    private static String codeOf(String address) {
        return address.startsWith("/courses")
                ? "COURSE_NOT_FOUND"
                : address.startsWith("/programmes") ? "PROGRAMME_NOT_FOUND" : "MAPPING_REVISION_NOT_FOUND";
    }

    @Test
    void aTeacherDraftsAndAnAdministratorApproves() {
        List<String> statements = curriculum.statements(LIBRARY_KEY).subList(0, 2);
        String course = curriculum.course(TEACHER, "APPROVAL");
        String revision = curriculum.draft(TEACHER, course, statements);
        Problem.expect(curriculum.approve(TEACHER, revision), 403, "FORBIDDEN");
        JsonPath approved = curriculum
                .approve(ADMINISTRATOR, revision)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .extract()
                .jsonPath();
        assertEquals(curriculum.mappings("learner", course).size(), statements.size());
        assertTrue(!approved.getString("approver").equals(approved.getString("author")), "two people took part");
        // Keycloak's yes is not enough: the draft must be of the administrator's own school.
        String next = curriculum.draft(TEACHER, course, statements.subList(0, 1));
        Problem.expect(
                system.as(SOUTH_ADMINISTRATOR)
                        .header("If-Match", "*")
                        .post(PATH + "/mapping-revisions/" + next + "/approval"),
                404,
                "MAPPING_REVISION_NOT_FOUND");
        Problem.expect(
                system.as(REVIEWER).header("If-Match", "*").post(PATH + "/mapping-revisions/" + next + "/approval"),
                403,
                "FORBIDDEN");
    }

    @Test
    void noOtherSpellingOfTheAddressAvoidsThePermission() {
        String course = curriculum.course(TEACHER, "APPROVAL-SPELLED");
        String revision = curriculum.draft(
                TEACHER, course, curriculum.statements(LIBRARY_KEY).subList(0, 2));
        String etag = curriculum.etag(TEACHER, "/mapping-revisions/" + revision);
        String address = PATH + "/mapping-revisions/" + revision + "/approval";
        List<String> spellings = List.of(
                address,
                address + "/",
                address + "//",
                address + ";a=b",
                address + ";/",
                address.replace("/approval", ";a=b/approval"),
                address.replace("/approval", "//approval"),
                address.replace("/approval", "/x/../approval"),
                address.replace("/approval", "/./approval"),
                address.replace("approval", "%61pproval"),
                address.replace("mapping-revisions", "mapping%2Drevisions"),
                address.replace("mapping-revisions", "mapping-revisions;a=b"),
                address.replace("/v1/", "//v1/"));
        for (String host : List.of(system.stack().gatewayUrl(), system.stack().url("curriculum"))) {
            for (String spelling : spellings) {
                int status = system.as(TEACHER)
                        .urlEncodingEnabled(false)
                        .header("If-Match", etag)
                        .post(host + spelling)
                        .statusCode();
                assertTrue(status == 400 || status == 403 || status == 404, spelling + " was answered with " + status);
            }
        }
        system.as(TEACHER).get(PATH + "/mapping-revisions/" + revision).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void anInstitutionTakesThePermissionToApproveAwayAndGivesItBackWithoutARestart() {
        String course = curriculum.course(TEACHER, "APPROVAL-TAKEN");
        String revision = curriculum.draft(
                TEACHER, course, curriculum.statements(LIBRARY_KEY).subList(0, 2));
        keycloak.letApproversDecide(false);
        try {
            Problem.expect(curriculum.approve(ADMINISTRATOR, revision), 403, "FORBIDDEN");
        } finally {
            keycloak.letApproversDecide(true);
        }
        curriculum.approve(ADMINISTRATOR, revision).then().statusCode(200);
    }
}
