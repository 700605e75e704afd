package org.guildmark.curriculum.reversedesign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.guildmark.curriculum.school.Schools;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.idempotency.Idempotency;

/** From what is wanted back to the courses that teach it. */
@Path("/api/curriculum/v1/reverse-designs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Reverse designs", description = "Which existing courses cover a target with the least")
class ReverseDesignResource {
    private final DesignCourses design;
    private final SavedDesignRepository designs;
    private final Schools schools;
    private final Idempotency idempotency;
    private final SecurityIdentity caller;

    ReverseDesignResource(
            DesignCourses design,
            SavedDesignRepository designs,
            Schools schools,
            Idempotency idempotency,
            SecurityIdentity caller) {
        this.design = design;
        this.designs = designs;
        this.schools = schools;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "createReverseDesign",
            summary = "Choose courses for a target",
            description = "The existing courses that cover a level of a standard, posts or statements in the fewest"
                    + " hours, or most of it within limits: a 0-1 programme. Says whether the choice is proven to be the"
                    + " best, why each course was chosen and what stays uncovered. A target that cannot be covered, or"
                    + " not within the limits, is a 422 that names what is missing.")
    @APIResponse(
            responseCode = "201",
            description = "The reverse design",
            content = @Content(schema = @Schema(implementation = ReverseDesignView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid ReverseDesignRequest request) {
        UUID schoolId = schools.schoolFor(request.schoolId());
        return idempotency.once(
                key,
                () -> {
                    SavedDesign saved = new SavedDesign(
                            schoolId,
                            request,
                            design.answer(schoolId, request),
                            caller.getPrincipal().getName());
                    QuarkusTransaction.joiningExisting().run(() -> designs.persist(saved));
                    return Response.created(URI.create("/api/curriculum/v1/reverse-designs/" + saved.id()))
                            .entity(saved.view())
                            .header(HttpHeaders.ETAG, etag(saved.id()))
                            .build();
                },
                request);
    }

    @GET
    @Path("/{id}")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getReverseDesign",
            summary = "Read a reverse design",
            description = "As it was answered; for teachers and administrators of its school.")
    @APIResponse(
            responseCode = "200",
            description = "The reverse design",
            content = @Content(schema = @Schema(implementation = ReverseDesignView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        SavedDesign saved = designs.require(id);
        return ETags.notModified(headers, etag(id)).orElseGet(() -> Response.ok(saved.view())
                .header(HttpHeaders.ETAG, etag(id))
                .build());
    }

    private static String etag(UUID id) {
        return ETags.strong(id);
    }
}
