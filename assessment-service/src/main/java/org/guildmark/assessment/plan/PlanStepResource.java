package org.guildmark.assessment.plan;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

/** The steps of a plan. Each is taken once and stands in the audit trail. */
@Path("/api/assessment/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Plans", description = "What is examined when, how and where")
class PlanStepResource {
    private final ExamPlanRepository plans;
    private final PlanSteps steps;

    PlanStepResource(ExamPlanRepository plans, PlanSteps steps) {
        this.plans = plans;
        this.steps = steps;
    }

    @POST
    @Path("/opening")
    @Transactional
    @Operation(
            operationId = "openPlan",
            summary = "Announce a plan",
            description = "Everybody signed in sees it from then on, and candidates may apply during its period.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, open",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response open(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID id, @Valid PlanStepRequest request) {
        ExamPlan plan = plans.requireWritable(id);
        steps.open(plan, reason(request));
        return answer(plan);
    }

    @POST
    @Path("/closing")
    @Transactional
    @Operation(
            operationId = "closePlan",
            summary = "Take no applications any more",
            description = "Rooms and staff are planned for those who were admitted.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, closed",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response close(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID id, @Valid PlanStepRequest request) {
        ExamPlan plan = plans.requireWritable(id);
        steps.close(plan, reason(request));
        return answer(plan);
    }

    @POST
    @Path("/cancellation")
    @Transactional
    @Operation(
            operationId = "cancelPlan",
            summary = "Cancel a plan",
            description = "For good, with a reason. Its rooms are free for others at once.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, cancelled",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response cancel(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID id,
            @NotNull @Valid PlanStepRequest request) {
        ExamPlan plan = plans.requireWritable(id);
        steps.cancel(plan, request.reason());
        return answer(plan);
    }

    /** Nobody has to give one for what everybody expects. */
    private static String reason(PlanStepRequest request) {
        return request == null ? null : request.reason();
    }

    private Response answer(ExamPlan plan) {
        return Response.ok(PlanView.of(plan, plans.roomIds(plan.id())))
                .header(HttpHeaders.ETAG, PlanView.etag(plan))
                .build();
    }
}
