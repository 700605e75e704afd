package org.guildmark.platform.security;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A role that somebody has in an organisation.
 *
 * @param organisation its id
 * @param role {@code teacher}, {@code exam-officer}, …
 */
public record Membership(UUID organisation, String role) {

    private static final Pattern PATH = Pattern.compile(
            "/orgs/(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12})/([a-z][a-z0-9-]*)");

    public Membership {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(role, "role");
    }

    /** Reads a Keycloak group's path {@code /orgs/{organisation}/{role}}; any other path tells of no membership. */
    static Optional<Membership> of(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches()
                ? Optional.of(new Membership(UUID.fromString(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }
}
