package org.guildmark.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A signed access token as Keycloak writes it: realm roles in {@code realm_access.roles}, organisation roles as paths in
 * {@code groups}. Verified by {@link OidcServerResource}.
 *
 * <pre>{@code
 * given().auth().oauth2(TestToken.of("editor-1").roles("standards-editor").sign())
 * }</pre>
 */
public final class TestToken {

    /** The issuer that the services expect in tests. */
    public static final String ISSUER = "https://identity.guildmark.test/realms/guildmark";
    /** Each service asks for its own name; the realm gives every token all of them. A new service joins here. */
    private static final Set<String> AUDIENCES =
            Set.of("gateway", "catalog-service", "curriculum-service", "assessment-service");

    private static final String KEY = "privateKey.jwk";
    private static final String KEY_ID = "1";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final String subject;
    private final Set<String> roles;
    private final Set<String> groups;
    private final Set<String> audience;
    private final String issuer;
    private final Instant expires;
    private final Map<String, Object> claims;

    private TestToken(
            String subject,
            Set<String> roles,
            Set<String> groups,
            Set<String> audience,
            String issuer,
            Instant expires,
            Map<String, Object> claims) {
        this.subject = subject;
        this.roles = roles;
        this.groups = groups;
        this.audience = audience;
        this.issuer = issuer;
        this.expires = expires;
        this.claims = claims;
    }

    /** A token of the person whose id and user name this is, without any role, for the audience of every service. */
    public static TestToken of(String subject) {
        return new TestToken(
                subject, Set.of(), Set.of(), AUDIENCES, ISSUER, Instant.now().plus(LIFE), Map.of());
    }

    /** Platform roles such as {@code standards-editor}. */
    public TestToken roles(String... names) {
        return new TestToken(subject, ordered(names), groups, audience, issuer, expires, claims);
    }

    /** Roles in organisations, as paths {@code /orgs/{orgId}/{role}}. */
    public TestToken groups(String... paths) {
        return new TestToken(subject, roles, ordered(paths), audience, issuer, expires, claims);
    }

    public TestToken audience(String... names) {
        return new TestToken(subject, roles, groups, ordered(names), issuer, expires, claims);
    }

    /** Another issuer than the one that the services trust. */
    public TestToken issuer(String address) {
        return new TestToken(subject, roles, groups, audience, address, expires, claims);
    }

    /** A moment in the past makes an expired token. */
    public TestToken expires(Instant moment) {
        return new TestToken(subject, roles, groups, audience, issuer, moment, claims);
    }

    public TestToken claim(String name, Object value) {
        Map<String, Object> more = new HashMap<>(claims);
        more.put(name, value);
        return new TestToken(subject, roles, groups, audience, issuer, expires, Map.copyOf(more));
    }

    /** The token in its compact form, for an {@code Authorization: Bearer} header. */
    public String sign() {
        JwtClaimsBuilder builder = Jwt.issuer(issuer)
                .subject(subject)
                .preferredUserName(subject)
                .audience(audience)
                .groups(groups)
                .claim("typ", "Bearer")
                .claim("azp", "guildmark-test")
                .claim("realm_access", Map.of("roles", List.copyOf(roles)))
                .issuedAt(expires.minus(LIFE))
                .expiresAt(expires);
        claims.forEach(builder::claim);
        return builder.jws().keyId(KEY_ID).sign(KEY);
    }

    private static Set<String> ordered(String... values) {
        return new LinkedHashSet<>(List.of(values));
    }
}
