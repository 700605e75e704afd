package org.guildmark.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Problems for what never reaches a resource: a refused token, a body over the limit, an address that nobody serves, a
 * path that cannot be decoded. The framework would answer these with an empty or an HTML body.
 */
@Singleton
class HttpLayerProblems {

    private final ProblemAnswers answers;
    private final Optional<MemorySize> longestBody;

    HttpLayerProblems(
            ProblemAnswers answers,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> longestBody) {
        this.answers = answers;
        this.longestBody = longestBody;
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::refuseLongBody);
        router.route().failureHandler(this::answerFailure);
        router.route().order(Integer.MAX_VALUE).handler(context -> answers.send(Faults.ofStatus(404), context));
    }

    private void refuseLongBody(RoutingContext context) {
        long announced = length(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        if (longestBody.isPresent() && announced > longestBody.get().asLongValue()) {
            // The rest of the body is not read: the connection cannot be used again.
            context.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .endHandler(sent -> context.request().connection().close());
            answers.send(
                    ProblemException.payloadTooLarge(
                            "PAYLOAD_TOO_LARGE",
                            "The body may have at most " + longestBody.get().asLongValue() + " bytes."),
                    context);
        } else {
            context.next();
        }
    }

    private void answerFailure(RoutingContext context) {
        Throwable failure = context.failure();
        answers.send(failure == null ? Faults.ofStatus(context.statusCode()) : failure, context);
    }

    private static long length(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException malformed) {
            // The HTTP server refuses such a request itself.
            return 0;
        }
    }
}
