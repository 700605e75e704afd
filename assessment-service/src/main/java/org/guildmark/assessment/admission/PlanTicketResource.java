package org.guildmark.assessment.admission;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.admission.Admitted.SeatAt;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** The tickets of a plan. */
@Path("/api/assessment/v1/plans/{id}/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Admission", description = "Tickets and printed sheets")
class PlanTicketResource {
    private final ExamPlans plans;
    private final TicketRepository tickets;

    PlanTicketResource(ExamPlans plans, TicketRepository tickets) {
        this.plans = plans;
        this.tickets = tickets;
    }

    @GET
    @Operation(
            operationId = "listTickets",
            summary = "List the admission tickets of a plan by number",
            description = "Those that admit; for the body's officers.")
    public RestResponse<Page<TicketView>> list(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID planId,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        PlanFacts plan = plans.requireAsOfficer(planId);
        List<AdmissionTicket> rows = tickets.page(planId, request);
        Map<UUID, List<SeatAt>> seats = tickets.seats(rows);
        return Page.of(
                        request,
                        rows,
                        ticket -> Cursor.of(Integer.toString(ticket.sequence())),
                        ticket -> TicketView.of(ticket, seats.getOrDefault(ticket.id(), List.of()), plan.zoneId()),
                        () -> tickets.countInForce(planId))
                .respond(uri);
    }
}
