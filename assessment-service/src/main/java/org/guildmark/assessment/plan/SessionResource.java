package org.guildmark.assessment.plan;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Page;

/** When and in which rooms a plan's components are held. */
@Path("/api/assessment/v1/plans/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Plans", description = "What is examined when, how and where")
class SessionResource {
    private final ExamPlanRepository plans;
    private final ExamSessionRepository sessions;
    private final ScheduleSessions schedule;
    private final Idempotency idempotency;

    SessionResource(
            ExamPlanRepository plans,
            ExamSessionRepository sessions,
            ScheduleSessions schedule,
            Idempotency idempotency) {
        this.plans = plans;
        this.sessions = sessions;
        this.schedule = schedule;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "listSessions",
            summary = "List the sessions of a plan by time",
            description = "All in one page, to everybody who may see the plan.")
    public Page<SessionView> list(@PathParam("id") @Parameter(description = "Id of the plan") UUID planId) {
        ExamPlan plan = plans.requireReadable(planId);
        return Page.whole(views(plan));
    }

    @POST
    @Operation(
            operationId = "addSessions",
            summary = "Add sessions to a plan",
            description = "All or none. A room holds one session at a time, of whatever plan, and must be of the kind"
                    + " and have the equipment that the component needs.")
    @APIResponse(
            responseCode = "201",
            description = "The sessions that were added",
            content = @Content(schema = @Schema(implementation = SessionsView.class)))
    public Response add(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID planId,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid SessionsRequest request) {
        return idempotency.once(
                key,
                () -> Response.created(URI.create("/api/assessment/v1/plans/" + planId + "/sessions"))
                        .entity(new SessionsView(schedule.add(planId, request)))
                        .build(),
                request);
    }

    @PUT
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceSessions",
            summary = "Replace the sessions of a plan",
            description = "If-Match is the plan's ETag. Who names a session's id moves it; sessions that are not named"
                    + " go. Once tickets are out, sessions only move, and with a reason.")
    @APIResponse(
            responseCode = "200",
            description = "All sessions of the plan",
            content = @Content(schema = @Schema(implementation = SessionsView.class)))
    public Response replace(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID planId,
            @NotNull @Valid SessionsRequest request,
            @Context HttpHeaders headers) {
        ExamPlan plan = plans.requireWritable(planId);
        Preconditions.requireMatch(headers, PlanView.etag(plan));
        schedule.replace(plan, request);
        return Response.ok(new SessionsView(views(plan)))
                .header(HttpHeaders.ETAG, PlanView.etag(plan))
                .build();
    }

    private List<SessionView> views(ExamPlan plan) {
        return sessions.ofPlan(plan.id()).stream()
                .map(session -> SessionView.of(session, plan))
                .toList();
    }
}
