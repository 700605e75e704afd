package org.guildmark.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

/** A real HTTP server in the place of the services: it echoes, streams, stalls and breaks off as its paths say. */
public class CatalogPeer implements QuarkusTestResourceLifecycleManager {

    static final int BIG = 600_000;

    private final Promise<Void> abandoned = Promise.promise();
    private Vertx vertx;
    private HttpServer server;
    private Promise<Void> release = Promise.promise();

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer(new HttpServerOptions().setHost("localhost"))
                .requestHandler(this::answer)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        String address = "http://localhost:" + server.actualPort();
        return Map.of(
                "guildmark.catalog.url", address,
                // The same peer under a second name: what is broken here must not open the catalog's circuit.
                "guildmark.gateway.backends.faulty", address,
                "guildmark.gateway.backends.dead", "http://localhost:" + closedPort());
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        String path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "echo" -> echo(request);
            case "big" -> big(request);
            case "stream" -> stream(request);
            case "release" -> {
                release.tryComplete();
                release = Promise.promise();
                request.response().end();
            }
            case "silent" -> request.response().exceptionHandler(gone -> abandoned.tryComplete());
            // Answers once a client of the silent path has gone; until then it is as silent.
            case "abandoned" ->
                abandoned.future().onSuccess(gone -> request.response().end("gone"));
            case "hang-up" -> request.connection().close();
            case "cut" -> {
                request.response().putHeader("Content-Length", "1000").write("only this");
                vertx.setTimer(50, unused -> request.connection().close());
            }
            case "created" -> created(request);
            case "compressed" ->
                request.response()
                        .putHeader("Content-Encoding", "gzip")
                        .putHeader("Content-Type", "application/json")
                        .end(Buffer.buffer(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3}));
            case "openapi" ->
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(new JsonObject()
                                .put("openapi", "3.1.0")
                                .put("format", request.getParam("format"))
                                .encode());
            case "no-content" -> request.response().setStatusCode(204).end();
            default ->
                request.response()
                        .setStatusCode(404)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"STANDARD_UNKNOWN\"}");
        }
    }

    private static void echo(HttpServerRequest request) {
        AtomicLong received = new AtomicLong();
        CRC32 checksum = new CRC32();
        request.handler(part -> {
            received.addAndGet(part.length());
            checksum.update(part.getBytes());
        });
        request.endHandler(end -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(name -> headers.put(
                            name.toLowerCase(Locale.ROOT),
                            new JsonArray(request.headers().getAll(name))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("received", received.get())
                            .put("checksum", Long.toHexString(checksum.getValue()))
                            .encode());
        });
    }

    private static void big(HttpServerRequest request) {
        if ("\"v1\"".equals(request.getHeader("If-None-Match"))) {
            request.response().setStatusCode(304).putHeader("ETag", "\"v1\"").end();
        } else {
            request.response()
                    .putHeader("ETag", "\"v1\"")
                    .putHeader("Content-Type", "application/octet-stream")
                    .putHeader("Content-Length", Integer.toString(BIG))
                    .end(Buffer.buffer(new byte[BIG]));
        }
    }

    /** One line at once; the second only when somebody asks for {@code release}. */
    private void stream(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/x-ndjson").setChunked(true);
        request.response().write("{\"line\":1}\n");
        release.future().onSuccess(unused -> request.response().end("{\"line\":2}\n"));
    }

    private void created(HttpServerRequest request) {
        String origin = "http://localhost:" + server.actualPort();
        request.response()
                .setStatusCode(201)
                .putHeader("Location", origin + "/api/catalog/v1/imports/7")
                .putHeader("Link", "<" + origin + "/api/catalog/v1/imports?cursor=a>; rel=\"next\"")
                .putHeader("Connection", "keep-alive, X-Internal")
                .putHeader("X-Internal", "secret")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("X-Request-Id", "made-by-the-service")
                .putHeader("Access-Control-Allow-Origin", "*")
                .end();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port", e);
        }
    }
}
