package org.guildmark.gateway;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Signed tokens, as the identity provider of the tests issues them. */
final class Tokens {

    private static final String ISSUER = "https://server.example.com";

    private Tokens() {}

    static String of(String subject) {
        return token(subject, "gateway", Instant.now().plus(Duration.ofMinutes(5)));
    }

    static String forAudience(String audience) {
        return token("somebody", audience, Instant.now().plus(Duration.ofMinutes(5)));
    }

    static String expired() {
        return token("somebody", "gateway", Instant.now().minus(Duration.ofMinutes(5)));
    }

    private static String token(String subject, String audience, Instant expires) {
        return Jwt.issuer(ISSUER)
                .audience(Set.of(audience, "catalog-service"))
                .subject(subject)
                .preferredUserName(subject)
                .issuedAt(expires.minus(Duration.ofMinutes(10)))
                .expiresAt(expires)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}
