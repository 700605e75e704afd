package org.guildmark.assessment.body;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.guildmark.platform.problem.ProblemException;
import org.guildmark.platform.security.Memberships;

/** For which assessment bodies the caller acts. A body's rows are its own: to others they do not exist. */
@RequestScoped
public class Bodies {
    private static final String OFFICER = "exam-officer";
    /** Who assesses sees tasks and plans; who only invigilates never sees an item. */
    private static final String[] STAFF = {OFFICER, "assessor", "invigilator"};

    private final Memberships memberships;

    Bodies(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Bodies of which the caller is an exam-officer; a query takes them as its condition. */
    public Set<UUID> asOfficer() {
        return memberships.orgsWith(OFFICER);
    }

    /** Bodies for which the caller works in any capacity. */
    public Set<UUID> asStaff() {
        return memberships.orgsWith(STAFF);
    }

    public boolean isOfficerOf(UUID bodyId) {
        return memberships.has(bodyId, OFFICER);
    }

    /**
     * The body for which something new is made.
     *
     * @param wanted as sent; null where the caller is an officer of one body alone
     * @throws ProblemException 422 {@code BODY_REQUIRED} where it is not clear, 403 {@code NOT_OF_YOUR_BODY}
     */
    public UUID bodyFor(UUID wanted) {
        Set<UUID> own = asOfficer();
        if (own.isEmpty() || (wanted != null && !own.contains(wanted))) {
            throw ProblemException.forbidden(
                    "NOT_OF_YOUR_BODY", "Only an exam-officer of the assessment body may do this.");
        }
        if (wanted == null && own.size() > 1) {
            throw ProblemException.unprocessable(
                            "BODY_REQUIRED", "You act for several assessment bodies: say for which.")
                    .at("/bodyId", "must be given");
        }
        return wanted == null ? own.iterator().next() : wanted;
    }
}
