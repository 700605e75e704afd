package org.guildmark.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Checks a bearer token where a request carries one. What the bearer may do is for the services to say: they check the
 * token again. The signature is checked here with keys that were fetched once; no call leaves the gateway.
 */
@Singleton
class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final String SCHEME = "Bearer ";

    /** Short, so that a signing key which is withdrawn soon counts for nothing. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final TenantIdentityProvider provider;

    /** A person's next hundred requests carry the same token; its signature does not change in between. */
    private final Cache<String, Accepted> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    TokenCheck(TenantIdentityProvider provider) {
        this.provider = provider;
    }

    /**
     * Calls exactly one of the two.
     *
     * @param accepted receives the token's subject, or null where the request carries no token
     */
    void check(RoutingContext routing, Consumer<String> accepted, Consumer<Refusal> refused) {
        List<String> credentials = routing.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            accepted.accept(null);
            return;
        }
        String credential = credentials.get(0);
        if (credentials.size() > 1 || !credential.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            refused.accept(Refusal.INVALID_TOKEN);
            return;
        }
        String token = credential.substring(SCHEME.length()).trim();
        Accepted known = recent.getIfPresent(token);
        if (known != null && Instant.now().isBefore(known.until())) {
            accepted.accept(known.subject());
            return;
        }
        Uni.createFrom()
                .deferred(() -> provider.authenticate(new AccessTokenCredential(token)))
                .subscribe()
                .with(
                        identity -> accepted.accept(remember(token, identity)),
                        failure -> refused.accept(refusal(failure)));
    }

    private String remember(String token, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken claims && claims.getSubject() != null) {
            recent.put(token, new Accepted(claims.getSubject(), Instant.ofEpochSecond(claims.getExpirationTime())));
            return claims.getSubject();
        }
        return identity.getPrincipal().getName();
    }

    private static Refusal refusal(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            LOG.debug("Token refused", failure);
            return Refusal.INVALID_TOKEN;
        }
        LOG.warnf("Tokens cannot be checked: %s", failure.toString());
        return Refusal.IDENTITY_UNAVAILABLE;
    }

    private record Accepted(String subject, Instant until) {}
}
