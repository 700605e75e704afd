package org.guildmark.catalog.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.edition.EditionRepository;
import org.guildmark.catalog.edition.EditionView;
import org.guildmark.catalog.standard.Standard;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Standards and their editions. */
@Path("/api/catalog/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Standards", description = "Published standards, readable without login; wording as their rights say")
class StandardResource {
    static final String ID = "Id or standardKey of the standard";
    static final String EDITION = "Id or label of an edition; the current one where left out";

    private final StandardList standards;
    private final PublishedEditions editions;
    private final EditionRepository editionRows;
    private final WordingAccess access;

    StandardResource(
            StandardList standards, PublishedEditions editions, EditionRepository editionRows, WordingAccess access) {
        this.standards = standards;
        this.editions = editions;
        this.editionRows = editionRows;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listStandards",
            summary = "List published standards",
            description =
                    "Filtered by family, status, and part of the title or key; sorted by standardKey, or by -updatedAt.")
    public RestResponse<Page<StandardView.Summary>> list(
            @QueryParam("kind") @Parameter(description = "Family of the standard") StandardKind kind,
            @QueryParam("status") @Parameter(description = "Whether an edition is in force") Standard.Status status,
            @QueryParam("q") @Parameter(description = "Part of the title or of the standardKey") String q,
            @QueryParam("ids") @Parameter(description = "Only these, separated by commas") String ids,
            @QueryParam("sort") @Parameter(description = "standardKey (default) or -updatedAt") String sort,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        return standards
                .page(new StandardList.Filter(kind, status, q, ids), sort, request)
                .respond(uri);
    }

    @GET
    @Path("/{id}")
    @EditionRead
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getStandard",
            summary = "Read a standard: its current edition with levels, tracks, counts and rights",
            description =
                    "Read another edition with the query parameter edition. Texts are null where the rights ask for a login.")
    public StandardView get(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("edition") @Parameter(description = EDITION) String edition) {
        PublishedEditions.Found found = editions.find(id, edition);
        EditionSnapshot snapshot = editions.snapshot(found.revision());
        return StandardView.of(
                editions.requireStandard(id),
                EditionView.of(editionRows.require(snapshot.editionId())),
                snapshot,
                access.to(snapshot));
    }

    @GET
    @Path("/{id}/editions")
    @Operation(
            operationId = "listEditions",
            summary = "List the editions of a standard, newest first",
            description = "The superseded and withdrawn ones too: an edition once published stays readable for good.")
    public Page<EditionView> editions(@PathParam("id") @Parameter(description = ID) String id) {
        UUID standardId = editions.requireStandard(id).id();
        return Page.whole(
                editionRows.ofStandard(standardId).stream().map(EditionView::of).toList());
    }

    @GET
    @Path("/{id}/tree")
    @EditionRead
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getTree",
            summary = "Read the tree of functions and contents, whole or collapsed",
            description = "Filtered by level and track. Texts are null where the rights ask for a login.")
    public TreeView tree(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("level") @Parameter(description = "Level code", example = "CN5") String level,
            @QueryParam("track") @Parameter(description = "Track code") String track,
            @QueryParam("collapsed") @Parameter(description = "true leaves the statements out") boolean collapsed,
            @QueryParam("edition") @Parameter(description = EDITION) String edition) {
        EditionSnapshot snapshot = editions.snapshot(id, edition);
        return TreeView.of(snapshot, StatementFilter.of(snapshot, level, track, false), collapsed, access.to(snapshot));
    }
}
