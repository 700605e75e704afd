package org.guildmark.assessment.media;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The images of an item bank. */
@Path("/api/assessment/v1/media")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Media", description = "Images of the item bank")
class MediaResource {
    private final MediaStore media;
    private final Bodies bodies;
    private final SecurityIdentity caller;

    MediaResource(MediaStore media, Bodies bodies, SecurityIdentity caller) {
        this.media = media;
        this.bodies = bodies;
        this.caller = caller;
    }

    /** An image that can be shown. */
    @Schema(name = "Media")
    public record MediaView(
            @Schema(description = "SHA-256 of its bytes") String id,
            @Schema(description = "What src of an img names", examples = "media:…") String reference,
            @Schema(examples = "image/png") String mediaType,
            @Schema(description = "In pixels") int width,
            @Schema(description = "In pixels") int height,
            int bytes) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addMedia",
            summary = "Add an image",
            description =
                    "PNG, JPEG, GIF or WebP of at most 2 MB; what it is, is seen from its bytes. Sent twice, it is"
                            + " the same image.")
    @APIResponse(
            responseCode = "201",
            description = "The image",
            content = @Content(schema = @Schema(implementation = MediaView.class)))
    public Response add(
            @RestForm("file") @Schema(description = "The image, at most 2 MB") FileUpload file,
            @RestForm("bodyId")
                    @Schema(description = "Assessment body; may be left out by who is an officer of one body alone")
                    String bodyId)
            throws IOException {
        UUID body = bodies.bodyFor(Parameters.id("bodyId", bodyId));
        if (file == null) {
            throw ProblemException.badRequest("FILE_MISSING", "Send the image as the part 'file' of a multipart form.")
                    .at("/file", "is missing");
        }
        if (file.size() > MediaStore.MAXIMUM_BYTES) {
            throw MediaStore.tooLarge();
        }
        StoredMedia stored = media.store(
                body,
                Files.readAllBytes(file.uploadedFile()),
                caller.getPrincipal().getName());
        return Response.created(URI.create("/api/assessment/v1/media/" + stored.sha256()))
                .entity(new MediaView(
                        stored.sha256(),
                        "media:" + stored.sha256(),
                        stored.mediaType(),
                        stored.width(),
                        stored.height(),
                        stored.bytes().length))
                .build();
    }

    @GET
    @Path("/{sha256}")
    @Produces({"image/png", "image/jpeg", "image/gif", "image/webp"})
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getMedia",
            summary = "Read an image",
            description = "For exam-officers of a body that has it. It never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(
            @PathParam("sha256") @Parameter(description = "SHA-256 of its bytes, in hexadecimal") String sha256,
            @Context HttpHeaders headers) {
        StoredMedia found = media.find(bodies.asOfficer(), sha256)
                .orElseThrow(() -> ProblemException.notFound("MEDIA_NOT_FOUND", "There is no such image."));
        String etag = ETags.strong(found.sha256());
        return ETags.notModified(headers, etag).orElseGet(() -> Response.ok(found.bytes(), found.mediaType())
                .header(HttpHeaders.ETAG, etag)
                // Bytes that somebody else sent: a browser must take them for an image or for nothing.
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                .build());
    }
}
