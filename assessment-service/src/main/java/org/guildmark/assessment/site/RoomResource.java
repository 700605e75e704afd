package org.guildmark.assessment.site;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Preconditions;

/** One room. */
@Path("/api/assessment/v1/rooms/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sites", description = "Where examinations are held")
class RoomResource {
    private final RoomRepository rooms;
    private final SaveRoom save;

    RoomResource(RoomRepository rooms, SaveRoom save) {
        this.rooms = rooms;
        this.save = save;
    }

    @GET
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getRoom",
            summary = "Read a room",
            description = "Its ETag is what an update must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The room",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Room room = rooms.requireReadable(id);
        return ETags.notModified(headers, RoomView.etag(room)).orElseGet(() -> answer(room));
    }

    @PUT
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceRoom",
            summary = "Replace what is said of a room",
            description = "A room that a plan under way counts on may gain seats and equipment, but lose none.")
    @APIResponse(
            responseCode = "200",
            description = "The room as changed",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response replace(
            @PathParam("id") UUID id, @NotNull @Valid RoomRequest request, @Context HttpHeaders headers) {
        Room room = locked(id, headers);
        save.change(room, request);
        return answer(room);
    }

    @DELETE
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(operationId = "deleteRoom", summary = "Delete a room", description = "Only one that no plan names.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        save.delete(locked(id, headers));
    }

    private Room locked(UUID id, HttpHeaders headers) {
        Room room = rooms.requireWritable(id);
        Preconditions.requireMatch(headers, RoomView.etag(room));
        return room;
    }

    private static Response answer(Room room) {
        return Response.ok(RoomView.of(room))
                .header(HttpHeaders.ETAG, RoomView.etag(room))
                .build();
    }
}
