package org.guildmark.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The organisations of who is asking, as the token's {@code groups} tell. None without a token.
 *
 * <p>It decides what a query may find; that is why it answers with sets of ids rather than with exceptions: a row of
 * another organisation is not there.
 */
@RequestScoped
public class Memberships {

    private final Set<Membership> all;

    @Inject
    Memberships(JsonWebToken token) {
        this(Optional.ofNullable(token.getGroups()).orElse(Set.of()));
    }

    Memberships(Collection<String> groups) {
        this.all = groups.stream()
                .flatMap(path -> Membership.of(path).stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    public Set<Membership> all() {
        return all;
    }

    /** The organisations in which the caller has one of the roles, or, without roles, any. */
    public Set<UUID> orgsWith(String... roles) {
        List<String> wanted = List.of(roles);
        return all.stream()
                .filter(membership -> wanted.isEmpty() || wanted.contains(membership.role()))
                .map(Membership::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the caller has one of the roles, or, without roles, any, in that organisation. */
    public boolean has(UUID organisation, String... roles) {
        return orgsWith(roles).contains(organisation);
    }
}
