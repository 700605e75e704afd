package org.guildmark.assessment.staffing;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Rooms, seats and staff of a plan. */
@Path("/api/assessment/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Staffing", description = "Who sits where, and who serves there")
class StaffingResource {
    private final StaffPlan staffPlan;
    private final ArrangementRepository arrangements;
    private final AbsenceRepository absences;
    private final TakeBackAbsence takeBack;
    private final StaffRepository staff;
    private final ExamPlans plans;
    private final Idempotency idempotency;

    StaffingResource(
            StaffPlan staffPlan,
            ArrangementRepository arrangements,
            AbsenceRepository absences,
            TakeBackAbsence takeBack,
            StaffRepository staff,
            ExamPlans plans,
            Idempotency idempotency) {
        this.staffPlan = staffPlan;
        this.arrangements = arrangements;
        this.absences = absences;
        this.takeBack = takeBack;
        this.staff = staff;
        this.plans = plans;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/staffing")
    @Operation(
            operationId = "staffPlan",
            summary = "Give candidates their seats and sessions their staff",
            description = "For officers of the body, once applications are closed. The rules come from the standard's"
                    + " scheme. Hard ones first: places, numbers, nobody twice at a time, nobody judging their own"
                    + " school; then few changes, few rooms, an even load, and classes apart. What cannot be staffed is"
                    + " named, and the status is then UNSTAFFED. After tickets are out, candidates keep their seats.")
    @APIResponse(
            responseCode = "201",
            description = "The new version of the staffing",
            content = @Content(schema = @Schema(implementation = StaffingView.class)))
    public Response run(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID planId,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid StaffingRequest request) {
        return idempotency.once(
                key,
                () -> {
                    Arrangement arrangement = staffPlan.run(planId, request);
                    return Response.created(URI.create(
                                    "/api/assessment/v1/plans/" + planId + "/staffing/" + arrangement.number()))
                            .entity(view(arrangement))
                            .build();
                },
                request);
    }

    @GET
    @Path("/staffing")
    @Operation(
            operationId = "getStaffing",
            summary = "Read the latest staffing of a plan",
            description = "For officers of the body.")
    public StaffingView latest(@PathParam("id") @Parameter(description = "Id of the plan") UUID planId) {
        plans.requireAsOfficer(planId);
        return view(arrangements.latest(planId).orElseThrow(ArrangementRepository::notFound));
    }

    @GET
    @Path("/staffing/{version}")
    @Operation(
            operationId = "getStaffingVersion",
            summary = "Read a version of a plan's staffing",
            description = "For officers of the body.")
    public StaffingView version(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID planId,
            @PathParam("version") @Parameter(description = "Counts from 1") int version) {
        plans.requireAsOfficer(planId);
        return view(arrangements.require(planId, version));
    }

    @POST
    @Path("/absences")
    @Operation(
            operationId = "reportAbsence",
            summary = "Report that somebody cannot come",
            description = "Where the plan has been staffed, it is staffed anew at once: who serves stays as far as it"
                    + " can be, and the answer shows what has changed.")
    @APIResponse(
            responseCode = "201",
            description = "The absence, and the staffing without the person",
            content = @Content(schema = @Schema(implementation = AbsenceView.Answer.class)))
    public Response absent(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID planId,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid AbsenceRequest request) {
        return idempotency.once(
                key,
                () -> {
                    StaffPlan.Absent absent = staffPlan.absent(planId, request);
                    return Response.created(URI.create("/api/assessment/v1/plans/" + planId + "/absences"))
                            .entity(new AbsenceView.Answer(
                                    absent.absence().view(),
                                    absent.arrangement() == null ? null : view(absent.arrangement())))
                            .build();
                },
                request);
    }

    @GET
    @Path("/absences")
    @Operation(
            operationId = "listAbsences",
            summary = "List who cannot come",
            description = "Oldest first, all in one page. For officers of the body.")
    public Page<AbsenceView> absences(@PathParam("id") @Parameter(description = "Id of the plan") UUID planId) {
        plans.requireAsOfficer(planId);
        return Page.whole(absences.ofPlan(planId).stream().map(Absence::view).toList());
    }

    @DELETE
    @Path("/absences/{absenceId}")
    @Operation(
            operationId = "deleteAbsence",
            summary = "Take back the report that somebody cannot come",
            description = "For officers of the body, e.g. where it named the wrong person. The staffing stays as it is:"
                    + " staff the plan again where the person is to serve. Kept in the audit trail. In a plan that is"
                    + " cancelled only an absence with both its times can be taken back, since it still counts for"
                    + " other plans; once a plan's last session is over, none can.")
    @APIResponse(responseCode = "204", description = "The person can come")
    public void delete(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID planId,
            @PathParam("absenceId") @Parameter(description = "Id of the absence") UUID absenceId) {
        takeBack.run(planId, absenceId);
    }

    @GET
    @Path("/seats")
    @Operation(
            operationId = "listSeats",
            summary = "List who sits where",
            description = "By the latest staffing, by session and seat. For officers of the body.")
    public RestResponse<Page<SeatAssignment>> seats(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID planId,
            @QueryParam("sessionId") @Parameter(description = "Only the seats of this session") String sessionId,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        plans.requireAsOfficer(planId);
        UUID session = Parameters.id("sessionId", sessionId);
        UUID latest = arrangements
                .latest(planId)
                .orElseThrow(ArrangementRepository::notFound)
                .id();
        return Page.of(
                        request,
                        arrangements.places(latest, session, request).stream()
                                .map(StaffingPlace::seat)
                                .toList(),
                        seat -> Cursor.of(seat.sessionId().toString(), Integer.toString(seat.seatNumber())),
                        seat -> seat,
                        () -> arrangements.countPlaces(latest, session))
                .respond(uri);
    }

    private StaffingView view(Arrangement arrangement) {
        List<StaffingDuty> duties = arrangements.duties(arrangement.id());
        return StaffingView.of(arrangement, duties, staff.withIds(StaffingView.people(arrangement, duties)));
    }
}
