package org.guildmark.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Writes problem documents (RFC 9457) in the same form as the services do, and counts them. */
@Singleton
class Problems {

    private static final String TYPE_BASE = "https://guildmark.org/problems/";
    private static final long LINGER_MILLIS = 2_000;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final MeterRegistry meters;

    Problems(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Answers the request with the problem, unless a response is already on its way. */
    void send(RoutingContext routing, Refusal refusal) {
        if (routing.response().headWritten()) {
            routing.response().reset();
            return;
        }
        Buffer body = document(routing, refusal, routing.response().headers());
        routing.response().setStatusCode(refusal.status()).end(body);
        dropRest(routing);
    }

    /**
     * Reads on for a while what a client still sends after its answer, then closes the connection. Closing at once
     * would reset it under a client that has not read the answer yet; leaving it open would wait without end.
     */
    static void dropRest(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        request.resume();
        if (!request.isEnded()) {
            routing.vertx().setTimer(LINGER_MILLIS, unused -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    /** The problem's document; its headers are put into {@code headers}. */
    Buffer document(RoutingContext routing, Refusal refusal, MultiMap headers) {
        meters.counter("guildmark.gateway.refusals", "code", refusal.name()).increment();
        HttpServerRequest request = routing.request();
        boolean chinese = prefersChinese(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        JsonObject problem = new JsonObject()
                .put("type", TYPE_BASE + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", refusal.title(chinese))
                .put("status", refusal.status());
        if (refusal.detail(chinese) != null) {
            problem.put("detail", refusal.detail(chinese));
        }
        problem.put("instance", RequestGuard.rawPath(request.uri()))
                .put("code", refusal.name())
                .put("requestId", RequestId.of(routing));
        headers.set(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaders.CACHE_CONTROL, "no-store")
                .set(HttpHeaders.VARY, "Accept-Language")
                .set(HttpHeaders.CONTENT_LANGUAGE, chinese ? "zh" : "en");
        return problem.toBuffer();
    }

    private static boolean prefersChinese(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return false;
        }
        try {
            return Locale.CHINESE.equals(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES));
        } catch (IllegalArgumentException malformed) {
            // A malformed preference is no reason to refuse: the answer is then in English.
            return false;
        }
    }
}
