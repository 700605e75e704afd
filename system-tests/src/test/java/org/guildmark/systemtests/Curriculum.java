package org.guildmark.systemtests;

import static org.guildmark.systemtests.WholeSystem.API;
import static org.guildmark.systemtests.WholeSystem.REVIEWER;
import static org.guildmark.systemtests.WholeSystem.TEACHER;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What schools do in the curriculum service, through the gateway. */
final class Curriculum {

    static final String PATH = "/api/curriculum/v1";
    static final String ADMINISTRATOR = "school-admin";
    static final String SOUTH_ADMINISTRATOR = "school-admin-south";
    static final String SOUTH_TEACHER = "teacher-south";
    /** Signed in, of no school. */
    static final String CANDIDATE = "candidate";

    static final Path LIBRARY = WholeSystem.SAMPLES.resolve("hotel-english-course-competency-library.txt");
    static final String LIBRARY_KEY = "sample-library-hotel-english";
    static final Path FORMER_EDITION = WholeSystem.SAMPLES.resolve("tea-shop-host-national-standard-2024.txt");
    static final Path NEXT_EDITION = WholeSystem.SAMPLES.resolve("tea-shop-host-national-standard-2025.txt");

    private final WholeSystem system;

    Curriculum(WholeSystem system) {
        this.system = system;
    }

    /** Publishes the document in the catalog and waits until the curriculum has heard of it; the edition's id. */
    String published(Path document, String standardKey) {
        String edition = publish(document, standardKey);
        awaitEdition(edition);
        return edition;
    }

    /** Publishes the document in the catalog; the edition's id. */
    String publish(Path document, String standardKey) {
        return system.publish(REVIEWER, system.submitted(document, standardKey))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void awaitEdition(String edition) {
        WholeSystem.await("the curriculum knows the edition " + edition, () -> knows(edition));
    }

    boolean knows(String edition) {
        Response answer = system.as(TEACHER).get(PATH + "/catalog-view");
        return answer.statusCode() == 200
                && answer.jsonPath().getList("editions.id").contains(edition);
    }

    /** Ids of the statements in force of a standard, in printed order, as the catalog tells them. */
    List<String> statements(String standardKey) {
        return all(TEACHER, API + "/standards/" + standardKey + "/statements").stream()
                .map(statement -> (String) statement.get("id"))
                .toList();
    }

    static Map<String, Object> courseRequest(String code) {
        return new TreeMap<>(
                Map.of("code", code, "title", Map.of("zh", "课程" + code, "en", "Course " + code), "kind", "CORE"));
    }

    static Map<String, Object> programmeRequest(String code, String standard) {
        return new TreeMap<>(Map.of(
                "code",
                code,
                "title",
                Map.of("zh", "专业" + code, "en", "Programme " + code),
                "educationLevel",
                "HIGHER_VOCATIONAL",
                "targets",
                List.of(Map.of("standard", standard))));
    }

    String course(String user, String code) {
        return created(user, "/courses", courseRequest(code));
    }

    String programme(String user, String code, String standard, List<String> courses) {
        Map<String, Object> request = programmeRequest(code, standard);
        request.put("courseIds", courses);
        return created(user, "/programmes", request);
    }

    /** Begins a draft that maps the course to the statements; its id. */
    String draft(String user, String course, List<String> statements) {
        return created(user, "/courses/" + course + "/mapping-revisions", Map.of("mappings", mappings(statements)));
    }

    static List<Map<String, String>> mappings(List<String> statements) {
        return statements.stream()
                .map(statement -> Map.of("statementId", statement, "emphasis", "PRACTISE"))
                .toList();
    }

    /** Makes something that is answered with 201; its id. */
    String created(String user, String path, Object body) {
        return post(user, path, body).then().statusCode(201).extract().path("id");
    }

    Response post(String user, String path, Object body) {
        return json(user).body(body).post(PATH + path);
    }

    /** Replaces what is there with its present ETag. */
    Response put(String user, String path, Object body) {
        return json(user).header("If-Match", etag(user, path)).body(body).put(PATH + path);
    }

    private RequestSpecification json(String user) {
        return system.as(user).contentType(ContentType.JSON);
    }

    Response approve(String user, String revision) {
        String path = "/mapping-revisions/" + revision;
        return system.as(user).header("If-Match", etag(user, path)).post(PATH + path + "/approval");
    }

    /** Maps the course to the statements and has it approved; the revision's id. */
    String approved(String course, List<String> statements) {
        String revision = draft(TEACHER, course, statements);
        approve(ADMINISTRATOR, revision).then().statusCode(200);
        return revision;
    }

    String etag(String user, String path) {
        return system.as(user).get(PATH + path).then().statusCode(200).extract().header("ETag");
    }

    /** Sends a file of the courses of a library. */
    Response importInto(String programme, String fileName, byte[] file) {
        return system.as(TEACHER)
                .multiPart("file", fileName, file)
                .multiPart("programmeId", programme)
                .post(PATH + "/imports");
    }

    List<Map<String, Object>> reviews(String programme) {
        return all(TEACHER, PATH + "/programmes/" + programme + "/reviews");
    }

    List<Map<String, Object>> courses(String user, String programme) {
        return all(user, PATH + "/courses?programmeId=" + programme);
    }

    List<Map<String, Object>> mappings(String user, String course) {
        return all(user, PATH + "/courses/" + course + "/mappings");
    }

    /** Every item of a list, page by page. */
    List<Map<String, Object>> all(String user, String address) {
        return system.all(user, address);
    }

    /** The id of the one published programme that anybody signed in finds by its code. */
    String reference(String code) {
        return system.as(CANDIDATE)
                .get(PATH + "/programmes?status=PUBLISHED&code=" + code)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** A text deep in an item of a list; null where something on the way is. */
    static String text(Map<String, Object> item, String... names) {
        Object value = item;
        for (String name : names) {
            value = value == null ? null : ((Map<?, ?>) value).get(name);
        }
        return (String) value;
    }
}
