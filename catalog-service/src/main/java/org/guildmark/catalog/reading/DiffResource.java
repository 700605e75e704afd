package org.guildmark.catalog.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.catalog.diff.EditionDiff;
import org.guildmark.catalog.diff.StatementChange;
import org.guildmark.platform.problem.ProblemException;

/** The semantic difference between two editions. */
@Path("/api/catalog/v1/standards/{id}/diff")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Standards")
class DiffResource {
    private final PublishedEditions editions;
    private final WordingAccess access;

    DiffResource(PublishedEditions editions, WordingAccess access) {
        this.editions = editions;
        this.access = access;
    }

    /** The changes from one edition to another. */
    @Schema(name = "EditionDiff")
    public record DiffView(
            @Schema(description = "The earlier edition") UUID fromEditionId,
            @Schema(description = "The later edition") UUID toEditionId,
            @Schema(description = "Number of changes by kind") Map<StatementChange.Kind, Integer> counts,
            @Schema(description = "In the order of the later edition, removals last") List<ChangeView> items) {}

    /** One statement that was added, removed, reworded, moved or put at another level. */
    @Schema(name = "StatementChange")
    public record ChangeView(
            StatementChange.Kind change,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Left out where added")
                    StatementView before,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Left out where removed")
                    StatementView after,
            @Schema(description = "0..1, of the two wordings") double similarity) {}

    @GET
    @Operation(
            operationId = "diffStandard",
            summary = "Compare the current edition of a standard with another edition",
            description = "from is the id of an edition, or the id or standardKey of another standard, whose current"
                    + " edition is then meant.")
    public DiffView diff(
            @PathParam("id") @Parameter(description = StandardResource.ID) String id,
            @QueryParam("edition") @Parameter(description = StandardResource.EDITION) String edition,
            @QueryParam("from") @Parameter(description = "What to compare with", required = true) String from) {
        if (from == null || from.isBlank()) {
            throw ProblemException.badRequest("INVALID_PARAMETER", "from names the edition to compare with.")
                    .at("?from", "is missing");
        }
        EditionSnapshot after = editions.snapshot(id, edition);
        EditionSnapshot before = editions.editionOrStandard(from);
        boolean beforeText = access.to(before);
        boolean afterText = access.to(after);
        List<StatementChange> changes = EditionDiff.between(before.content(), after.content());
        Map<StatementChange.Kind, Integer> counts = new EnumMap<>(StatementChange.Kind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        List<ChangeView> items = changes.stream()
                .map(change -> new ChangeView(
                        change.kind(),
                        change.before() == null ? null : StatementView.of(before, change.before(), beforeText),
                        change.after() == null ? null : StatementView.of(after, change.after(), afterText),
                        change.similarity()))
                .toList();
        return new DiffView(before.editionId(), after.editionId(), counts, items);
    }
}
