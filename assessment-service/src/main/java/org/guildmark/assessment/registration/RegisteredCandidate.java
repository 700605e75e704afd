package org.guildmark.assessment.registration;

import java.util.UUID;

/**
 * Who may sit the exams of a plan.
 *
 * @param organisationId null where the candidate applied alone
 * @param className null where there is none
 */
public record RegisteredCandidate(
        UUID registrationId,
        UUID candidateId,
        UUID organisationId,
        String className,
        String name,
        String documentNumberMasked) {

    /** Nothing of a person in a log. */
    @Override
    public String toString() {
        return "RegisteredCandidate[" + registrationId + "]";
    }
}
