package org.guildmark.assessment.admission;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.registration.Registrations;
import org.guildmark.platform.problem.ProblemException;

/** The ticket of a candidate: for themself, for who registered them, and for the body's officers. */
@Path("/api/assessment/v1/registrations/{id}")
@Authenticated
@Tag(name = "Admission", description = "Tickets and printed sheets")
class TicketResource {
    private final Registrations registrations;
    private final TicketRepository tickets;
    private final ExamPlans plans;
    private final AdmissionSheets sheets;

    TicketResource(Registrations registrations, TicketRepository tickets, ExamPlans plans, AdmissionSheets sheets) {
        this.registrations = registrations;
        this.tickets = tickets;
        this.plans = plans;
        this.sheets = sheets;
    }

    @GET
    @Path("/ticket")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getTicket",
            summary = "Read the admission ticket of a registration",
            description = "The issue that admits.")
    public TicketView get(@PathParam("id") @Parameter(description = "Id of the registration") UUID registrationId) {
        AdmissionTicket ticket = require(registrationId);
        return TicketView.of(
                ticket,
                tickets.seats(List.of(ticket)).getOrDefault(ticket.id(), List.of()),
                plans.find(ticket.planId()).orElseThrow().zoneId());
    }

    @GET
    @Path("/ticket.pdf")
    @Produces(SheetResource.PDF)
    @Operation(
            operationId = "getTicketSheet",
            summary = "Print the admission ticket of a registration",
            description = "On one page, with the photo.")
    @APIResponse(
            responseCode = "200",
            description = "A4",
            content =
                    @Content(
                            mediaType = SheetResource.PDF,
                            schema = @Schema(implementation = String.class, format = "binary")))
    public Response print(@PathParam("id") @Parameter(description = "Id of the registration") UUID registrationId) {
        return SheetResource.pdf(sheets.ticket(require(registrationId)), "ticket");
    }

    private AdmissionTicket require(UUID registrationId) {
        registrations.requireVisible(registrationId);
        return tickets.inForceOf(registrationId)
                .orElseThrow(() -> ProblemException.notFound(
                        "TICKET_NOT_FOUND", "No ticket that admits has been issued for the registration."));
    }
}
