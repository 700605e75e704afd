package org.guildmark.systemtests;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.guildmark.devstack.Checkout;
import org.guildmark.devstack.SystemStack;

/**
 * The whole platform, started once for all tests of the JVM with the samples published, and what people do with it
 * through the gateway. Every test works on standards of its own or only reads.
 */
final class WholeSystem {

    static final String API = "/api/catalog/v1";
    static final String EDITOR = "editor";
    static final String REVIEWER = "reviewer";
    static final String EDITOR_REVIEWER = "editor-reviewer";
    static final String TEACHER = "teacher";
    static final Path SAMPLES = Checkout.root().resolve("samples/standards");
    static final Path GREENHOUSE = SAMPLES.resolve("small-greenhouse-1x-skill-levels.txt");

    /** Generous: a busy machine must not fail a test that an idle one passes in seconds. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration POLL = Duration.ofMillis(100);
    /** Tokens live ten minutes in the development realm. */
    private static final Duration TOKEN_KEPT = Duration.ofMinutes(5);

    private static WholeSystem running;

    private final SystemStack stack;
    private final boolean samplesLoaded;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant fetched) {}

    private WholeSystem(SystemStack stack, boolean samplesLoaded) {
        this.stack = stack;
        this.samplesLoaded = samplesLoaded;
    }

    /** The running platform; the first caller starts it. It ends with the JVM. */
    static synchronized WholeSystem running() {
        if (running == null) {
            Path state = Path.of("target", "stack").toAbsolutePath();
            deleteRemainsOf(state);
            SystemStack stack = SystemStack.start(state);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end of the stack"));
            running = new WholeSystem(stack, stack.load(SAMPLES));
        }
        return running;
    }

    private static void deleteRemainsOf(Path state) {
        if (Files.notExists(state)) {
            return;
        }
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the earlier run's " + state, e);
        }
    }

    SystemStack stack() {
        return stack;
    }

    /** Whether every sample was imported and published. */
    boolean samplesLoaded() {
        return samplesLoaded;
    }

    RequestSpecification anonymous() {
        return given().spec(
                        new RequestSpecBuilder().setBaseUri(stack.gatewayUrl()).build());
    }

    RequestSpecification as(String user) {
        return withToken(token(user));
    }

    RequestSpecification withToken(String token) {
        return anonymous().auth().oauth2(token);
    }

    /** A machine of a partner school. */
    RequestSpecification partner() {
        return withToken(tokens.computeIfAbsent(
                        "client partner-demo",
                        client -> new Token(
                                fetchToken(Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "partner-demo",
                                        "client_secret", "partner-demo")),
                                Instant.now()))
                .value());
    }

    private String token(String user) {
        return tokens.compute(
                        user,
                        (name, known) -> known != null
                                        && known.fetched().plus(TOKEN_KEPT).isAfter(Instant.now())
                                ? known
                                : new Token(freshToken(name), Instant.now()))
                .value();
    }

    String freshToken(String user) {
        return fetchToken(Map.of(
                "grant_type", "password",
                "client_id", "guildmark-devstack",
                "client_secret", "guildmark-devstack",
                "username", user,
                "password", user));
    }

    private String fetchToken(Map<String, String> form) {
        return given().formParams(form)
                .post(stack.realmUrl() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    Response send(String user, Path document, String standardKey) {
        return as(user).multiPart("file", document.toFile())
                .multiPart("standardKey", standardKey)
                .post(API + "/imports");
    }

    /** Imports the document and waits for its draft; the draft's id. */
    String draft(String user, Path document, String standardKey) {
        String job = send(user, document, standardKey)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        JsonPath ended = awaitEnd(job);
        if (!"SUCCEEDED".equals(ended.getString("status"))) {
            throw new AssertionError("The import failed: " + ended.prettify());
        }
        return ended.getString("draftId");
    }

    JsonPath awaitEnd(String job) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Response answer = as(EDITOR).get(API + "/imports/" + job);
            if (answer.statusCode() == 200) {
                String status = answer.path("status");
                if (!"QUEUED".equals(status) && !"RUNNING".equals(status)) {
                    return answer.jsonPath();
                }
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(
                        "The import " + job + " did not end: " + answer.statusCode() + " " + answer.asString());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Imports the document as the editor and hands it to the reviewers; the draft's id. */
    String submitted(Path document, String standardKey) {
        String draft = draft(EDITOR, document, standardKey);
        submit(EDITOR, draft);
        return draft;
    }

    void submit(String user, String draft) {
        as(user).header("If-Match", etag(draft))
                .post(API + "/drafts/" + draft + "/submission")
                .then()
                .statusCode(200);
    }

    Response publish(String user, String draft) {
        return as(user).header("If-Match", etag(draft)).post(API + "/drafts/" + draft + "/publication");
    }

    Response withdraw(String user, String edition) {
        String etag = anonymous()
                .get(API + "/editions/" + edition)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return as(user).header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("reason", "The sample is no longer in force."))
                .post(API + "/editions/" + edition + "/withdrawal");
    }

    private String etag(String draft) {
        return as(EDITOR)
                .get(API + "/drafts/" + draft)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** Every item of a list, page by page. */
    List<Map<String, Object>> all(String user, String address) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as(user).queryParam("limit", 200);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get(address).then().statusCode(200).extract().jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return items;
    }

    static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
