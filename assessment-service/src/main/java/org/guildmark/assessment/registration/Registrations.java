package org.guildmark.assessment.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.assessment.candidate.Candidates;

/** What other aggregates may know of registrations, whoever asks. */
@ApplicationScoped
public class Registrations {
    private final RegistrationRepository registrations;
    private final Candidates candidates;

    Registrations(RegistrationRepository registrations, Candidates candidates) {
        this.registrations = registrations;
        this.candidates = candidates;
    }

    /** Those who may sit the plan's exams, by the rules or an officer's word, in the order in which they applied. */
    public List<RegisteredCandidate> admitted(UUID planId) {
        List<Registration> found = registrations.admitted(planId);
        Map<UUID, Candidates.Shown> documents =
                candidates.shown(found.stream().map(Registration::candidateId).toList());
        return found.stream()
                .map(one -> new RegisteredCandidate(
                        one.id(),
                        one.candidateId(),
                        one.organisationId(),
                        one.className(),
                        one.name(),
                        documents.get(one.candidateId()).masked()))
                .toList();
    }

    /** JPEG or PNG; empty where there is none. */
    public Optional<byte[]> photo(UUID registrationId) {
        return registrations.photo(registrationId).map(RegistrationPhoto::content);
    }
}
