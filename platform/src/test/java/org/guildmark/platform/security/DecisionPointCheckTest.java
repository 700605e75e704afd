package org.guildmark.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.guildmark.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecisionPointCheckTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        await(vertx.close());
    }

    @Test
    void aDecisionIsAskedForOnlyWhereTheIdentityProviderAnswers() throws Exception {
        HttpServer realm = listen(status(200));
        int service = service(realm.actualPort(), "/things/[^/]+/approval");
        assertEquals(200, answer(service, "POST", "/things/1/approval"));
        await(realm.close());
        assertEquals(503, answer(service, "POST", "/things/1/approval"));
        assertEquals(200, answer(service, "GET", "/things/1/approval"));
        assertEquals(200, answer(service, "POST", "/things/1"));
        assertEquals(200, answer(service, "POST", "/things/1/approval/2"));
    }

    @Test
    void anIdentityProviderThatFailsIsAsGoodAsNone() throws Exception {
        assertEquals(503, answer(service(listen(status(502)).actualPort(), "/decided"), "POST", "/decided"));
        assertEquals(200, answer(service(listen(status(404)).actualPort(), "/decided"), "POST", "/decided"));
    }

    @Test
    void withoutThePropertyNothingIsChecked() throws Exception {
        Filters filters = new Filters();
        new DecisionPointCheck(vertx, Optional.empty(), Optional.empty()).register(filters);
        assertTrue(filters.getFilters().isEmpty());
        assertThrows(
                IllegalStateException.class,
                () -> new DecisionPointCheck(vertx, Optional.empty(), Optional.of("/x")).register(filters));
    }

    private int service(int realmPort, String paths) throws Exception {
        Filters filters = new Filters();
        new DecisionPointCheck(vertx, Optional.of("http://localhost:" + realmPort + "/realms/r"), Optional.of(paths))
                .register(filters);
        Router router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(context -> context.response().end());
        router.route().failureHandler(context -> context.response()
                .setStatusCode(((ProblemException) context.failure()).status())
                .end());
        return listen(router).actualPort();
    }

    private Router status(int code) {
        Router router = Router.router(vertx);
        router.get("/realms/r/.well-known/openid-configuration")
                .handler(context -> context.response().setStatusCode(code).end());
        return router;
    }

    private HttpServer listen(Router router) throws Exception {
        return await(vertx.createHttpServer().requestHandler(router).listen(0));
    }

    private static int answer(int port, String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
