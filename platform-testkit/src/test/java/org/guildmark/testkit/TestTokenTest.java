package org.guildmark.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestTokenTest {

    private static final OidcServerResource SERVER = new OidcServerResource();

    private static JwtConsumer consumer;

    @BeforeAll
    static void start() {
        String realm = SERVER.start().get("quarkus.oidc.auth-server-url");
        consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(realm + "/protocol/openid-connect/certs")))
                .setExpectedIssuer(TestToken.ISSUER)
                .setExpectedAudience("catalog-service")
                .setRequireExpirationTime()
                .build();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void theServersKeyVerifiesATokenAndItsRolesAndGroups() throws Exception {
        JwtClaims claims = consumer.processToClaims(TestToken.of("editor-1")
                .roles("standards-editor")
                .groups("/orgs/a/teacher")
                .sign());
        assertEquals("editor-1", claims.getSubject());
        assertEquals(Map.of("roles", List.of("standards-editor")), claims.getClaimValue("realm_access"));
        assertEquals(List.of("/orgs/a/teacher"), claims.getStringListClaimValue("groups"));
    }

    @Test
    void expiredForeignAndMisaddressedTokensAreRefused() {
        TestToken good = TestToken.of("editor-1");
        refused(good.expires(Instant.now().minusSeconds(60)));
        refused(good.issuer("https://elsewhere.test"));
        refused(good.audience("somebody-else"));
    }

    private static void refused(TestToken token) {
        assertThrows(InvalidJwtException.class, () -> consumer.processToClaims(token.sign()));
    }
}
