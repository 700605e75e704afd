package org.guildmark.assessment.plan;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** The plans that everybody may apply for, and a body's own drafts. */
@Path("/api/assessment/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Plans", description = "What is examined when, how and where")
class ExamPlanResource {
    private final ExamPlanRepository plans;
    private final SavePlan save;
    private final Bodies bodies;
    private final Idempotency idempotency;

    ExamPlanResource(ExamPlanRepository plans, SavePlan save, Bodies bodies, Idempotency idempotency) {
        this.plans = plans;
        this.save = save;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "listPlans",
            summary = "List exam plans, newest first",
            description = "Every plan that was announced, and the drafts of the caller's own bodies.")
    public RestResponse<Page<PlanView>> list(
            @QueryParam("ids") @Parameter(description = "Only these, separated by commas") String ids,
            @QueryParam("bodyId") @Parameter(description = "Only plans of this body") String bodyId,
            @QueryParam("status") PlanStatus status,
            @QueryParam("standard") @Parameter(description = "Only plans for this standard, by its key")
                    String standard,
            @QueryParam("level") @Parameter(description = "Only plans for the level with this code") String level,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        ExamPlanRepository.Filter filter = new ExamPlanRepository.Filter(
                Parameters.ids("ids", ids), Parameters.id("bodyId", bodyId), status, standard, level);
        return Page.of(
                        request,
                        plans.page(filter, request),
                        plan -> Cursor.of(plan.id().toString()),
                        plan -> PlanView.of(plan, null),
                        () -> plans.count(filter))
                .respond(uri);
    }

    @POST
    @Operation(
            operationId = "createPlan",
            summary = "Make an exam plan",
            description = "A draft, that only the body's officers see. Components, ways of holding them and durations"
                    + " are checked against the scheme of the standard's edition in force; where the standard has"
                    + " none for the level, they are the body's own.")
    @APIResponse(
            responseCode = "201",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid PlanRequest request) {
        UUID bodyId = bodies.bodyFor(request.bodyId());
        return idempotency.once(
                key,
                () -> {
                    ExamPlan plan = save.create(bodyId, request);
                    return Response.created(URI.create("/api/assessment/v1/plans/" + plan.id()))
                            .entity(view(plan))
                            .header(HttpHeaders.ETAG, PlanView.etag(plan))
                            .build();
                },
                request);
    }

    @GET
    @Path("/{id}")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getPlan",
            summary = "Read an exam plan",
            description = "Its ETag is what an update must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ExamPlan plan = plans.requireReadable(id);
        return ETags.notModified(headers, PlanView.etag(plan)).orElseGet(() -> answer(plan));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replacePlan",
            summary = "Replace what is said of an exam plan",
            description = "Anything while it is a draft. Once it is announced, only title, window, sites, rooms and the"
                    + " rule for assessors. Sessions must still fit; they last as long as their component then does.")
    @APIResponse(
            responseCode = "200",
            description = "The plan as changed",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response replace(
            @PathParam("id") UUID id, @NotNull @Valid PlanRequest request, @Context HttpHeaders headers) {
        ExamPlan plan = locked(id, headers);
        save.change(plan, request);
        return answer(plan);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "deletePlan",
            summary = "Delete a draft",
            description = "What was announced is cancelled instead.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        save.delete(locked(id, headers));
    }

    private ExamPlan locked(UUID id, HttpHeaders headers) {
        ExamPlan plan = plans.requireWritable(id);
        Preconditions.requireMatch(headers, PlanView.etag(plan));
        return plan;
    }

    private Response answer(ExamPlan plan) {
        return Response.ok(view(plan))
                .header(HttpHeaders.ETAG, PlanView.etag(plan))
                .build();
    }

    private PlanView view(ExamPlan plan) {
        return PlanView.of(plan, plans.roomIds(plan.id()));
    }
}
