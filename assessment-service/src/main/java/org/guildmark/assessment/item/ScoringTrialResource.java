package org.guildmark.assessment.item;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.item.content.ScoreResult;
import org.guildmark.assessment.item.content.Scorer;
import org.guildmark.platform.problem.ProblemException;

/** Lets the author of an item see what answers would earn. */
@Path("/api/assessment/v1/items/{id}/scoring-trials")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Items", description = "The item bank of an assessment body")
class ScoringTrialResource {
    private final ItemRepository items;

    ScoringTrialResource(ItemRepository items) {
        this.items = items;
    }

    @POST
    @Operation(
            operationId = "tryItemScoring",
            summary = "Score answers to an item",
            description = "By its current version, in the way that an examination would. Nothing is kept.")
    public ScoringTrialView score(@PathParam("id") UUID id, @NotNull @Valid ScoringTrialRequest request) {
        ItemVersion version = items.requireVersion(items.require(id).currentId());
        ScoreResult result = Scorer.score(version.content(), request.responses());
        ProblemException refusal =
                ProblemException.unprocessable("UNKNOWN_RESPONSE", "The item does not ask all of what is answered.");
        request.responses().keySet().stream()
                .filter(response -> !result.perResponse().containsKey(response))
                .sorted()
                .forEach(response -> refusal.at(
                        "/responses/" + response.replace("~", "~0").replace("/", "~1"), "is no response of the item"));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return ScoringTrialView.of(result, version.marks());
    }
}
