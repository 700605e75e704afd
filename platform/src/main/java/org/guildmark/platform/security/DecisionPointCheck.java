package org.guildmark.platform.security;

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
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildmark.platform.problem.ProblemException;

/**
 * Tells "Keycloak says no" from "Keycloak does not answer". The policy enforcer refuses in both cases with the same 403;
 * who asks while the identity provider is away should read 503 and try again.
 *
 * <p>It looks at POSTs whose whole path matches the regular expression {@code guildmark.decisions.paths}; a service
 * without that property has no such decisions.
 */
@ApplicationScoped
class DecisionPointCheck {
    /** Before authorization (100) and authentication (200), after the request id (500). */
    private static final int BEFORE_AUTHENTICATION = 450;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client;
    private final Optional<String> realm;
    private final Optional<Pattern> decisions;

    DecisionPointCheck(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> realm,
            @ConfigProperty(name = "guildmark.decisions.paths") Optional<String> paths) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        this.realm = realm;
        this.decisions = paths.map(Pattern::compile);
    }

    void register(@Observes Filters filters) {
        decisions.ifPresent(paths -> {
            String discovery = realm.orElseThrow(
                            () -> new IllegalStateException("guildmark.decisions.paths needs an identity provider"))
                    + "/.well-known/openid-configuration";
            filters.register(context -> check(context, paths, discovery), BEFORE_AUTHENTICATION);
        });
    }

    private void check(RoutingContext context, Pattern paths, String discovery) {
        if (!HttpMethod.POST.equals(context.request().method())) {
            context.next();
            return;
        }
        String path = context.normalizedPath();
        if (!paths.matcher(path).matches()) {
            if (paths.matcher(plain(path)).matches()) {
                // The resource would answer to it, but the enforcer knows the plain address alone.
                context.fail(ProblemException.notFound("NOT_FOUND", "There is nothing at this address."));
            } else {
                context.next();
            }
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

    /** The address that resources see: without matrix parameters and a slash at its end. */
    private static String plain(String path) {
        return path.replaceAll(";[^/]*", "").replaceAll("//+", "/").replaceAll("/$", "");
    }
}
