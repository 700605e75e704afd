package org.guildmark.catalog.crosswalk;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.crosswalk.Crosswalk.Decision;
import org.guildmark.catalog.crosswalk.Crosswalk.Status;

/** What an editor sends about a pair of statements. */
final class CrosswalkRequest {
    private static final String TYPE =
            "What from is to to; of a refusal: what it is not. BROADER: from is the broader one";
    private static final String EVIDENCE = "Why, in the editor's words; the reason of a refusal";

    private CrosswalkRequest() {}

    /** What may be decided; a decision is taken back by deleting it. */
    @Schema(name = "CrosswalkVerdict")
    public enum Verdict {
        ACCEPTED,
        REFUSED
    }

    /** The first decision about a pair. */
    @Schema(name = "CrosswalkRequest")
    public record Creation(
            @NotNull @Schema(description = "Id of a statement in force") UUID from,
            @NotNull @Schema(description = "Id of a statement in force of another standard") UUID to,
            @NotNull @Schema(description = TYPE) AssociationType type,
            @Schema(description = "ACCEPTED where left out; REFUSED keeps the pair from being proposed again")
                    Verdict status,
            @NotBlank @Size(max = 1000) @Schema(description = EVIDENCE) String evidence,
            @DecimalMin("0") @DecimalMax("1") @Schema(description = "Score of the candidate that it was; null for none")
                    Double score) {

        Decision decision() {
            return CrosswalkRequest.decision(type, status == null ? Verdict.ACCEPTED : status, evidence);
        }
    }

    /** Another decision about the same pair. */
    @Schema(name = "CrosswalkUpdate")
    public record Change(
            @NotNull @Schema(description = TYPE) AssociationType type,
            @NotNull Verdict status,
            @NotBlank @Size(max = 1000) @Schema(description = EVIDENCE) String evidence) {

        Decision decision() {
            return CrosswalkRequest.decision(type, status, evidence);
        }
    }

    private static Decision decision(AssociationType type, Verdict verdict, String evidence) {
        return new Decision(type, Status.valueOf(verdict.name()), evidence.strip());
    }
}
