package org.guildmark.gateway;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/**
 * Gives every request an id: a well-formed {@code X-Request-Id} of the caller, else a new one. It is in the response, in
 * every problem, in the log, and goes on to the service. The services accept the same form.
 */
@Singleton
class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";

    /** Before everything that may refuse, so that refusals carry the id too. */
    private static final int FIRST = 500;

    void register(@Observes Filters filters) {
        filters.register(RequestId::stamp, FIRST);
    }

    static String of(RoutingContext routing) {
        return routing.get(KEY);
    }

    private static void stamp(RoutingContext routing) {
        String offered = routing.request().getHeader(HEADER);
        String id = isWellFormed(offered) ? offered : fresh();
        routing.put(KEY, id);
        routing.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        routing.next();
    }

    /** Narrow on purpose: what a caller sends lands in logs. */
    static boolean isWellFormed(String id) {
        if (id == null || id.length() < 8 || id.length() > 128) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean fine = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '.'
                    || c == '_'
                    || c == '-';
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    /** A name, not a secret: the fast generator will do. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
