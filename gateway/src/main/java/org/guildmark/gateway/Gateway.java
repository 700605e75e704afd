package org.guildmark.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** The routes: {@code /api/{service}/**}, the services' API documents, and a problem for everything else. */
@Singleton
class Gateway {

    private static final Logger LOG = Logger.getLogger(Gateway.class);

    /** Before Quarkus's own last words, which are HTML or empty. */
    private static final int LAST = 1_000_000;

    private static final Set<HttpMethod> FORWARDED = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Map<String, Backend> backends = new TreeMap<>();
    private final GatewayConfig config;
    private final TokenCheck tokens;
    private final RateLimiter limiter;
    private final Problems problems;

    Gateway(GatewayConfig config, Vertx vertx, TokenCheck tokens, RateLimiter limiter, Problems problems) {
        this.config = config;
        this.tokens = tokens;
        this.limiter = limiter;
        this.problems = problems;
        config.backends().forEach((name, address) -> backends.put(name, new Backend(name, address, config, vertx)));
    }

    void register(@Observes Router router) {
        backends.values().forEach(backend -> {
            String path = "/api/" + backend.name();
            route(router, path + "/*", FORWARDED, (routing, uri) -> exchange(routing, backend, uri));
            String document = "/openapi/" + backend.name();
            route(
                    router,
                    document + ".yaml",
                    READING,
                    (routing, uri) -> exchange(routing, backend, "/q/openapi?format=yaml"));
            route(
                    router,
                    document + ".json",
                    READING,
                    (routing, uri) -> exchange(routing, backend, "/q/openapi?format=json"));
        });
        ApiDocuments documents = new ApiDocuments(backends.keySet());
        route(router, "/openapi", READING, (routing, uri) -> documents.list(routing));
        route(router, "/", READING, (routing, uri) -> documents.redirect(routing));
        route(router, "/docs", READING, (routing, uri) -> documents.redirect(routing));
        router.route().order(LAST).handler(routing -> problems.send(routing, Refusal.ROUTE_UNKNOWN));
        router.route().order(LAST).failureHandler(this::failed);
    }

    /** @param action receives the path and query as sent */
    private void route(Router router, String path, Set<HttpMethod> methods, BiConsumer<RoutingContext, String> action) {
        router.route(path).handler(routing -> {
            if (!methods.contains(routing.request().method())) {
                routing.response().putHeader(HttpHeaders.ALLOW, allow(methods));
                problems.send(routing, Refusal.METHOD_NOT_ALLOWED);
            } else {
                admit(routing, () -> action.accept(routing, routing.request().uri()));
            }
        });
    }

    private void admit(RoutingContext routing, Runnable action) {
        routing.request().pause();
        String address = "address " + routing.request().remoteAddress().hostAddress();
        tokens.check(
                routing,
                subject -> {
                    if (limiter.admit(routing, subject == null ? address : "subject " + subject)) {
                        action.run();
                    } else {
                        problems.send(routing, Refusal.RATE_LIMITED);
                    }
                },
                refusal -> refuse(routing, address, refusal));
    }

    /** Bad tokens count against the address that they come from: trying them is not free. */
    private void refuse(RoutingContext routing, String address, Refusal refusal) {
        if (!limiter.admit(routing, address)) {
            problems.send(routing, Refusal.RATE_LIMITED);
            return;
        }
        if (refusal == Refusal.INVALID_TOKEN) {
            routing.response().putHeader("WWW-Authenticate", "Bearer realm=\"guildmark\", error=\"invalid_token\"");
        } else {
            routing.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        problems.send(routing, refusal);
    }

    private void exchange(RoutingContext routing, Backend backend, String uri) {
        // An HTTP/1.0 client knows no chunks: the whole of a streamed answer would have to be held in memory for it.
        if (routing.request().version() == HttpVersion.HTTP_1_0) {
            problems.send(routing, Refusal.HTTP_VERSION_NOT_SUPPORTED);
        } else {
            new Exchange(routing, backend, uri, config, problems).start();
        }
    }

    private void failed(RoutingContext routing) {
        LOG.errorf(routing.failure(), "%s failed", routing.request().method());
        problems.send(routing, Refusal.INTERNAL_ERROR);
    }

    private static String allow(Set<HttpMethod> methods) {
        return String.join(", ", methods.stream().map(HttpMethod::name).sorted().toList());
    }
}
