package org.guildmark.platform.requestid;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.guildmark.platform.identity.Ids;
import org.jboss.logging.MDC;

/**
 * Gives every request an id: a well-formed {@code X-Request-Id} of the caller, else a new one. It is in the response
 * header, in the log context as {@code requestId}, and in every problem.
 */
@ApplicationScoped
public class RequestId {

    public static final String HEADER = "X-Request-Id";
    public static final String LOG_KEY = "requestId";

    /** Runs before CORS (300) and authentication (200), so that their refusals carry the id too. */
    private static final int BEFORE_SECURITY = 500;

    /** Narrow on purpose: what a caller sends lands in our logs. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,128}");

    void register(@Observes Filters filters) {
        filters.register(RequestId::stamp, BEFORE_SECURITY);
    }

    /** The id of this request. */
    public static String of(RoutingContext context) {
        String id = context.get(LOG_KEY);
        return id == null ? assign(context) : id;
    }

    private static void stamp(RoutingContext context) {
        assign(context);
        context.next();
    }

    private static String assign(RoutingContext context) {
        String id = accept(context.request().getHeader(HEADER));
        context.put(LOG_KEY, id);
        context.response().putHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
        return id;
    }

    static String accept(String offered) {
        return offered != null && WELL_FORMED.matcher(offered).matches()
                ? offered
                : Ids.next().toString();
    }
}
