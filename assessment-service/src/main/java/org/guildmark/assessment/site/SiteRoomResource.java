package org.guildmark.assessment.site;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Page;

/** The rooms of a site. */
@Path("/api/assessment/v1/sites/{id}/rooms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sites", description = "Where examinations are held")
class SiteRoomResource {
    private final SiteRepository sites;
    private final RoomRepository rooms;
    private final SaveRoom save;
    private final Idempotency idempotency;

    SiteRoomResource(SiteRepository sites, RoomRepository rooms, SaveRoom save, Idempotency idempotency) {
        this.sites = sites;
        this.rooms = rooms;
        this.save = save;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "listRooms",
            summary = "List the rooms of a site by name",
            description = "All in one page.")
    public Page<RoomView> list(@PathParam("id") @Parameter(description = "Id of the site") UUID siteId) {
        return Page.whole(rooms.ofSite(sites.requireReadable(siteId).id()).stream()
                .map(RoomView::of)
                .toList());
    }

    @POST
    @Operation(
            operationId = "createRoom",
            summary = "Add a room to a site",
            description = "Seats stand in rows and columns; those that nobody may be given are blocked.")
    @APIResponse(
            responseCode = "201",
            description = "The room",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response create(
            @PathParam("id") @Parameter(description = "Id of the site") UUID siteId,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid RoomRequest request) {
        return idempotency.once(
                key,
                () -> {
                    Room room = save.create(siteId, request);
                    return Response.created(URI.create("/api/assessment/v1/rooms/" + room.id()))
                            .entity(RoomView.of(room))
                            .header(HttpHeaders.ETAG, RoomView.etag(room))
                            .build();
                },
                request);
    }
}
