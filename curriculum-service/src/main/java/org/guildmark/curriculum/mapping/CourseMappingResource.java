package org.guildmark.curriculum.mapping;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.course.CourseRepository;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** What a course is mapped to, and the revisions of that. */
@Path("/api/curriculum/v1/courses/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Mappings", description = "Which statements of standards a course teaches")
class CourseMappingResource {
    private final CourseRepository courses;
    private final MappingRevisionRepository revisions;
    private final CurrentMappings current;
    private final EditMapping edit;
    private final MappingViews views;
    private final SecurityIdentity caller;
    private final Idempotency idempotency;

    CourseMappingResource(
            CourseRepository courses,
            MappingRevisionRepository revisions,
            CurrentMappings current,
            EditMapping edit,
            MappingViews views,
            SecurityIdentity caller,
            Idempotency idempotency) {
        this.courses = courses;
        this.revisions = revisions;
        this.current = current;
        this.edit = edit;
        this.views = views;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/mappings")
    @Operation(
            operationId = "listCourseMappings",
            summary = "List what a course is mapped to",
            description = "In the printed order of each standard. The approved revision counts; its school sees the"
                    + " newest draft where nothing was approved yet, or where it asks for a preview. All pages are of the"
                    + " revision of the first one.")
    public RestResponse<Page<MappingView>> mappings(
            @PathParam("id") UUID id,
            @QueryParam("preview")
                    @Parameter(
                            description = "True: the newest draft counts instead of what is approved",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String preview,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        Course course = courses.requireReadable(id);
        boolean drafts = Parameters.flag("preview", preview);
        UUID revisionId = request.cursor()
                .map(cursor -> ofCourse(course, cursor.id(0)))
                .or(() -> current.revision(course, drafts).map(MappingRevision::id))
                .orElse(null);
        if (revisionId == null) {
            return Page.<MappingView>whole(List.of()).respond(uri);
        }
        return MappingPages.of(revisions, views, revisionId, request).respond(uri);
    }

    /** A cursor names its revision; one of another course, or of a draft that is gone, is none of this list. */
    private UUID ofCourse(Course course, UUID revisionId) {
        MappingRevision revision = revisions.findById(revisionId);
        if (revision == null || !revision.courseId().equals(course.id())) {
            throw Cursor.invalid();
        }
        return revisions.requireReadable(revisionId).id();
    }

    @GET
    @Path("/mapping-revisions")
    @Operation(
            operationId = "listMappingRevisions",
            summary = "List the revisions of a course's mappings, newest first",
            description = "Drafts are shown to the course's school alone.")
    public RestResponse<Page<MappingRevisionView>> list(
            @PathParam("id") UUID id, @BeanParam PageRequest request, @Context UriInfo uri) {
        Course course = courses.requireReadable(id);
        return Page.of(
                        request,
                        revisions.page(course, request),
                        revision -> Cursor.of(Integer.toString(revision.number())),
                        MappingRevisionView::of,
                        () -> revisions.count(course))
                .respond(uri);
    }

    @POST
    @Path("/mapping-revisions")
    @Operation(
            operationId = "createMappingRevision",
            summary = "Begin a draft",
            description = "With the mappings sent, else with those of the approved revision.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = MappingRevisionView.class)))
    public Response create(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid MappingRevisionRequest request) {
        return idempotency.once(key, () -> begin(id, request), request);
    }

    @Transactional
    Response begin(UUID id, MappingRevisionRequest request) {
        Course course = courses.requireWritable(id);
        MappingRevision draft = edit.open(
                course,
                request.mappings(),
                Boolean.TRUE.equals(request.applyProposals()),
                request.reason(),
                caller.getPrincipal().getName());
        return Response.created(URI.create("/api/curriculum/v1/mapping-revisions/" + draft.id()))
                .entity(MappingRevisionView.of(draft))
                .header(HttpHeaders.ETAG, MappingRevisionView.etag(draft))
                .build();
    }
}
