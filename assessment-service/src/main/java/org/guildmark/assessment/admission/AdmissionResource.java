package org.guildmark.assessment.admission;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Admits candidates. */
@Path("/api/assessment/v1/plans/{id}/admission")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Authenticated
@Tag(name = "Admission", description = "Tickets and printed sheets")
class AdmissionResource {
    private final IssueTickets issue;

    AdmissionResource(IssueTickets issue) {
        this.issue = issue;
    }

    @POST
    @Operation(
            operationId = "issueTickets",
            summary = "Issue the admission tickets of a plan",
            description = "To everybody who is admitted, once applications are closed and all have seats; the plan is"
                    + " confirmed by it. Done again, only those whose seats are others since get a new issue. A plan of"
                    + " dossiers alone has nothing to attend, so no tickets: 409 NOTHING_TO_ATTEND.")
    public AdmissionView issue(@PathParam("id") @Parameter(description = "Id of the plan") UUID planId) {
        return issue.issue(planId);
    }
}
