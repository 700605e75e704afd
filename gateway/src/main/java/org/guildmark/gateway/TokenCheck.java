package org.guildmark.gateway;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
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

    private final TenantIdentityProvider provider;

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
        Uni.createFrom()
                .deferred(() -> provider.authenticate(new AccessTokenCredential(token)))
                .subscribe()
                .with(identity -> accepted.accept(subject(identity)), failure -> refused.accept(refusal(failure)));
    }

    private static String subject(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    private static Refusal refusal(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            LOG.debug("Token refused", failure);
            return Refusal.INVALID_TOKEN;
        }
        LOG.warnf("Tokens cannot be checked: %s", failure.toString());
        return Refusal.IDENTITY_UNAVAILABLE;
    }
}
