package org.guildmark.assessment.registration;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.guildmark.platform.problem.ProblemException;
import org.guildmark.platform.security.Memberships;

/** For which schools and employers the caller may send candidates. */
@RequestScoped
public class Organisations {
    private static final String[] SENDERS = {"teacher", "school-admin", "partner"};

    private final Memberships memberships;

    Organisations(Memberships memberships) {
        this.memberships = memberships;
    }

    public Set<UUID> own() {
        return memberships.orgsWith(SENDERS);
    }

    /** @throws ProblemException 403 {@code NOT_OF_YOUR_ORGANISATION} */
    public void requireSender(UUID organisationId) {
        if (!memberships.has(organisationId, SENDERS)) {
            throw ProblemException.forbidden(
                    "NOT_OF_YOUR_ORGANISATION",
                    "Only a teacher, an administrator or a partner of the organisation may register its candidates.");
        }
    }
}
