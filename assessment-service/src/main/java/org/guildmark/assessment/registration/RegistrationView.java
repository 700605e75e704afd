package org.guildmark.assessment.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.candidate.Candidates;
import org.guildmark.assessment.candidate.DocumentType;
import org.guildmark.assessment.eligibility.Explanation;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.eligibility.FactCheck;
import org.guildmark.assessment.eligibility.Facts;
import org.guildmark.platform.http.ETags;

/** A registration as its candidate, its organisation and the body's officers see it. */
@Schema(name = "Registration")
public record RegistrationView(
        UUID id,
        UUID planId,
        @Schema(description = "The same for all registrations of one document with the assessment body")
                UUID candidateId,
        @Schema(description = "Null where the candidate applied alone") UUID organisationId,
        @Schema(description = "Null where there is none") String className,
        String name,
        DocumentType documentType,
        @Schema(description = "All but the last characters are hidden", examples = "**************1234")
                String documentNumberMasked,
        LocalDate birthDate,
        Facts facts,
        @Schema(description = "What about the facts is worth a second look") List<FactCheck.Fault> warnings,
        Registration.Status status,
        Outcome outcome,
        RegistrationDecision.Kind decidedBy,
        boolean hasPhoto,
        Instant createdAt,
        Instant updatedAt) {

    static RegistrationView of(Registration registration, Candidates.Shown document) {
        return new RegistrationView(
                registration.id(),
                registration.planId(),
                registration.candidateId(),
                registration.organisationId(),
                registration.className(),
                registration.name(),
                document.type(),
                document.masked(),
                registration.birthDate(),
                registration.facts(),
                FactCheck.of(registration.facts(), registration.birthDate(), null),
                registration.status(),
                registration.outcome(),
                registration.decidedBy(),
                registration.photoType() != null,
                registration.createdAt(),
                registration.updatedAt());
    }

    static String etag(Registration registration) {
        return ETags.strong(registration.id(), registration.version());
    }

    /** Nothing of a person in a log. */
    @Override
    public String toString() {
        return "Registration[" + id + "]";
    }

    /** What was decided, and everything that was before. */
    @Schema(name = "RegistrationEligibility")
    public record EligibilityView(
            UUID registrationId,
            Outcome outcome,
            RegistrationDecision.Kind decidedBy,
            @Schema(description = "What the rules said last") Explanation explanation,
            @Schema(description = "Every decision, newest first") List<DecisionView> history) {

        static EligibilityView of(Registration registration, List<RegistrationDecision> decisions) {
            return new EligibilityView(
                    registration.id(),
                    registration.outcome(),
                    registration.decidedBy(),
                    decisions.get(0).explanation(),
                    decisions.stream().map(DecisionView::of).toList());
        }
    }

    /** One decision and what it rests on. */
    @Schema(name = "RegistrationDecision")
    public record DecisionView(
            UUID id,
            RegistrationDecision.Kind kind,
            Outcome outcome,
            @Schema(description = "The facts then") Facts facts,
            @Schema(description = "What the rules said of them") Explanation explanation,
            UUID editionId,
            int editionRevision,
            @Schema(description = "Subject of the token of who decided, or had the rules applied") String actor,
            @Schema(description = "Null where the rules decided") String reason,
            Instant at) {

        static DecisionView of(RegistrationDecision decision) {
            return new DecisionView(
                    decision.id(),
                    decision.kind(),
                    decision.outcome(),
                    decision.facts(),
                    decision.explanation(),
                    decision.editionId(),
                    decision.editionRevision(),
                    decision.actor(),
                    decision.reason(),
                    decision.at());
        }
    }
}
