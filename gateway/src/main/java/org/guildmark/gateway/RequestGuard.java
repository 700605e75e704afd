package org.guildmark.gateway;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Refuses requests that the gateway and a service might read differently: every attack on a proxy begins with such a
 * difference. A path must already be in normal form (then matching a route and forwarding see the same path), framing
 * must be plain, and the connection may not change its protocol.
 */
@Singleton
class RequestGuard {

    /** After {@link RequestId}, before CORS (300) and authentication (200). */
    private static final int BEFORE_SECURITY = 450;

    private final Problems problems;

    RequestGuard(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SECURITY);
    }

    private void check(RoutingContext routing) {
        Refusal refusal = refusal(routing.request());
        if (refusal == null) {
            routing.next();
        } else {
            problems.send(routing, refusal);
        }
    }

    private static Refusal refusal(HttpServerRequest request) {
        if (!isNormal(rawPath(request.uri()))) {
            return Refusal.PATH_NOT_NORMAL;
        }
        MultiMap headers = request.headers();
        if (headers.contains(HttpHeaders.UPGRADE)
                && headers.get(HttpHeaders.UPGRADE).toLowerCase(Locale.ROOT).contains("websocket")) {
            return Refusal.WEBSOCKET_NOT_SUPPORTED;
        }
        if (request.method().equals(HttpMethod.CONNECT) || request.method().equals(HttpMethod.TRACE)) {
            return Refusal.METHOD_NOT_ALLOWED;
        }
        String expect = headers.get(HttpHeaders.EXPECT);
        if (expect != null && !expect.equalsIgnoreCase("100-continue")) {
            return Refusal.EXPECTATION_FAILED;
        }
        return framingIsPlain(headers) ? null : Refusal.MALFORMED_REQUEST;
    }

    private static boolean framingIsPlain(MultiMap headers) {
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        if (codings.isEmpty()) {
            return true;
        }
        return codings.size() == 1 && codings.get(0).equals("chunked") && !headers.contains(HttpHeaders.CONTENT_LENGTH);
    }

    /** The path as it was sent, without its query. */
    static String rawPath(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /** Whether a raw path has exactly one reading. */
    static boolean isNormal(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        int segment = 1;
        for (int i = 1; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                if (isDots(path, segment, i) || (i == segment && i < path.length())) {
                    return false;
                }
                segment = i + 1;
            } else if (path.charAt(i) == '%') {
                if (!isHarmlessEscape(path, i)) {
                    return false;
                }
                i += 2;
            } else if (isForbidden(path.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDots(String path, int from, int to) {
        int length = to - from;
        return (length == 1 || length == 2) && path.charAt(from) == '.' && path.charAt(to - 1) == '.';
    }

    private static boolean isForbidden(int c) {
        return c <= ' ' || c >= 0x7f || c == ';' || c == '\\' || c == '#';
    }

    /** A second percent sign would open the way to a second decoding. */
    private static boolean isHarmlessEscape(String path, int at) {
        if (at + 2 >= path.length()) {
            return false;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        int c = high * 16 + low;
        return c >= ' ' && c != 0x7f && c != '.' && c != '/' && c != '\\' && c != ';' && c != '%';
    }
}
