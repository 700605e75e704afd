package org.guildmark.assessment.interchange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guildmark.assessment.AssessmentJourney;
import org.guildmark.assessment.CatalogFeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ItemImportTest {
    private static final String STANDARD = "sample-imports-tea-shop-host";
    private static final String TRACK = "tang-yin-fu-wu-shi";
    private static final Path SAMPLES = Path.of("../samples/items");
    private static final String HEADER = "题号,题型,标准条目,题干,选项A,选项B,答案,分值,互斥题\n";

    private static CatalogFeed.Published edition;

    /** A new body for each test: its bank is empty. */
    /** At most one item in so many is scored in parts. */
    private static final int SCALED_SHARE = 4;

    private final UUID body = UUID.randomUUID();

    @BeforeEach
    void catalog() {
        if (edition == null) {
            edition = CatalogFeed.sample("tea-shop-host-national-standard-2025", STANDARD, "2025");
            CatalogFeed.publish(edition);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "qti3"})
    void aWholeBankComesInGoesOutAndComesInAgainUnchanged(String format) throws IOException {
        byte[] file = Files.readAllBytes(SAMPLES.resolve("tea-shop-cn4.csv"));
        JsonPath tried = imported(file, "bank.csv", "dryRun=true");
        assertEquals("SUCCEEDED", tried.getString("status"), tried::prettify);
        int items = tried.getInt("counts.created");
        assertTrue(items > 100, tried::prettify);
        assertEquals(0, count());

        JsonPath done = imported(file, "bank.csv", "");
        assertEquals(items, done.getInt("counts.created"), done::prettify);
        assertEquals("CSV", done.getString("format"));
        assertEquals(items, count());

        byte[] exported = officer()
                .queryParam("format", format)
                .queryParam("standard", STANDARD)
                .queryParam("level", "CN4")
                .queryParam("track", TRACK)
                .get(AssessmentJourney.API + "/items/export")
                .then()
                .statusCode(200)
                .header(ItemFileResource.OMITTED, "0")
                .extract()
                .asByteArray();
        JsonPath again = imported(exported, "again." + format, "update=true");
        assertEquals(0, again.getInt("counts.created"), again::prettify);
        assertEquals(0, again.getInt("counts.refused"), again::prettify);
        // QTI knows raw points alone: what is scored in parts comes back scaled, as a new version that scores the same.
        int scaled = format.equals("qti3") ? items / SCALED_SHARE : 0;
        assertTrue(again.getInt("counts.unchanged") >= items - scaled, again::prettify);
    }

    @Test
    void everyWrongRowIsToldAndTheGoodOnesAreKeptOnlyWhenAsked() {
        String id = statement().toString();
        String rows = HEADER
                + "a," + "单选," + id + ",水温？,80,100,A,1,c\n"
                + "b,单选,S 99.9,水温？,80,100,C,0,\n"
                + "c,判断," + id + ",对吗？,,,对,1,\n"
                + "d,单选," + id + ",<script>alert(1)</script>水温？,80,100,A,1,\n";

        JsonPath failed = imported(csv(rows), "items.csv", "");
        assertEquals("FAILED", failed.getString("status"));
        assertEquals(
                List.of("3C UNKNOWN_STATEMENT", "3G KEY_NOT_AMONG_OPTIONS", "3H BAD_NUMBER", "5D UNSAFE_HTML"),
                failed.getList("diagnostics", Map.class).stream()
                        .map(one -> one.get("line") + "" + one.get("column") + " " + one.get("code"))
                        .sorted()
                        .toList(),
                failed::prettify);
        assertEquals(4, failed.getInt("diagnosticsTotal"));
        assertEquals(2, failed.getInt("counts.refused"));
        assertEquals(0, count());

        JsonPath kept = imported(csv(rows), "items.csv", "onlyGood=true");
        assertEquals("SUCCEEDED", kept.getString("status"));
        assertEquals(2, kept.getInt("counts.created"));
        assertEquals(2, count());
        String list = AssessmentJourney.API + "/item-imports";
        officer().get(list).then().statusCode(200).body("items.status", contains("SUCCEEDED", "FAILED"));
        officer()
                .get(list + "/" + failed.getString("id"))
                .then()
                .statusCode(200)
                .body("diagnostics.size()", equalTo(4));
        AssessmentJourney.stranger()
                .get(list + "/" + failed.getString("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void aCodeThatIsThereIsWrongUnlessItIsToBeEdited() {
        String row = "a,判断," + statement() + ",对吗？,,,对,1,\n";
        imported(csv(HEADER + row), "items.csv", "");
        JsonPath again = imported(csv(HEADER + row), "items.csv", "");
        assertEquals("FAILED", again.getString("status"));
        assertEquals("DUPLICATE_CODE", again.getString("diagnostics[0].code"));
        assertEquals("A", again.getString("diagnostics[0].column"));

        JsonPath edited = imported(csv(HEADER + row.replace("对吗", "真的对吗")), "items.csv", "update=true");
        assertEquals(1, edited.getInt("counts.updated"), edited::prettify);
        assertEquals(1, count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "3.0"})
    void packagesAreTakenItemByItem(String name) throws IOException {
        JsonPath done = imported(zip(SAMPLES.resolve("qti").resolve(name)), name + ".zip", "onlyGood=true");

        assertEquals("SUCCEEDED", done.getString("status"), done::prettify);
        assertEquals("QTI_PACKAGE", done.getString("format"));
        assertTrue(done.getInt("counts.created") > 2, done::prettify);
        assertTrue(done.getInt("counts.refused") > 0, done::prettify);
        assertEquals(done.getInt("counts.created"), count());
        assertTrue(
                done.getList("diagnostics.file", String.class).stream()
                        .anyMatch(file -> file != null && file.contains("refused-")),
                done::prettify);
    }

    @Test
    void whatCannotBeReadIsAFailedImportAndNoFault() throws IOException {
        byte[] whole = zip(SAMPLES.resolve("qti").resolve("2.1"));
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"" + "ha".repeat(100) + "\"><!ENTITY b \""
                + "&a;".repeat(100) + "\">]><assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\""
                + " identifier=\"x\">&b;</assessmentItem>";
        for (Map.Entry<String, byte[]> file : Map.of(
                        "cut.zip", Arrays.copyOf(whole, whole.length / 2),
                        "cut.xlsx", Arrays.copyOf(whole, 100),
                        "bomb.xml", bomb.getBytes(StandardCharsets.UTF_8),
                        "other.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .entrySet()) {
            JsonPath failed = imported(file.getValue(), file.getKey(), "");
            assertEquals("FAILED", failed.getString("status"), () -> file.getKey() + failed.prettify());
            assertEquals("ERROR", failed.getString("diagnostics[0].severity"));
        }
        assertEquals(0, count());
    }

    @Test
    void theTemplatesAreReadAndBadRequestsAreTold() {
        for (String type : List.of("csv", "xlsx")) {
            byte[] template = officer()
                    .get(AssessmentJourney.API + "/items/template." + type)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            JsonPath tried = imported(template, "template." + type, "dryRun=true");
            assertEquals(10, tried.getInt("counts.created"), tried::prettify);
        }
        request(csv(HEADER), "x.csv")
                .multiPart("level", "CN9")
                .post(AssessmentJourney.API + "/item-imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_LEVEL"));
        officer()
                .queryParam("format", "pdf")
                .get(AssessmentJourney.API + "/items/export")
                .then()
                .statusCode(400);
        AssessmentJourney.person("nobody")
                .multiPart("file", "x.csv", csv(HEADER))
                .post(AssessmentJourney.API + "/item-imports")
                .then()
                .statusCode(403);
    }

    private JsonPath imported(byte[] file, String name, String query) {
        return request(file, name)
                .multiPart("level", "CN4")
                .multiPart("track", TRACK)
                .multiPart("statements", statement().toString())
                .post(AssessmentJourney.API + "/item-imports" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    private RequestSpecification request(byte[] file, String name) {
        return officer().multiPart("file", name, file).multiPart("standard", STANDARD);
    }

    private RequestSpecification officer() {
        return AssessmentJourney.of(body, "exam-officer");
    }

    private int count() {
        return AssessmentJourney.all(officer(), "/items").size();
    }

    private static UUID statement() {
        return edition.statements().get(0);
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
        return out.toByteArray();
    }
}
