package org.guildmark.assessment.registration;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.guildmark.platform.problem.ProblemException;

/** The photo for the admission ticket. */
@Path("/api/assessment/v1/registrations/{id}/photo")
@Authenticated
@Tag(name = "Registrations", description = "Who applies, and who may")
class RegistrationPhotoResource {
    private final RegistrationRepository registrations;
    private final ChangeRegistration change;

    RegistrationPhotoResource(RegistrationRepository registrations, ChangeRegistration change) {
        this.registrations = registrations;
        this.change = change;
    }

    @PUT
    @Consumes({Photo.JPEG, Photo.PNG})
    @Transactional
    @Operation(
            operationId = "putRegistrationPhoto",
            summary = "Give the photo for the ticket",
            description = "A JPEG or a PNG of at most 1 MB, in the place of a former one.")
    @APIResponse(responseCode = "204", description = "Kept")
    public void put(
            @PathParam("id") @Parameter(description = "Id of the registration") UUID id, @NotNull byte[] content) {
        change.photograph(registrations.requireLocked(id), Photo.of(content));
    }

    @GET
    @Produces({Photo.JPEG, Photo.PNG, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getRegistrationPhoto",
            summary = "Read the photo for the ticket",
            description = "For the candidate, the organisation that sent them, and officers of the plan's body.")
    @APIResponse(
            responseCode = "200",
            description = "The photo",
            content = {
                @Content(mediaType = Photo.JPEG, schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = Photo.PNG, schema = @Schema(implementation = String.class, format = "binary"))
            })
    public Response get(@PathParam("id") @Parameter(description = "Id of the registration") UUID id) {
        Registration registration = registrations.requireVisible(id);
        RegistrationPhoto photo = registrations
                .photo(id)
                .orElseThrow(() -> ProblemException.notFound("PHOTO_NOT_FOUND", "The registration has no photo."));
        return Response.ok(photo.content(), registration.photoType())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
