package org.guildmark.catalog.crosswalk;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** What the caller may see of associations: everybody the accepted ones, those who work on the standards all of them. */
@ApplicationScoped
class CrosswalkAccess {
    static final String EDITOR = "standards-editor";
    static final String REVIEWER = "standards-reviewer";

    private final SecurityIdentity caller;

    CrosswalkAccess(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** Who reads; each sees other parts of an association. */
    enum Audience {
        ANONYMOUS,
        SIGNED_IN,
        STANDARDS
    }

    Audience audience() {
        if (toAll()) {
            return Audience.STANDARDS;
        }
        return caller.isAnonymous() ? Audience.ANONYMOUS : Audience.SIGNED_IN;
    }

    boolean toAll() {
        return caller.hasRole(EDITOR) || caller.hasRole(REVIEWER);
    }

    void requireAll() {
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!toAll()) {
            throw new ForbiddenException();
        }
    }

    /** Opaque id of the caller. */
    String person() {
        return caller.getPrincipal().getName();
    }
}
