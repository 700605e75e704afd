package org.guildmark.curriculum.school;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.guildmark.platform.problem.ProblemException;
import org.guildmark.platform.security.Memberships;

/** Which schools the caller reads and writes for. A school's rows are its own: to others they do not exist. */
@RequestScoped
public class Schools {
    private static final String[] READERS = {"learner", "teacher", "school-admin", "partner"};
    private static final String[] WRITERS = {"teacher", "school-admin"};
    private static final String[] ADMINISTRATORS = {"school-admin"};

    private final Memberships memberships;

    Schools(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Schools whose rows the caller may read; a query takes them as its condition. */
    public Set<UUID> readable() {
        return memberships.orgsWith(READERS);
    }

    /** Schools that the caller may write for. */
    public Set<UUID> writable() {
        return memberships.orgsWith(WRITERS);
    }

    /** Whether the caller sees what is not yet approved. */
    public boolean writes(UUID schoolId) {
        return memberships.has(schoolId, WRITERS);
    }

    /**
     * @param row what the caller can read, but may belong to another school that published it
     * @throws ProblemException 403 {@code NOT_OF_YOUR_SCHOOL}
     */
    public <T extends OfSchool> T requireWritable(T row) {
        requireWriter(row.schoolId());
        return row;
    }

    /** @throws ProblemException 403 {@code NOT_OF_YOUR_SCHOOL} */
    public void requireWriter(UUID schoolId) {
        if (!writes(schoolId)) {
            throw forbidden("Only a teacher or administrator of the school may change it.");
        }
    }

    /** @throws ProblemException 403 {@code NOT_OF_YOUR_SCHOOL} */
    public void requireAdministrator(UUID schoolId) {
        if (!memberships.has(schoolId, ADMINISTRATORS)) {
            throw forbidden("Only an administrator of the school may do this.");
        }
    }

    /**
     * The school for which something new is made.
     *
     * @param wanted as sent; null where the caller works at one school alone
     * @throws ProblemException 422 {@code SCHOOL_REQUIRED} where it is not clear, 403 {@code NOT_OF_YOUR_SCHOOL}
     */
    public UUID schoolFor(UUID wanted) {
        Set<UUID> own = writable();
        if (wanted != null) {
            requireWriter(wanted);
            return wanted;
        }
        if (own.isEmpty()) {
            throw forbidden("You are neither a teacher nor an administrator of a school.");
        }
        if (own.size() > 1) {
            throw ProblemException.unprocessable("SCHOOL_REQUIRED", "You work at several schools: say for which.")
                    .at("/schoolId", "must be given");
        }
        return own.iterator().next();
    }

    private static ProblemException forbidden(String detail) {
        return ProblemException.forbidden("NOT_OF_YOUR_SCHOOL", detail);
    }
}
