package org.guildmark.assessment.audit;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** What was decided, by whom and why. */
@Path("/api/assessment/v1/audit-records")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Audit", description = "Append-only records of every decision")
class AuditRecordResource {
    private final AuditRecordRepository records;
    private final Bodies bodies;

    AuditRecordResource(AuditRecordRepository records, Bodies bodies) {
        this.records = records;
        this.bodies = bodies;
    }

    @GET
    @Operation(
            operationId = "listAuditRecords",
            summary = "List decisions and changes, newest first",
            description = "Those of the assessment bodies whose exam-officer the caller is.")
    public RestResponse<Page<AuditRecordView>> list(
            @QueryParam("subjectType") @Parameter(description = "e.g. registration") String subjectType,
            @QueryParam("subjectId") @Parameter(description = "Only records of this registration, plan or item")
                    String subjectId,
            @QueryParam("actor") @Parameter(description = "Subject of the token of who did it") String actor,
            @QueryParam("action") @Parameter(description = "e.g. DECISION_OVERRIDDEN") String action,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        AuditRecordRepository.Filter filter = new AuditRecordRepository.Filter(
                bodies.asOfficer(), subjectType, Parameters.id("subjectId", subjectId), actor, action);
        return Page.of(
                        request,
                        records.page(filter, request),
                        audited -> Cursor.of(audited.id().toString()),
                        AuditRecordView::of,
                        () -> records.count(filter))
                .respond(uri);
    }
}
