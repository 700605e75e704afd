package org.guildmark.assessment.catalogview;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.platform.inbox.EventReplay;

/** What this service knows of the catalog, and the operator's command to learn it anew. */
@Path("/api/assessment/v1/catalog-view")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For operators")
class CatalogViewResource {
    private final CatalogView catalog;
    private final CatalogConsumer consumer;
    private final EventReplay replay;

    CatalogViewResource(CatalogView catalog, CatalogConsumer consumer, EventReplay replay) {
        this.catalog = catalog;
        this.consumer = consumer;
        this.replay = replay;
    }

    /** What is known. */
    @Schema(name = "CatalogView")
    public record StateView(@Schema(description = "Editions in force, by standard") List<EditionView> editions) {}

    /** An edition in force. */
    @Schema(name = "CatalogViewEdition")
    public record EditionView(UUID id, String standard, int revision, int statements) {}

    /** What a rebuild did. */
    @Schema(name = "CatalogViewRebuild")
    public record RebuildView(
            @Schema(description = "Events taken over") long handled,
            @Schema(description = "Events that could not be read and were passed over") long refused) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "getCatalogView",
            summary = "What this service knows of the catalog",
            description = "The editions in force, whose entry rules, schemes and weights it goes by.")
    public StateView get() {
        return new StateView(catalog.inForce().stream()
                .map(head -> new EditionView(
                        head.id(),
                        head.standardKey(),
                        head.revision(),
                        catalog.read(head).statements().size()))
                .toList());
    }

    @POST
    @Path("/rebuilds")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("operator")
    @Operation(
            operationId = "rebuildCatalogView",
            summary = "Learn the catalog anew from its events",
            description =
                    "Reads the catalog's topic from its beginning and answers when done. Every state replaces what"
                            + " was known of its edition unless a newer one is known already, so readers notice nothing.")
    public RebuildView rebuild() {
        EventReplay.Progress end = replay.fromStart(consumer.consumer(), progress -> {});
        return new RebuildView(end.handled(), end.refused());
    }
}
