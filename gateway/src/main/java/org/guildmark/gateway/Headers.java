package org.guildmark.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers cross the gateway, in either direction. */
final class Headers {

    /** They belong to one connection (RFC 9110 §7.6.1), whether {@code Connection} names them or not. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade");

    private Headers() {}

    /** What a client claims about hops before the gateway is dropped; the gateway says what it knows itself. */
    static void toBackend(MultiMap headers, HttpServerRequest request, String requestId) {
        stripConnection(headers);
        for (String name : new ArrayList<>(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-forwarded") || lower.equals("forwarded") || lower.equals("x-real-ip")) {
                headers.remove(name);
            }
        }
        // Answered here, see Exchange.
        headers.remove(HttpHeaders.EXPECT);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
        headers.set(RequestId.HEADER, requestId);
    }

    /**
     * @param origin scheme, host and port of the service; references to it become relative, since only the gateway can
     *     be reached from outside
     */
    static void toClient(MultiMap headers, String origin) {
        stripConnection(headers);
        headers.remove(RequestId.HEADER);
        // One place decides about CORS; two would send two answers.
        for (String name : new ArrayList<>(headers.names())) {
            if (name.toLowerCase(Locale.ROOT).startsWith("access-control-")) {
                headers.remove(name);
            }
        }
        relative(headers, "Location", origin + "/", "/");
        relative(headers, "Content-Location", origin + "/", "/");
        relative(headers, "Link", "<" + origin + "/", "</");
    }

    private static void relative(MultiMap headers, String name, String absolute, String relative) {
        List<String> values = headers.getAll(name);
        if (values.stream().anyMatch(value -> value.contains(absolute))) {
            headers.set(
                    name,
                    values.stream()
                            .map(value -> value.replace(absolute, relative))
                            .toList());
        }
    }

    private static void stripConnection(MultiMap headers) {
        List<String> named = headers.getAll(HttpHeaders.CONNECTION);
        if (!named.isEmpty()) {
            for (String value : named) {
                for (String name : value.split(",")) {
                    removeUnlessFraming(headers, name.trim());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    /** Framing stays with the proxy, which needs it to know where the body ends. */
    private static void removeUnlessFraming(MultiMap headers, String name) {
        boolean framing = name.equalsIgnoreCase("content-length") || name.equalsIgnoreCase("transfer-encoding");
        if (!name.isEmpty() && !framing) {
            headers.remove(name);
        }
    }

    /** Whether a message with these headers carries a body. */
    static boolean announceBody(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    /** Length that the message states; -1 where it states none. Vert.x has refused anything but digits before. */
    static long statedLength(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }
}
