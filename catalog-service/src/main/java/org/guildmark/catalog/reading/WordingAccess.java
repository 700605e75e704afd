package org.guildmark.catalog.reading;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether the caller may read normative wording: everybody where the rights make it public, else who is signed in. */
@ApplicationScoped
public class WordingAccess {
    private final SecurityIdentity caller;

    WordingAccess(SecurityIdentity caller) {
        this.caller = caller;
    }

    public boolean to(EditionSnapshot edition) {
        return edition.wordingIsPublic() || signedIn();
    }

    boolean signedIn() {
        return !caller.isAnonymous();
    }
}
