package org.guildmark.systemtests;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildmark.devstack.Checkout;

/** What an assessment body does with its items and papers, and how anybody speaks to the assessment service. */
final class Assessment {

    static final String PATH = "/api/assessment/v1";
    static final String OFFICER = "exam-officer";
    static final String SECOND_OFFICER = "exam-officer-two";

    /** The sample standard of the demonstration bank, and where in it the bank's items belong. */
    static final Path TEA_SHOP = Curriculum.NEXT_EDITION;

    static final String LEVEL = "CN4";
    static final String TRACK = "tang-yin-fu-wu-shi";
    /** The occupation of the sample standard. */
    static final String OCCUPATION = "茶铺服务师";

    static final int SEED = 7;

    private static final Path BANKS = Checkout.root().resolve("samples/items");
    /** Of GB 11643: weights and check characters. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECKS = "10X98765432";
    private static final int MOST_AT_ONCE = 1_000;
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final WholeSystem system;
    private final Curriculum curriculum;

    Assessment(WholeSystem system) {
        this.system = system;
        this.curriculum = new Curriculum(system);
    }

    /** Publishes the document in the catalog and waits until the assessment service has heard of it. */
    void published(Path document, String standardKey) {
        String edition = curriculum.publish(document, standardKey);
        WholeSystem.await("the assessment service knows the edition " + edition, () -> inForce("editions.id")
                .contains(edition));
    }

    /** Waits until the assessment service knows a standard that was published before. */
    void awaitStandard(String standardKey) {
        WholeSystem.await("the assessment service knows " + standardKey, () -> inForce("editions.standard")
                .contains(standardKey));
    }

    private List<String> inForce(String property) {
        Response answer = system.as(OFFICER).get(PATH + "/catalog-view");
        return answer.statusCode() == 200 ? answer.jsonPath().getList(property) : List.of();
    }

    /** Makes something that is answered with 201; its id. */
    String created(String user, String path, Object body) {
        return answered(user, path, body, 201).getString("id");
    }

    /** What a POST answers. */
    JsonPath answered(String user, String path, Object body, int status) {
        return post(user, path, body).then().statusCode(status).extract().jsonPath();
    }

    Response post(String user, String path, Object body) {
        return json(user).body(body).post(PATH + path);
    }

    /** With the ETag of what is there. */
    Response postMatching(String user, String path, String step, Object body) {
        return json(user).header("If-Match", etag(user, path)).body(body).post(PATH + path + step);
    }

    /** Replaces what is there with its present ETag. */
    Response put(String user, String path, Object body) {
        return json(user).header("If-Match", etag(user, path)).body(body).put(PATH + path);
    }

    private String etag(String user, String path) {
        return get(user, path).then().statusCode(200).extract().header("ETag");
    }

    Response get(String user, String path) {
        return system.as(user).get(PATH + path);
    }

    JsonPath read(String user, String path) {
        return get(user, path).then().statusCode(200).extract().jsonPath();
    }

    List<Map<String, Object>> all(String user, String path) {
        return system.all(user, PATH + path);
    }

    private RequestSpecification json(String user) {
        return system.as(user).contentType(ContentType.JSON);
    }

    /** A title in both languages. */
    static Map<String, String> text(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }

    /**
     * A demonstration bank under codes of its own, so that nobody else's items are in the way.
     *
     * @param prefix of the codes in the file
     * @param own in its place
     */
    static byte[] bank(String file, String prefix, String own) {
        try {
            return Files.readString(BANKS.resolve(file)).replace(prefix, own).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a file of items for a level and track of a standard. */
    Response importItems(Map<String, String> target, boolean dryRun, String name, byte[] file) {
        RequestSpecification request =
                system.as(OFFICER).queryParam("dryRun", dryRun).multiPart("file", name, file);
        target.forEach(request::multiPart);
        return request.post(PATH + "/item-imports");
    }

    static Map<String, String> target(String standard, String level, String track) {
        return Map.of("standard", standard, "level", level, "track", track);
    }

    /** Has the drafts of a standard reviewed by the second officer and activated by the first; how many they are. */
    int reviewedAndActivated(String standard) {
        int reviewed = move(SECOND_OFFICER, standard, "DRAFT", "REVIEWED");
        int activated = move(OFFICER, standard, "REVIEWED", "ACTIVE");
        if (reviewed != activated) {
            throw new AssertionError(reviewed + " items were reviewed and " + activated + " activated");
        }
        return activated;
    }

    private int move(String user, String standard, String from, String to) {
        List<Object> ids = all(user, "/items?standard=" + standard + "&state=" + from).stream()
                .map(item -> item.get("id"))
                .toList();
        for (int i = 0; i < ids.size(); i += MOST_AT_ONCE) {
            List<Object> some = ids.subList(i, Math.min(ids.size(), i + MOST_AT_ONCE));
            post(user, "/items/transitions", Map.of("itemIds", some, "to", to))
                    .then()
                    .statusCode(200)
                    .body("refused", hasSize(0))
                    .body("changed", equalTo(some.size()));
        }
        return ids.size();
    }

    static Map<String, Object> blueprintRequest(String standard, String level, String track, String component) {
        Map<String, Object> request = new TreeMap<>(Map.of(
                "title",
                text("系统测试卷", "A paper of the system tests"),
                "standard",
                standard,
                "level",
                level,
                "component",
                component));
        if (track != null) {
            request.put("track", track);
        }
        return request;
    }

    /** A paper as it was assembled, its forms included. */
    JsonPath paper(String blueprint, int forms, int overlap) {
        return answered(OFFICER, "/papers", paperRequest(blueprint, forms, overlap), 201);
    }

    static Map<String, Object> paperRequest(String blueprint, int forms, int overlap) {
        return Map.of(
                "blueprintId", blueprint, "forms", forms, "overlap", overlap, "seed", SEED, "timeLimitSeconds", 30);
    }

    /** The number of a resident's document that nobody else has. */
    static String documentNumber() {
        return documentNumber("19950615", PEOPLE.incrementAndGet());
    }

    /** @param sequence of the people born on that day; three digits are printed, the rest makes another place */
    static String documentNumber(String birthDate, int sequence) {
        String number = String.format("%06d%s%03d", 110_100 + sequence / 1_000, birthDate, sequence % 1_000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number + CHECKS.charAt(sum % CHECKS.length());
    }

    /** What somebody applies with who has worked in the occupation since a day. */
    static Map<String, Object> applicationOf(String name, String number, String workingSince) {
        return new TreeMap<>(Map.of(
                "name",
                name,
                "documentType",
                "RESIDENT_ID",
                "documentNumber",
                number,
                "facts",
                Map.of("work", List.of(Map.of("from", workingSince, "occupation", OCCUPATION)))));
    }

    /** Sends a sheet of candidates and waits until the job has ended. */
    JsonPath importCandidates(String user, String plan, boolean dryRun, boolean onlyGood, String sheet) {
        String job = system.as(user)
                .queryParam("dryRun", dryRun)
                .queryParam("onlyGood", onlyGood)
                .multiPart("file", "candidates.csv", sheet.getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/plans/" + plan + "/registration-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        String address = "/registration-imports/" + job;
        WholeSystem.await("the import of candidates has ended", () -> !"RUNNING"
                .equals(read(user, address).getString("status")));
        return read(user, address);
    }
}
