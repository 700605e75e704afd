package org.guildmark.assessment.item;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** The item bank of an assessment body. Only its exam-officers know what is in it. */
@Path("/api/assessment/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Items", description = "The item bank of an assessment body")
class ItemResource {
    private final ItemRepository items;
    private final ItemSearch search;
    private final SaveItem save;
    private final ItemViews views;
    private final Bodies bodies;
    private final Idempotency idempotency;
    private final SecurityIdentity caller;

    ItemResource(
            ItemRepository items,
            ItemSearch search,
            SaveItem save,
            ItemViews views,
            Bodies bodies,
            Idempotency idempotency,
            SecurityIdentity caller) {
        this.items = items;
        this.search = search;
        this.save = save;
        this.views = views;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listItems",
            summary = "List items",
            description = "Those of the bodies whose exam-officer the caller is, without their contents.")
    public RestResponse<Page<ItemView>> list(
            @QueryParam("bodyId") @Parameter(description = "Only items of this assessment body") String bodyId,
            @QueryParam("state") ItemState state,
            @QueryParam("kind") ItemKind kind,
            @QueryParam("standard") @Parameter(description = "Key of the standard") String standard,
            @QueryParam("level")
                    @Parameter(
                            description = "Code of a level of the standard, which must be given: items whose first"
                                    + " statement is of this level, or of every level")
                    String level,
            @QueryParam("track") @Parameter(description = "Code of a track of the standard; likewise") String track,
            @QueryParam("statementId") @Parameter(description = "Only items that measure this statement")
                    String statementId,
            @QueryParam("code") @Parameter(description = "The body's own number") String code,
            @QueryParam("q") @Parameter(description = "Words in code, title or stem") String words,
            @QueryParam("ids") @Parameter(description = "Ids with commas between, at most 200") String ids,
            @QueryParam("sort") @Parameter(description = "createdAt (as without), code or -updatedAt") String sort,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        ItemSearch.Filter filter = new ItemSearch.Filter(
                bodies.asOfficer(),
                Parameters.id("bodyId", bodyId),
                state,
                kind,
                standard,
                Parameters.text(level),
                Parameters.text(track),
                Parameters.id("statementId", statementId),
                code,
                words,
                Parameters.ids("ids", ids));
        ItemSearch.Sort order = ItemSearch.Sort.of(sort);
        List<ItemSearch.Row> rows = search.page(filter, order, request);
        Map<UUID, List<UUID>> statements =
                items.statements(rows.stream().map(row -> row.version().id()).toList());
        return Page.of(
                        request,
                        rows,
                        row -> order.cursor(row.item()),
                        row -> ItemView.of(
                                row.item(),
                                row.version(),
                                statements.getOrDefault(row.version().id(), List.of()),
                                null),
                        () -> search.count(filter))
                .respond(uri);
    }

    @POST
    @Operation(
            operationId = "createItem",
            summary = "Add an item",
            description =
                    "It begins in DRAFT. Its HTML is kept as cleaned; what a browser would run or fetch is refused.")
    @APIResponse(
            responseCode = "201",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid ItemRequest request) {
        UUID bodyId = bodies.bodyFor(request.bodyId());
        return idempotency.once(
                key,
                () -> {
                    SaveItem.Saved saved = save.create(bodyId, request.draft(), actor());
                    return Response.created(URI.create(
                                    "/api/assessment/v1/items/" + saved.item().id()))
                            .entity(views.of(saved))
                            .header(HttpHeaders.ETAG, ItemView.etag(saved.item()))
                            .build();
                },
                request);
    }

    @GET
    @Path("/{id}")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getItem",
            summary = "Read an item in its current version",
            description = "Its ETag is what a change must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Item item = items.require(id);
        return ETags.notModified(headers, ItemView.etag(item)).orElseGet(() -> views.answer(item));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceItem",
            summary = "Edit an item",
            description =
                    "A version that was active or in a released paper stays as it is, and the edit makes the next."
                            + " In either case the item is then in DRAFT: what is new has been reviewed by nobody. Body and"
                            + " enemies stay.")
    @APIResponse(
            responseCode = "200",
            description = "The item as edited",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response replace(
            @PathParam("id") UUID id, @NotNull @Valid ItemRequest request, @Context HttpHeaders headers) {
        Item item = items.requireLocked(id);
        Preconditions.requireMatch(headers, ItemView.etag(item));
        SaveItem.Saved saved = save.edit(item, request.draft(), actor());
        return Response.ok(views.of(saved))
                .header(HttpHeaders.ETAG, ItemView.etag(item))
                .build();
    }

    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "listItemVersions",
            summary = "List the versions of an item, newest first",
            description = "Without their contents. Papers hold versions, so none ever goes.")
    public Page<ItemVersionView> versions(@PathParam("id") UUID id) {
        Item item = items.require(id);
        List<ItemVersionFacts> versions = search.versions(item.id());
        Map<UUID, List<UUID>> statements =
                items.statements(versions.stream().map(ItemVersionFacts::id).toList());
        return Page.whole(versions.stream()
                .map(version -> ItemVersionView.of(version, statements.getOrDefault(version.id(), List.of()), null))
                .toList());
    }

    @GET
    @Path("/{id}/versions/{number}")
    @Operation(
            operationId = "getItemVersion",
            summary = "Read one version of an item",
            description = "As it is and, once it was active or in a released paper, always will be.")
    public ItemVersionView version(
            @PathParam("id") UUID id, @PathParam("number") @Parameter(description = "Counted from 1") int number) {
        ItemVersion version = items.version(items.require(id).id(), number)
                .orElseThrow(() -> ProblemException.notFound(
                        "ITEM_VERSION_NOT_FOUND", "The item has no version with this number."));
        return ItemVersionView.of(
                version.facts(),
                items.statements(List.of(version.id())).getOrDefault(version.id(), List.of()),
                version.content());
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
