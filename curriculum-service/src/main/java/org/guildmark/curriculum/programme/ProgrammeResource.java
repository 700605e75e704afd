package org.guildmark.curriculum.programme;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.curriculum.school.Schools;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** The programmes of a school, and the reference programmes of all. */
@Path("/api/curriculum/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Programmes", description = "Which courses lead to which standards")
class ProgrammeResource {
    private final ProgrammeRepository programmes;
    private final SaveProgramme save;
    private final Schools schools;
    private final Idempotency idempotency;

    ProgrammeResource(ProgrammeRepository programmes, SaveProgramme save, Schools schools, Idempotency idempotency) {
        this.programmes = programmes;
        this.save = save;
        this.schools = schools;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "listProgrammes",
            summary = "List programmes by code",
            description = "Those of the caller's schools and every published reference programme.")
    public RestResponse<Page<ProgrammeView>> list(
            @QueryParam("schoolId") @Parameter(description = "Only programmes of this school") String schoolId,
            @QueryParam("status") Programme.Status status,
            @QueryParam("code") @Parameter(description = "Only programmes with this code") String code,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        ProgrammeRepository.Filter filter =
                new ProgrammeRepository.Filter(Parameters.id("schoolId", schoolId), status, code);
        return Page.of(
                        request,
                        programmes.page(filter, request),
                        programme -> Cursor.of(programme.code(), programme.id().toString()),
                        programme -> ProgrammeView.of(programme, null),
                        () -> programmes.count(filter))
                .respond(uri);
    }

    @POST
    @Operation(
            operationId = "createProgramme",
            summary = "Make a programme",
            description = "Its targets must be published standards; its courses those of the same school.")
    @APIResponse(
            responseCode = "201",
            description = "The programme",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid ProgrammeRequest request) {
        UUID schoolId = schools.schoolFor(request.schoolId());
        return idempotency.once(
                key,
                () -> {
                    Programme programme = save.create(schoolId, request);
                    return Response.created(URI.create("/api/curriculum/v1/programmes/" + programme.id()))
                            .entity(view(programme))
                            .header(HttpHeaders.ETAG, ProgrammeView.etag(programme))
                            .build();
                },
                request);
    }

    @GET
    @Path("/{id}")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getProgramme",
            summary = "Read a programme",
            description = "Its ETag is what an update must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Programme programme = programmes.requireReadable(id);
        return ETags.notModified(headers, ProgrammeView.etag(programme)).orElseGet(() -> answer(programme));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceProgramme",
            summary = "Replace what is said of a programme",
            description = "Its school and whether it is published stay. Without courseIds its courses stay too.")
    @APIResponse(
            responseCode = "200",
            description = "The programme as changed",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    public Response replace(
            @PathParam("id") UUID id, @NotNull @Valid ProgrammeRequest request, @Context HttpHeaders headers) {
        Programme programme = locked(id, headers);
        save.change(programme, request);
        return answer(programme);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "deleteProgramme",
            summary = "Delete a programme",
            description = "Its courses stay. A published one is first taken back.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        save.delete(locked(id, headers));
    }

    @PUT
    @Path("/{id}/publication")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "publishProgramme",
            summary = "Publish a programme as a reference",
            description = "Everybody signed in may then read it, its courses and their approved mappings. Needs an"
                    + " administrator of the school.")
    @APIResponse(
            responseCode = "200",
            description = "The programme as published",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    public Response publish(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return show(id, headers, Programme.Status.PUBLISHED);
    }

    @DELETE
    @Path("/{id}/publication")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "unpublishProgramme",
            summary = "Take a reference programme back",
            description = "It is then the school's own again. Needs an administrator of the school.")
    @APIResponse(
            responseCode = "200",
            description = "The programme, no longer published",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    public Response unpublish(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return show(id, headers, Programme.Status.DRAFT);
    }

    private Response show(UUID id, HttpHeaders headers, Programme.Status status) {
        Programme programme = locked(id, headers);
        schools.requireAdministrator(programme.schoolId());
        programme.show(status, Instant.now());
        programmes.flush();
        return answer(programme);
    }

    private Programme locked(UUID id, HttpHeaders headers) {
        Programme programme = programmes.requireWritable(id);
        Preconditions.requireMatch(headers, ProgrammeView.etag(programme));
        return programme;
    }

    private Response answer(Programme programme) {
        return Response.ok(view(programme))
                .header(HttpHeaders.ETAG, ProgrammeView.etag(programme))
                .build();
    }

    private ProgrammeView view(Programme programme) {
        return ProgrammeView.of(programme, programmes.courseIds(programme.id()));
    }
}
