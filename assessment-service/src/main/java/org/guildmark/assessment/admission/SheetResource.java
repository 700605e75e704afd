package org.guildmark.assessment.admission;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.platform.http.Parameters;

/** What is printed for the day of the examination, for the body's officers. */
@Path("/api/assessment/v1/plans/{id}")
@Produces(SheetResource.PDF)
@Authenticated
@Tag(name = "Admission", description = "Tickets and printed sheets")
class SheetResource {
    static final String PDF = "application/pdf";

    private final ExamPlans plans;
    private final AdmissionSheets sheets;

    SheetResource(ExamPlans plans, AdmissionSheets sheets) {
        this.plans = plans;
        this.sheets = sheets;
    }

    @GET
    @Path("/tickets.pdf")
    @Operation(
            operationId = "getTicketSheets",
            summary = "Print the admission tickets of a plan",
            description = "With photos, one ticket on a page, by number. At most 500 in one document.")
    @APIResponse(
            responseCode = "200",
            description = "A4",
            content = @Content(mediaType = PDF, schema = @Schema(implementation = String.class, format = "binary")))
    public Response tickets(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID planId,
            @QueryParam("sessionId") @Parameter(description = "Only who sits in this session") String sessionId) {
        plans.requireAsOfficer(planId);
        return pdf(sheets.tickets(planId, Parameters.id("sessionId", sessionId)), "tickets");
    }

    @GET
    @Path("/door-lists.pdf")
    @Operation(
            operationId = "getDoorLists",
            summary = "Print the lists for the doors of the rooms",
            description = "Who sits where, by session and seat.")
    @APIResponse(
            responseCode = "200",
            description = "A4",
            content = @Content(mediaType = PDF, schema = @Schema(implementation = String.class, format = "binary")))
    public Response doorLists(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID planId,
            @QueryParam("sessionId") @Parameter(description = "Only this session") String sessionId) {
        return rooms(planId, sessionId, RoomSheet.Kind.DOOR, "door-lists");
    }

    @GET
    @Path("/signature-sheets.pdf")
    @Operation(
            operationId = "getSignatureSheets",
            summary = "Print the sheets that candidates sign",
            description = "By session and seat, with room for signatures and notes.")
    @APIResponse(
            responseCode = "200",
            description = "A4",
            content = @Content(mediaType = PDF, schema = @Schema(implementation = String.class, format = "binary")))
    public Response signatureSheets(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID planId,
            @QueryParam("sessionId") @Parameter(description = "Only this session") String sessionId) {
        return rooms(planId, sessionId, RoomSheet.Kind.SIGNATURE, "signature-sheets");
    }

    private Response rooms(UUID planId, String sessionId, RoomSheet.Kind kind, String file) {
        plans.requireAsOfficer(planId);
        return pdf(sheets.rooms(planId, Parameters.id("sessionId", sessionId), kind), file);
    }

    static Response pdf(byte[] content, String file) {
        return Response.ok(content, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + ".pdf\"")
                // Personal: no cache between keeps it.
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
