package org.guildmark.assessment.registration;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.guildmark.assessment.candidate.IdentityDocument;
import org.guildmark.assessment.eligibility.FactCheck;
import org.guildmark.assessment.eligibility.Facts;
import org.guildmark.platform.problem.ProblemException;
import org.hibernate.exception.ConstraintViolationException;

/** What is said of an application that cannot be taken. */
final class RegistrationFaults {
    private RegistrationFaults() {}

    static ProblemException alreadyRegistered() {
        return ProblemException.conflict("ALREADY_REGISTERED", "This candidate has applied for the plan already.");
    }

    static ProblemException notFound() {
        return ProblemException.notFound("REGISTRATION_NOT_FOUND", "There is no such registration.");
    }

    /** Two who apply at the same moment both see nobody; the unique key lets one pass. */
    static void flush(EntityManager database) {
        try {
            database.flush();
        } catch (ConstraintViolationException theOther) {
            throw alreadyRegistered().causedBy(theOther);
        }
    }

    /** @return the birth date as stated or, where it is not, as the document holds it */
    static LocalDate requirePerson(IdentityDocument document, LocalDate stated, LocalDate today) {
        document.fault(stated).ifPresent(fault -> {
            throw ProblemException.unprocessable("DOCUMENT_INVALID", "The document number " + fault.message() + ".")
                    .at("/documentNumber", fault.message());
        });
        LocalDate born = stated == null ? document.birthDate().orElse(null) : stated;
        if (born == null) {
            throw ProblemException.unprocessable("BIRTH_DATE_REQUIRED", "This document does not hold the birth date.")
                    .at("/birthDate", "must be given");
        }
        if (born.isAfter(today)) {
            throw ProblemException.unprocessable("BIRTH_DATE_IN_FUTURE", "Nobody is born in the future.")
                    .at("/birthDate", "is in the future");
        }
        return born;
    }

    static void requirePossible(Facts facts, LocalDate birthDate, LocalDate today) {
        List<FactCheck.Fault> errors = FactCheck.of(facts, birthDate, today).stream()
                .filter(fault -> fault.severity() == FactCheck.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            ProblemException problem =
                    ProblemException.unprocessable("IMPOSSIBLE_FACTS", "Some of the facts cannot be true.");
            errors.forEach(fault ->
                    problem.at("/facts" + fault.pointer(), fault.message().en()));
            throw problem;
        }
    }
}
