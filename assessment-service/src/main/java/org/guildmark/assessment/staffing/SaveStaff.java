package org.guildmark.assessment.staffing;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.audit.AuditTrail;
import org.guildmark.platform.problem.ProblemException;
import org.hibernate.exception.ConstraintViolationException;

/** Enters and changes staff; each change stands in the audit trail. */
@ApplicationScoped
class SaveStaff {
    private final StaffRepository staff;
    private final AuditTrail audit;
    private final SecurityIdentity caller;

    SaveStaff(StaffRepository staff, AuditTrail audit, SecurityIdentity caller) {
        this.staff = staff;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws ProblemException 409 {@code STAFF_SUBJECT_TAKEN}, 422 {@code STAFF_TIMES} */
    @Transactional
    StaffMember create(UUID bodyId, StaffRequest request) {
        check(request);
        requireFree(bodyId, request.subject(), null);
        StaffMember member = new StaffMember(bodyId, request, Instant.now());
        staff.persist(member);
        flush(request.subject());
        tell(member, "STAFF_ENTERED", null);
        return member;
    }

    /**
     * @param member locked by the caller
     * @throws ProblemException as {@link #create}, 409 {@code STAFF_RETIRED}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void change(StaffMember member, StaffRequest request) {
        requireServing(member);
        check(request);
        requireFree(member.bodyId(), request.subject(), member.id());
        StaffView before = StaffView.of(member);
        member.become(request, Instant.now());
        flush(request.subject());
        tell(member, "STAFF_CHANGED", before);
    }

    /** @param member locked by the caller; arrangements that are made keep them until they are made anew */
    @Transactional(Transactional.TxType.MANDATORY)
    void retire(StaffMember member) {
        requireServing(member);
        StaffView before = StaffView.of(member);
        member.retire(Instant.now());
        staff.flush();
        tell(member, "STAFF_RETIRED", before);
    }

    private static void requireServing(StaffMember member) {
        if (member.retired()) {
            throw ProblemException.conflict("STAFF_RETIRED", "The person serves no more.");
        }
    }

    static void check(StaffRequest request) {
        List<Unavailability> times = request.unavailable() == null ? List.of() : request.unavailable();
        ProblemException refusal =
                ProblemException.unprocessable("STAFF_TIMES", "A period ends after it begins.");
        for (int i = 0; i < times.size(); i++) {
            if (!times.get(i).from().isBefore(times.get(i).to())) {
                refusal.at("/unavailable/" + i + "/to", "must be after from");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    private void requireFree(UUID bodyId, String subject, UUID self) {
        if (subject != null) {
            staff.withSubject(bodyId, subject)
                    .filter(other -> !other.id().equals(self))
                    .ifPresent(other -> {
                        throw taken();
                    });
        }
    }

    /** Two at the same moment both find the subject free; the unique key lets only one of them through. */
    private void flush(String subject) {
        try {
            staff.flush();
        } catch (ConstraintViolationException twice) {
            if (subject == null) {
                throw twice;
            }
            throw taken().causedBy(twice);
        }
    }

    private static ProblemException taken() {
        return ProblemException.conflict("STAFF_SUBJECT_TAKEN", "The body's staff has a person with this subject already.")
                .at("/subject", "is taken");
    }

    private void tell(StaffMember member, String action, StaffView before) {
        audit.record(new AuditTrail.Entry(
                member.bodyId(),
                "staff",
                member.id(),
                action,
                caller.getPrincipal().getName(),
                before,
                StaffView.of(member),
                null));
    }
}
