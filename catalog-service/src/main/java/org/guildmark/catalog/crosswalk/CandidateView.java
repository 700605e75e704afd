package org.guildmark.catalog.crosswalk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pair of statements that an editor may want to associate. */
@Schema(name = "CrosswalkCandidate")
public record CandidateView(
        @Schema(description = "Place in the whole ranking, from 1; decided pairs that are left out leave gaps")
                int rank,
        @Schema(description = "Similarity of the wording, and a little of the titles above, 0..1", examples = "0.73")
                double score,
        @Schema(description = "EXACT_MATCH for equal wording, else RELATED; the editor decides")
                AssociationType proposedType,
        CrosswalkView.End from,
        CrosswalkView.End to,
        @Schema(description = "Words, and pairs of Chinese characters outside them, that both hold; weightiest first")
                List<String> sharedTerms,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "What was decided about the pair; left out where nothing was")
                DecisionReference decision) {

    /** The association that the pair has. */
    @Schema(name = "CrosswalkDecision")
    public record DecisionReference(
            UUID id,
            @Schema(description = "What from is to to, of this candidate") AssociationType type,
            Crosswalk.Status status) {
        /** Read in the direction of the candidate. */
        static DecisionReference of(Crosswalk crosswalk, UUID from) {
            boolean same = crosswalk.from().statementId().equals(from);
            return new DecisionReference(
                    crosswalk.id(), same ? crosswalk.type() : crosswalk.type().inverse(), crosswalk.status());
        }
    }
}
