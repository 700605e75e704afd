package org.guildmark.assessment.registration;

import java.time.LocalDate;
import java.util.UUID;
import org.guildmark.assessment.candidate.IdentityDocument;
import org.guildmark.assessment.eligibility.Facts;

/**
 * What is applied with, checked as far as it can be by itself.
 *
 * @param applicant subject of the token
 * @param organisationId null where the applicant is the candidate
 * @param className null where there is none
 */
public record Application(
        String applicant,
        UUID organisationId,
        String className,
        String name,
        IdentityDocument document,
        LocalDate birthDate,
        Facts facts) {

    /** Nothing of a person in a log. */
    @Override
    public String toString() {
        return "Application[organisationId=" + organisationId + "]";
    }
}
