package org.guildmark.catalog.draft;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.catalog.content.ContentRules;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.edition.Edition;
import org.guildmark.catalog.edition.EditionView;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Drafts: identify, edit, submit, review, publish, discard. */
@Path("/api/catalog/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "What an import read, until it is published or discarded")
class DraftResource {
    private static final String EDITOR = "standards-editor";
    private static final String REVIEWER = "standards-reviewer";

    private final DraftRepository drafts;
    private final EditDraft edit;
    private final SecurityIdentity caller;

    DraftResource(DraftRepository drafts, EditDraft edit, SecurityIdentity caller) {
        this.drafts = drafts;
        this.edit = edit;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({EDITOR, REVIEWER})
    @Operation(
            operationId = "listDrafts",
            summary = "List drafts, newest first",
            description = "Filtered by status and standardKey. The content of a draft is read on its own.")
    public RestResponse<Page<DraftView>> list(
            @QueryParam("status") Draft.Status status,
            @QueryParam("standardKey") String standardKey,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        return Page.of(
                        request,
                        drafts.page(status, standardKey, request),
                        draft -> Cursor.of(draft.id().toString()),
                        DraftView::of,
                        () -> drafts.count(status, standardKey))
                .respond(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({EDITOR, REVIEWER})
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getDraft",
            summary = "Read a draft without its content",
            description = "Its ETag is what every change of the draft sends as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The draft; its ETag is what an update must send as If-Match",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Draft draft = drafts.require(id);
        return ETags.notModified(headers, DraftView.etag(draft)).orElseGet(() -> answer(draft));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(EDITOR)
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "identifyDraft",
            summary = "Confirm the standard key and the label of the coming edition",
            description =
                    "Only while the draft is open for editing. A correction keeps the key and the label of its edition.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as changed",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response identify(
            @PathParam("id") UUID id, @NotNull @Valid DraftRequest request, @Context HttpHeaders headers) {
        return answer(edit.change(
                id,
                headers,
                draft -> draft.identify(request.standardKey(), request.editionLabel(), person(), Instant.now())));
    }

    @GET
    @Path("/{id}/content")
    @RolesAllowed({EDITOR, REVIEWER})
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getDraftContent",
            summary = "Read the whole content of a draft",
            description = "Levels, tracks, tree, rules and tables as the import read them or an editor changed them.")
    @APIResponse(
            responseCode = "200",
            description = "The content; the ETag is the draft's",
            content = @Content(schema = @Schema(implementation = StandardContent.class)))
    public Response content(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Draft draft = drafts.require(id);
        String etag = DraftView.etag(draft);
        return ETags.notModified(headers, etag).orElseGet(() -> Response.ok(draft.content())
                .header(HttpHeaders.ETAG, etag)
                .build());
    }

    @PUT
    @Path("/{id}/content")
    @RolesAllowed(EDITOR)
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceDraftContent",
            summary = "Replace the content of a draft",
            description =
                    "To settle what the import could not: an ambiguous weight, a wrong track, a lost title. Ids that"
                            + " the content carries are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as changed",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response replaceContent(
            @PathParam("id") UUID id, @NotNull StandardContent content, @Context HttpHeaders headers) {
        return answer(edit.change(id, headers, draft -> draft.replaceContent(content, person(), Instant.now())));
    }

    @GET
    @Path("/{id}/violations")
    @RolesAllowed({EDITOR, REVIEWER})
    @Operation(
            operationId = "listDraftViolations",
            summary = "List what must be settled before the draft can be submitted",
            description =
                    "Each with a JSON pointer into the content. An empty list means that the draft can be submitted.")
    public Page<ContentRules.Violation> violations(@PathParam("id") UUID id) {
        List<ContentRules.Violation> violations =
                ContentRules.violations(drafts.require(id).content());
        return Page.whole(violations);
    }

    @POST
    @Path("/{id}/submission")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(EDITOR)
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "submitDraft",
            summary = "Hand a draft to the reviewers",
            description = "The content must break no rule; otherwise 422 CONTENT_INVALID names every violation.")
    @APIResponse(
            responseCode = "200",
            description = "The draft, now in review",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response submit(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answer(edit.submit(id, headers, person()));
    }

    @POST
    @Path("/{id}/rejection")
    @RolesAllowed(REVIEWER)
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "rejectDraft",
            summary = "Send a draft back to its editor with a reason",
            description = "Only while it is in review, and by somebody who is not its author or last editor.")
    @APIResponse(
            responseCode = "200",
            description = "The draft, open for editing again",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response reject(
            @PathParam("id") UUID id, @NotNull @Valid DraftRequest.Reason request, @Context HttpHeaders headers) {
        return answer(edit.change(id, headers, draft -> draft.sendBack(person(), request.reason(), Instant.now())));
    }

    @POST
    @Path("/{id}/publication")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(REVIEWER)
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "publishDraft",
            summary = "Publish a draft",
            description = "Needs the Keycloak permission to publish, and another person than the draft's editors. A new"
                    + " edition supersedes the one in force; a correction becomes the edition's next revision.")
    @APIResponse(
            responseCode = "201",
            description = "The edition",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    public Response publish(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Edition edition = edit.publish(id, headers, person());
        return Response.created(URI.create("/api/catalog/v1/editions/" + edition.id()))
                .entity(EditionView.of(edition))
                .header(HttpHeaders.ETAG, EditionView.etag(edition))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(EDITOR)
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "discardDraft",
            summary = "Discard a draft; it stays listed as DISCARDED",
            description = "A published draft cannot be discarded.")
    @APIResponse(responseCode = "204", description = "Discarded")
    public void discard(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        edit.change(id, headers, draft -> draft.discard(Instant.now()));
    }

    private static Response answer(Draft draft) {
        return Response.ok(DraftView.of(draft))
                .header(HttpHeaders.ETAG, DraftView.etag(draft))
                .build();
    }

    private String person() {
        return caller.getPrincipal().getName();
    }
}
