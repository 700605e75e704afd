package org.guildmark.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guildmark.testkit.MySqlKafkaResource;
import org.guildmark.testkit.OidcServerResource;
import org.guildmark.testkit.TestToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcServerResource.class)
@QuarkusTestResource(MySqlKafkaResource.class)
class IdempotencyTest {

    @Inject
    DataSource database;

    private String key;
    private String name;

    @BeforeEach
    void freshKey() {
        key = UUID.randomUUID().toString();
        name = "order-" + key;
    }

    @Test
    void theSameRequestIsAnsweredAgainAndNotDoneAgain() {
        post("orders", 1)
                .then()
                .statusCode(201)
                .header(Idempotency.REPLAYED, nullValue())
                .body("times", equalTo(1));
        post("orders", 1)
                .then()
                .statusCode(201)
                .contentType(ContentType.JSON)
                .header("Location", endsWith("/counted/" + name))
                .header(Idempotency.REPLAYED, "true")
                .body("name", equalTo(name))
                .body("times", equalTo(1));
        assertEquals(1, timesDone());
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        post("orders", 1).then().statusCode(201);
        post("orders", 2).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertEquals(1, timesDone());
    }

    @Test
    void aRepetitionWhileTheFirstIsUnderWayConflicts() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountedResource.STARTED.put(name, started);
        CountedResource.MAY_END.put(name, mayEnd);
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> post("slow-orders", 1));
        assertTrue(started.await(30, TimeUnit.SECONDS));
        post("slow-orders", 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("IDEMPOTENCY_IN_FLIGHT"))
                .header("Retry-After", "1");
        post("slow-orders", 2).then().statusCode(422);
        mayEnd.countDown();
        first.join().then().statusCode(201);
        post("slow-orders", 1).then().statusCode(201).header(Idempotency.REPLAYED, "true");
        assertEquals(1, timesDone());
    }

    @Test
    void manyAtOnceAreDoneOnce() {
        List<Integer> statuses = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> post("orders", 1).statusCode()))
                .limit(12)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertTrue(statuses.contains(201), statuses.toString());
        assertTrue(statuses.stream().allMatch(status -> status == 201 || status == 409), statuses.toString());
        assertEquals(1, timesDone());
    }

    @Test
    void workThatFailedMayBeTriedAgain() {
        post("refused-once", 1).then().statusCode(409).body("code", equalTo("NOT_YET"));
        post("refused-once", 1).then().statusCode(201).body("times", equalTo(2));
        post("refused-once", 1).then().statusCode(201).header(Idempotency.REPLAYED, "true");
    }

    @Test
    void aKeyBelongsToItsCallerAndPath() {
        for (String person : List.of("alice", "bob")) {
            order(1).auth()
                    .oauth2(TestToken.of(person).sign())
                    .post("/counted/orders")
                    .then()
                    .statusCode(201)
                    .header(Idempotency.REPLAYED, nullValue());
        }
        post("refused-once", 1).then().header(Idempotency.REPLAYED, nullValue());
        assertEquals(3, timesDone());
    }

    @Test
    void anAttemptThatDiedIsTakenOverAndAnExpiredAnswerForgotten() throws SQLException {
        post("orders", 1).then().statusCode(201);
        execute("UPDATE idempotency_key SET status = NULL, locked_until = '2020-01-01' WHERE status IS NOT NULL");
        post("orders", 1).then().statusCode(201).header(Idempotency.REPLAYED, nullValue());
        execute("UPDATE idempotency_key SET expires_at = '2020-01-01'");
        post("orders", 5).then().statusCode(201).header(Idempotency.REPLAYED, nullValue());
        assertEquals(3, timesDone());
    }

    @Test
    void anUploadOfTwentyMegabytesIsComparedByItsContent() throws Exception {
        byte[] file = new byte[20 * 1024 * 1024];
        new Random(1).nextBytes(file);
        HttpResponse<String> first = upload(file);
        assertEquals(201, first.statusCode(), first.body());
        assertTrue(first.headers().firstValue(Idempotency.REPLAYED).isEmpty());
        HttpResponse<String> second = upload(file);
        assertEquals(first.body(), second.body());
        assertEquals("true", second.headers().firstValue(Idempotency.REPLAYED).orElseThrow());
        file[file.length - 1]++;
        assertEquals(422, upload(file).statusCode());
        assertEquals(1, timesDone());
    }

    @Test
    void aMalformedKeyIsRefusedAndNoKeyMeansNoMemory() {
        key = "with space";
        post("orders", 1).then().statusCode(400).body("code", containsString("INVALID_IDEMPOTENCY_KEY"));
        for (int time = 1; time <= 2; time++) {
            given().contentType(ContentType.JSON)
                    .body(body(1))
                    .post("/counted/orders")
                    .then()
                    .statusCode(201)
                    .body("times", equalTo(time));
        }
    }

    private Response post(String path, int amount) {
        return order(amount).post("/counted/" + path);
    }

    private RequestSpecification order(int amount) {
        return given().contentType(ContentType.JSON)
                .header(Idempotency.HEADER, key)
                .body(body(amount));
    }

    private String body(int amount) {
        return "{\"name\":\"" + name + "\",\"amount\":" + amount + "}";
    }

    /** With the JDK's client: the other one copies a large body many times over. */
    private HttpResponse<String> upload(byte[] file) throws Exception {
        String head = "--frame\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n" + name
                + "\r\n--frame\r\nContent-Disposition: form-data; name=\"file\"; filename=\"document.bin\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/counted/files"))
                .header(Idempotency.HEADER, key)
                .header("Content-Type", "multipart/form-data; boundary=frame")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        file,
                        "\r\n--frame--\r\n".getBytes(StandardCharsets.UTF_8))))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    private int timesDone() {
        return CountedResource.DONE.get(name).get();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
