package org.guildmark.catalog.authorization;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildmark.platform.problem.ProblemException;

/**
 * Tells "Keycloak says no" from "Keycloak does not answer". The policy enforcer refuses in both cases with the same 403;
 * a reviewer whose identity provider is away should read 503 and try again.
 */
@ApplicationScoped
class DecisionPointCheck {
    /** Before authorization (100) and authentication (200), after the request id (500). */
    private static final int BEFORE_AUTHENTICATION = 450;

    private static final Pattern DECIDED =
            Pattern.compile("/api/catalog/v1/(drafts/[^/]+/publication|editions/[^/]+/withdrawal)");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client;
    private final String discovery;

    DecisionPointCheck(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        this.discovery = realm + "/.well-known/openid-configuration";
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        boolean decided = context.request().method() == HttpMethod.POST
                && DECIDED.matcher(context.normalizedPath()).matches();
        if (!decided) {
            context.next();
            return;
        }
        // The body waits by itself until it is read. Who resumes it by hand loses it: the enforcer asks Keycloak first.
        RequestOptions probe = new RequestOptions()
                .setAbsoluteURI(discovery)
                .setMethod(HttpMethod.GET)
                .setTimeout(PATIENCE.toMillis());
        client.request(probe).compose(HttpClientRequest::send).onComplete(answer -> {
            if (answer.succeeded() && answer.result().statusCode() < 500) {
                context.next();
            } else {
                context.fail(ProblemException.serviceUnavailable(
                                "IDENTITY_PROVIDER_UNAVAILABLE",
                                "The permission cannot be checked now; nothing has been changed.",
                                Duration.ofSeconds(5))
                        .causedBy(answer.cause()));
            }
        });
    }
}
