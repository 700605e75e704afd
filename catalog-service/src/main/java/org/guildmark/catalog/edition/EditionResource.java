package org.guildmark.catalog.edition;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** One edition for good, and its withdrawal. Its content is read below the standard with {@code ?edition=}. */
@Path("/api/catalog/v1/editions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions", description = "Dated issues of a standard")
class EditionResource {
    private final EditionRepository editions;
    private final PublishEdition publishEdition;

    EditionResource(EditionRepository editions, PublishEdition publishEdition) {
        this.editions = editions;
        this.publishEdition = publishEdition;
    }

    /** Why an edition is withdrawn. */
    @Schema(name = "WithdrawalRequest")
    public record WithdrawalRequest(
            @NotBlank @Size(max = 500) @Schema(examples = "Repealed by the issuing body") String reason) {}

    @GET
    @PermitAll
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getEdition",
            summary = "Read an edition: label, status, revision",
            description = "Its content is read below its standard with the query parameter edition.")
    @APIResponse(
            responseCode = "200",
            description = "The edition; its ETag is what a withdrawal must send as If-Match",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Edition edition = editions.require(id);
        return ETags.notModified(headers, EditionView.etag(edition)).orElseGet(() -> answer(edition));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("standards-reviewer")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "withdrawEdition",
            summary = "Withdraw the edition in force",
            description = "Needs the Keycloak permission to withdraw. The edition stays readable, marked as WITHDRAWN.")
    @APIResponse(
            responseCode = "200",
            description = "The edition as withdrawn",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    public Response withdraw(
            @PathParam("id") UUID id, @NotNull @Valid WithdrawalRequest request, @Context HttpHeaders headers) {
        Edition edition = editions.requireLocked(id);
        Preconditions.requireMatch(headers, EditionView.etag(edition));
        publishEdition.withdraw(id, request.reason());
        editions.flush();
        return answer(edition);
    }

    private static Response answer(Edition edition) {
        return Response.ok(EditionView.of(edition))
                .header(HttpHeaders.ETAG, EditionView.etag(edition))
                .build();
    }
}
