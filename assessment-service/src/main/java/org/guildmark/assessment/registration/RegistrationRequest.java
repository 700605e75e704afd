package org.guildmark.assessment.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.candidate.DocumentType;
import org.guildmark.assessment.eligibility.Facts;

/** An application for a plan. */
@Schema(name = "RegistrationRequest")
public record RegistrationRequest(
        @Schema(description = "School or employer that sends the candidate; null where the caller applies alone")
                UUID organisationId,
        @Schema(description = "Class of the candidate: seats spread a class apart; null where there is none")
                @Size(max = 100)
                String className,
        @NotBlank @Size(max = 100) @Schema(description = "As the document gives it") String name,
        @NotNull DocumentType documentType,
        @NotBlank @Size(max = 60) @Schema(description = "Never shown again but for its last characters")
                String documentNumber,
        @Schema(description = "May be left out where the document holds it (RESIDENT_ID)") LocalDate birthDate,
        @NotNull @Valid Facts facts) {

    /** Nothing of a person in a log. */
    @Override
    public String toString() {
        return "RegistrationRequest[organisationId=" + organisationId + "]";
    }

    /** What may be changed until the deadline. */
    @Schema(name = "RegistrationFactsRequest")
    public record FactsRequest(
            @Schema(description = "Null where there is none") @Size(max = 100) String className,
            @NotNull @Valid Facts facts) {}

    /** An officer's word. */
    @Schema(name = "RegistrationDecisionRequest")
    public record DecisionRequest(
            @NotNull @Schema(description = "CONFIRM what the rules say, or settle what they leave open; OVERRIDE them")
                    Step decision,
            @NotNull Verdict outcome,
            @NotBlank @Size(max = 1_000) @Schema(description = "For the audit trail") String reason) {}

    /** What an officer does to the rules' decision. */
    @Schema(name = "RegistrationDecisionStep")
    public enum Step {
        CONFIRM,
        OVERRIDE
    }

    /** What an officer may decide. */
    @Schema(name = "RegistrationVerdict")
    public enum Verdict {
        ELIGIBLE,
        NOT_ELIGIBLE
    }
}
