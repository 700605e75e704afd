package org.guildmark.curriculum.catalogview;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service knows of the catalog, and the operator's command to learn it anew. */
@Path("/api/curriculum/v1/catalog-view")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For operators")
class CatalogViewResource {
    private static final URI ADDRESS = URI.create("/api/curriculum/v1/catalog-view");

    private final CatalogView catalog;
    private final EntityManager database;
    private final RebuildCatalogView rebuild;

    CatalogViewResource(CatalogView catalog, EntityManager database, RebuildCatalogView rebuild) {
        this.catalog = catalog;
        this.database = database;
        this.rebuild = rebuild;
    }

    /** What is known. */
    @Schema(name = "CatalogView")
    public record StateView(
            @Schema(description = "Editions in force, by standard") List<EditionView> editions, RebuildView rebuild) {}

    /** An edition in force. */
    @Schema(name = "CatalogViewEdition")
    public record EditionView(UUID id, String standard, int revision, int statements) {}

    /** The last rebuild. */
    @Schema(name = "CatalogViewRebuild")
    public record RebuildView(
            CatalogRebuild.Status status,
            @Schema(description = "Positions of the topics that are behind it") long eventsRead,
            @Schema(description = "Positions that there were when it began") long eventsTotal,
            @Schema(description = "Null where there was none") Instant startedAt,
            @Schema(description = "Null while it runs") Instant finishedAt,
            @Schema(description = "Why it failed, or what it passed over; null for neither") String failure) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "getCatalogView",
            summary = "What this service knows of the catalog",
            description = "The editions in force that courses can be mapped to, and how the last rebuild went.")
    public StateView get() {
        CatalogRebuild last = database.find(CatalogRebuild.class, CatalogRebuild.ONLY);
        return new StateView(
                catalog.inForce().stream()
                        .map(head -> new EditionView(
                                head.id(),
                                head.standardKey(),
                                head.revision(),
                                catalog.read(head).statements().size()))
                        .toList(),
                new RebuildView(
                        last.status(),
                        last.eventsRead(),
                        last.eventsTotal(),
                        last.startedAt(),
                        last.finishedAt(),
                        last.failure()));
    }

    @POST
    @Path("/rebuilds")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("operator")
    @Operation(
            operationId = "rebuildCatalogView",
            summary = "Learn the catalog anew from its events",
            description =
                    "Reads the catalog's topics from their beginning. Readers see the old state until a standard is"
                            + " read again; mappings that no longer fit are marked as needing review.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; the address tells how far it is",
            content = @Content(schema = @Schema(implementation = StateView.class)))
    public Response rebuild() {
        rebuild.begin();
        return Response.accepted(get()).location(ADDRESS).build();
    }
}
