package org.guildmark.curriculum.mapping;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.course.CourseRepository;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** One revision of a course's mappings: read, change, compare, approve. */
@Path("/api/curriculum/v1/mapping-revisions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Mappings", description = "Which statements of standards a course teaches")
class MappingRevisionResource {
    private final MappingRevisionRepository revisions;
    private final CourseRepository courses;
    private final CatalogView catalog;
    private final EditMapping edit;
    private final ApproveMapping approve;
    private final MappingViews views;
    private final SecurityIdentity caller;

    MappingRevisionResource(
            MappingRevisionRepository revisions,
            CourseRepository courses,
            CatalogView catalog,
            EditMapping edit,
            ApproveMapping approve,
            MappingViews views,
            SecurityIdentity caller) {
        this.revisions = revisions;
        this.courses = courses;
        this.catalog = catalog;
        this.edit = edit;
        this.approve = approve;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getMappingRevision",
            summary = "Read a revision without its mappings",
            description = "Its ETag is what every change of a draft sends as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(implementation = MappingRevisionView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        MappingRevision revision = revisions.requireReadable(id);
        return ETags.notModified(headers, MappingRevisionView.etag(revision)).orElseGet(() -> answer(revision));
    }

    @GET
    @Path("/mappings")
    @Operation(
            operationId = "listMappings",
            summary = "List the mappings of a revision",
            description = "In the printed order of each standard.")
    public RestResponse<Page<MappingView>> mappings(
            @PathParam("id") UUID id, @BeanParam PageRequest request, @Context UriInfo uri) {
        MappingRevision revision = revisions.requireReadable(id);
        return MappingPages.of(revisions, views, revision.id(), request).respond(uri);
    }

    @PUT
    @Path("/mappings")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceMappings",
            summary = "Replace the mappings of a draft",
            description =
                    "All of them. A statement that was mapped before may stay although its edition is no longer in"
                            + " force; a new one must be of an edition in force. Every wrong entry is pointed at.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as changed",
            content = @Content(schema = @Schema(implementation = MappingRevisionView.class)))
    public Response replace(
            @PathParam("id") UUID id,
            @NotNull @Valid MappingRevisionRequest.Mappings request,
            @Context HttpHeaders headers) {
        Locked locked = locked(id, headers);
        return answer(edit.replace(locked.revision(), request.mappings()));
    }

    @GET
    @Path("/diff")
    @Operation(
            operationId = "diffMappingRevisions",
            summary = "What differs from another revision",
            description = "From the revision that this one was based on, unless another of the same course is named.")
    public MappingDiffView diff(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "Id of the revision to compare with") String from) {
        MappingRevision to = revisions.requireReadable(id);
        UUID named = Parameters.id("from", from);
        UUID fromId = named == null ? to.basedOnId() : named;
        if (fromId != null && !revisions.requireReadable(fromId).courseId().equals(to.courseId())) {
            throw Parameters.invalid("from", "must be a revision of the same course");
        }
        List<MappingDiff.Change> changes =
                MappingDiff.between(fromId == null ? List.of() : revisions.rows(fromId), revisions.rows(to.id()));
        return MappingDiffView.of(
                fromId,
                to.id(),
                changes,
                catalog.locate(
                        changes.stream().map(MappingDiff.Change::statementId).toList()));
    }

    @POST
    @Path("/approval")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "approveMappingRevision",
            summary = "Approve a draft",
            description =
                    "Needs the Keycloak permission to approve. It then counts for the course and never changes again;"
                            + " the revision approved before is superseded. A draft that was begun before another one was approved"
                            + " is refused with 409 STALE_DRAFT.")
    @APIResponse(
            responseCode = "200",
            description = "The revision as approved",
            content = @Content(schema = @Schema(implementation = MappingRevisionView.class)))
    public Response approve(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Locked locked = locked(id, headers);
        return answer(approve.approve(
                locked.course(), locked.revision(), caller.getPrincipal().getName()));
    }

    @DELETE
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "discardMappingRevision",
            summary = "Discard a draft",
            description = "An approved revision stays for good.")
    @APIResponse(responseCode = "204", description = "Discarded")
    public void discard(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        edit.discard(locked(id, headers).revision());
    }

    private record Locked(Course course, MappingRevision revision) {}

    private Locked locked(UUID id, HttpHeaders headers) {
        UUID courseId = revisions.requireReadable(id).courseId();
        Course course = courses.requireWritable(courseId);
        MappingRevision revision = revisions.requireReadable(id);
        // What was read before the lock was granted may be old.
        revisions.getEntityManager().refresh(revision);
        Preconditions.requireMatch(headers, MappingRevisionView.etag(revision));
        return new Locked(course, revision);
    }

    private static Response answer(MappingRevision revision) {
        return Response.ok(MappingRevisionView.of(revision))
                .header(HttpHeaders.ETAG, MappingRevisionView.etag(revision))
                .build();
    }
}
