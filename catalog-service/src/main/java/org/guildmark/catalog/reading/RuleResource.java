package org.guildmark.catalog.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.catalog.content.AssessmentScheme;
import org.guildmark.catalog.content.Term;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.problem.ProblemException;

/** The rules and tables of a standard: they are data, and each names the clause it comes from. */
@Path("/api/catalog/v1/standards/{id}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@EditionRead
@Tag(name = "Rules", description = "Entry requirements, assessment scheme, weights and the facts beside them")
class RuleResource {
    private final PublishedEditions editions;
    private final WordingAccess access;

    RuleResource(PublishedEditions editions, WordingAccess access) {
        this.editions = editions;
        this.access = access;
    }

    @GET
    @Path("/entry-requirements")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "listEntryRequirements",
            summary = "Read who may apply for each level",
            description = "Any one alternative qualifies; of an alternative every condition must hold.")
    public Page<RuleViews.EntryRequirementView> entryRequirements(
            @PathParam("id") @Parameter(description = StandardResource.ID) String id,
            @QueryParam("level") @Parameter(description = "Level code", example = "CN4") String level,
            @QueryParam("edition") @Parameter(description = StandardResource.EDITION) String edition) {
        EditionSnapshot snapshot = editions.snapshot(id, edition);
        String wanted = level == null ? null : snapshot.requireLevel(level).code();
        return Page.whole(RuleViews.entryRequirements(snapshot, access.to(snapshot)).stream()
                .filter(requirement ->
                        wanted == null || requirement.level().code().equals(wanted))
                .toList());
    }

    @GET
    @Path("/assessment-scheme")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getAssessmentScheme",
            summary = "Read the components of the examination, their pass marks, times and staffing",
            description = "404 NO_ASSESSMENT_SCHEME where the standard prints none.")
    public AssessmentScheme assessmentScheme(
            @PathParam("id") @Parameter(description = StandardResource.ID) String id,
            @QueryParam("edition") @Parameter(description = StandardResource.EDITION) String edition) {
        EditionSnapshot snapshot = editions.snapshot(id, edition);
        AssessmentScheme scheme = snapshot.content().assessmentScheme();
        if (scheme == null) {
            throw ProblemException.notFound("NO_ASSESSMENT_SCHEME", "This standard prints no assessment scheme.");
        }
        return access.to(snapshot) ? scheme : scheme.withoutWording();
    }

    @GET
    @Path("/weight-tables")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "listWeightTables",
            summary = "Read the weight tables, one item per component, level and track",
            description = "The percentages of an item sum to 100. A cell that the printed table leaves open is flagged"
                    + " as ambiguous with every possible value.")
    public Page<RuleViews.WeightTableView> weightTables(
            @PathParam("id") @Parameter(description = StandardResource.ID) String id,
            @QueryParam("level") @Parameter(description = "Level code", example = "CN5") String level,
            @QueryParam("component") @Parameter(description = "THEORY or SKILL") AssessmentScheme.Component component,
            @QueryParam("edition") @Parameter(description = StandardResource.EDITION) String edition) {
        EditionSnapshot snapshot = editions.snapshot(id, edition);
        String wanted = level == null ? null : snapshot.requireLevel(level).code();
        return Page.whole(RuleViews.weightTables(snapshot).stream()
                .filter(table -> wanted == null || table.level().code().equals(wanted))
                .filter(table -> component == null || table.component() == component)
                .toList());
    }

    @GET
    @Path("/positions")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "listPositions",
            summary = "Read the posts and positions that the levels lead to",
            description = "In printed order. open says that the printed list is not complete.")
    public Page<RuleViews.PositionView> positions(
            @PathParam("id") @Parameter(description = StandardResource.ID) String id,
            @QueryParam("edition") @Parameter(description = StandardResource.EDITION) String edition) {
        return Page.whole(RuleViews.positions(editions.snapshot(id, edition)));
    }

    @GET
    @Path("/terms")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "listTerms",
            summary = "Read the defined terms with their English",
            description = "Definitions are null where the rights ask for a login.")
    public Page<Term> terms(
            @PathParam("id") @Parameter(description = StandardResource.ID) String id,
            @QueryParam("edition") @Parameter(description = StandardResource.EDITION) String edition) {
        EditionSnapshot snapshot = editions.snapshot(id, edition);
        return Page.whole(RuleViews.terms(snapshot, access.to(snapshot)));
    }

    @GET
    @Path("/audiences")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "listAudiences",
            summary = "Read whom the standard addresses: majors by kind of school",
            description = "In printed order. open says that the printed list of majors is not complete.")
    public Page<RuleViews.AudienceView> audiences(
            @PathParam("id") @Parameter(description = StandardResource.ID) String id,
            @QueryParam("edition") @Parameter(description = StandardResource.EDITION) String edition) {
        EditionSnapshot snapshot = editions.snapshot(id, edition);
        return Page.whole(RuleViews.audiences(snapshot, access.to(snapshot)));
    }
}
