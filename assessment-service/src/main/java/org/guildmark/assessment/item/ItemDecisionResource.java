package org.guildmark.assessment.item;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.problem.ProblemException;

/** How an item comes into use and goes out of it. Every decision is in the audit trail. */
@Path("/api/assessment/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Items", description = "The item bank of an assessment body")
class ItemDecisionResource {
    private final ItemRepository items;
    private final DecideItem decide;
    private final ItemViews views;
    private final SecurityIdentity caller;

    ItemDecisionResource(ItemRepository items, DecideItem decide, ItemViews views, SecurityIdentity caller) {
        this.items = items;
        this.decide = decide;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/review")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "reviewItem",
            summary = "Say that an item is right",
            description = "DRAFT becomes REVIEWED. Not by whoever edited it last. If-Match says what was read.")
    @APIResponse(
            responseCode = "200",
            description = "The item as reviewed",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response review(@PathParam("id") UUID id, @Valid ItemDecisionRequest request, @Context HttpHeaders headers) {
        return moved(id, ItemState.REVIEWED, request, headers);
    }

    @POST
    @Path("/{id}/activation")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "activateItem",
            summary = "Let papers draw an item",
            description = "REVIEWED becomes ACTIVE. From now on this version stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The item as activated",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response activate(
            @PathParam("id") UUID id, @Valid ItemDecisionRequest request, @Context HttpHeaders headers) {
        return moved(id, ItemState.ACTIVE, request, headers);
    }

    @POST
    @Path("/{id}/retirement")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "retireItem",
            summary = "Take an item out of use for good",
            description = "Papers that hold it keep it; no new one draws it, and it is not edited any more.")
    @APIResponse(
            responseCode = "200",
            description = "The item as retired",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response retire(@PathParam("id") UUID id, @Valid ItemDecisionRequest request, @Context HttpHeaders headers) {
        return moved(id, ItemState.RETIRED, request, headers);
    }

    @POST
    @Path("/transitions")
    @Operation(
            operationId = "moveItems",
            summary = "Review, activate or retire up to 1,000 items",
            description = "Those that cannot be moved stay as they are and are named; the others are moved.")
    public ItemTransitionsView moveAll(@NotNull @Valid ItemTransitionsRequest request) {
        if (request.to() == ItemState.DRAFT) {
            throw ProblemException.unprocessable("ITEM_TRANSITION", "Only an edit brings an item back to DRAFT.")
                    .at("/to", "must be REVIEWED, ACTIVE or RETIRED");
        }
        return decide.moveAll(request.itemIds(), request.to(), actor(), request.reason());
    }

    @PUT
    @Path("/{id}/enemies")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceItemEnemies",
            summary = "Say which items never stand in one paper with an item",
            description = "It holds for both: each of them then names this item too.")
    @APIResponse(
            responseCode = "200",
            description = "The item with its enemies",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response replaceEnemies(
            @PathParam("id") UUID id, @NotNull @Valid ItemEnemiesRequest request, @Context HttpHeaders headers) {
        return views.answer(decide.replaceEnemies(
                id, request.itemIds(), actor(), item -> Preconditions.requireMatch(headers, ItemView.etag(item))));
    }

    private Response moved(UUID id, ItemState to, ItemDecisionRequest request, HttpHeaders headers) {
        Item item = items.requireLocked(id);
        Preconditions.requireMatch(headers, ItemView.etag(item));
        decide.move(item, to, actor(), request == null ? null : request.reason());
        return views.answer(item);
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
