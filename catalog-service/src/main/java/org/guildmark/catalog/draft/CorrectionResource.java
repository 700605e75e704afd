package org.guildmark.catalog.draft;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.platform.idempotency.Idempotency;

/** Opens corrections of published editions. */
@Path("/api/catalog/v1/editions/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
class CorrectionResource {
    private final EditDraft edit;
    private final Idempotency idempotency;
    private final SecurityIdentity caller;

    CorrectionResource(EditDraft edit, Idempotency idempotency, SecurityIdentity caller) {
        this.idempotency = idempotency;
        this.edit = edit;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("standards-editor")
    @Operation(
            operationId = "openCorrection",
            summary = "Open a draft that corrects an import fault in a published edition",
            description = "The draft holds the published content with its ids. Edit it, submit it, and its publication"
                    + " becomes the edition's next revision.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response open(
            @PathParam("id") UUID editionId,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey,
            @NotNull @Valid DraftRequest.Reason request) {
        return idempotency.once(idempotencyKey, () -> opened(editionId, request.reason()), request);
    }

    private Response opened(UUID editionId, String reason) {
        Draft draft =
                edit.openCorrection(editionId, reason, caller.getPrincipal().getName());
        return Response.created(URI.create("/api/catalog/v1/drafts/" + draft.id()))
                .entity(DraftView.of(draft))
                .header(HttpHeaders.ETAG, DraftView.etag(draft))
                .build();
    }
}
