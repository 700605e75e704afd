package org.guildmark.assessment.staffing;

import io.quarkus.security.Authenticated;
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
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** The staff of a body. */
@Path("/api/assessment/v1/staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Staff", description = "Who invigilates, assesses and reviews")
class StaffResource {
    private final StaffRepository staff;
    private final SaveStaff save;
    private final ImportStaff imports;
    private final Bodies bodies;
    private final Idempotency idempotency;

    StaffResource(StaffRepository staff, SaveStaff save, ImportStaff imports, Bodies bodies, Idempotency idempotency) {
        this.staff = staff;
        this.save = save;
        this.imports = imports;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "listStaff",
            summary = "List the staff of the caller's bodies",
            description = "In the order in which they were entered. For exam-officers.")
    public RestResponse<Page<StaffView>> list(
            @QueryParam("bodyId") @Parameter(description = "Only staff of this body") String bodyId,
            @QueryParam("retired")
                    @Parameter(
                            description = "Only those who serve no more, or only those who do",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String retired,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        StaffRepository.Filter filter = new StaffRepository.Filter(
                Parameters.id("bodyId", bodyId),
                retired == null || retired.isEmpty() ? null : (Boolean) Parameters.flag("retired", retired));
        return Page.of(
                        request,
                        staff.page(filter, request),
                        member -> Cursor.of(member.id().toString()),
                        StaffView::of,
                        () -> staff.count(filter))
                .respond(uri);
    }

    @POST
    @Operation(
            operationId = "createStaffMember",
            summary = "Enter a member of staff",
            description = "For exam-officers. A school's own teacher does not assess its candidates where the plan says"
                    + " so: give the school.")
    @APIResponse(
            responseCode = "201",
            description = "The member of staff",
            content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid StaffRequest request) {
        UUID bodyId = bodies.bodyFor(request.bodyId());
        return idempotency.once(
                key,
                () -> {
                    StaffMember member = save.create(bodyId, request);
                    return Response.created(URI.create("/api/assessment/v1/staff/" + member.id()))
                            .entity(StaffView.of(member))
                            .header(HttpHeaders.ETAG, StaffView.etag(member))
                            .build();
                },
                request);
    }

    @POST
    @Path("/import")
    @Consumes("text/csv")
    @Operation(
            operationId = "importStaff",
            summary = "Enter staff from a CSV",
            description = "Columns 姓名 (name), 角色 (roles, by ;), 账号 (subject), 单位 (organisationId) and 最多场次"
                    + " (maxSessions), UTF-8, at most 2,000 rows. Nothing is entered while a row has a fault, unless"
                    + " onlyGood=true; with dryRun=true nothing is entered at all.")
    @APIResponse(
            responseCode = "200",
            description = "What was read, and what is wrong with which row",
            content = @Content(schema = @Schema(implementation = StaffImportView.class)))
    public StaffImportView importCsv(
            @QueryParam("bodyId") @Parameter(description = "Needed by who acts for several bodies") String bodyId,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "Only check",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @QueryParam("onlyGood")
                    @Parameter(
                            description = "Enter the rows without a fault although others have one",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String onlyGood,
            @NotNull String csv) {
        return imports.run(
                bodies.bodyFor(Parameters.id("bodyId", bodyId)),
                csv,
                Parameters.flag("dryRun", dryRun),
                Parameters.flag("onlyGood", onlyGood));
    }

    @GET
    @Path("/{id}")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getStaffMember",
            summary = "Read a member of staff",
            description = "Its ETag is what an update must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The member of staff",
            content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        StaffMember member = staff.require(id);
        return ETags.notModified(headers, StaffView.etag(member)).orElseGet(() -> answer(member));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceStaffMember",
            summary = "Replace what is said of a member of staff",
            description = "The body stays. Arrangements that are made already do not change by themselves.")
    @APIResponse(
            responseCode = "200",
            description = "The member of staff as changed",
            content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response replace(
            @PathParam("id") UUID id, @NotNull @Valid StaffRequest request, @Context HttpHeaders headers) {
        StaffMember member = staff.requireLocked(id);
        Preconditions.requireMatch(headers, StaffView.etag(member));
        save.change(member, request);
        return answer(member);
    }

    @POST
    @Path("/{id}/retirement")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "retireStaffMember",
            summary = "Let a member of staff serve no more",
            description = "For good. Who served keeps standing in what was arranged; the next arrangement leaves them"
                    + " out.")
    @APIResponse(
            responseCode = "200",
            description = "The member of staff, retired",
            content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response retire(@PathParam("id") UUID id) {
        StaffMember member = staff.requireLocked(id);
        save.retire(member);
        return answer(member);
    }

    private static Response answer(StaffMember member) {
        return Response.ok(StaffView.of(member))
                .header(HttpHeaders.ETAG, StaffView.etag(member))
                .build();
    }
}
