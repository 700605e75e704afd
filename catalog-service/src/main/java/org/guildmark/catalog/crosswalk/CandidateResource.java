package org.guildmark.catalog.crosswalk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Pairs of statements that an editor may want to associate. */
@Path(CrosswalkResource.PATH + "/candidates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CrosswalkAccess.EDITOR, CrosswalkAccess.REVIEWER})
@Tag(name = "Crosswalks")
class CandidateResource {
    private final ProposeCandidates propose;

    CandidateResource(ProposeCandidates propose) {
        this.propose = propose;
    }

    /** What is compared. */
    static class Query {
        @QueryParam("from")
        @Parameter(
                description = "Id or standardKey of the one standard",
                required = true,
                example = "sample-kite-making")
        String from;

        @QueryParam("to")
        @Parameter(description = "Id or standardKey of the other", required = true, example = "sample-lantern-making")
        String to;

        @QueryParam("fromLevel")
        @Parameter(description = "Only statements of this level of the one standard", example = "JUNIOR")
        String fromLevel;

        @QueryParam("toLevel")
        @Parameter(description = "Only statements of this level of the other", example = "MIDDLE")
        String toLevel;

        @QueryParam("statement")
        @Parameter(description = "Only candidates for this statement of the one standard")
        String statement;

        @QueryParam("minScore")
        @Parameter(
                description = "Least similarity",
                schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1", defaultValue = "0.3"))
        String minScore;

        @QueryParam("perStatement")
        @Parameter(
                description = "How many candidates at most for one statement of the one standard",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "3"))
        String perStatement;

        @QueryParam("includeDecided")
        @Parameter(description = "true: pairs already accepted or refused too, each with its decision")
        boolean includeDecided;
    }

    @GET
    @Operation(
            operationId = "listCrosswalkCandidates",
            summary = "Propose associations between two standards, the most similar statements first",
            description = "Compares the wording of the current editions by words and, for Chinese, pairs of characters,"
                    + " rare ones counting more, and a little the titles above. Nothing is stored: accept or refuse a"
                    + " candidate by creating the association. Whoever has begun a ranking reads it to its end, also"
                    + " when a standard gets another edition meanwhile.")
    public RestResponse<Page<CandidateView>> list(
            @BeanParam Query query, @BeanParam PageRequest request, @Context UriInfo uri) {
        return propose.page(query, request).respond(uri);
    }
}
