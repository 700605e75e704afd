package org.guildmark.curriculum.course;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.curriculum.school.Schools;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** The courses of a school. */
@Path("/api/curriculum/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Courses", description = "What a school teaches")
class CourseResource {
    private final CourseRepository courses;
    private final SaveCourse save;
    private final Schools schools;
    private final Idempotency idempotency;

    CourseResource(CourseRepository courses, SaveCourse save, Schools schools, Idempotency idempotency) {
        this.courses = courses;
        this.save = save;
        this.schools = schools;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "listCourses",
            summary = "List courses by code",
            description = "Those of the caller's schools and those of published reference programmes.")
    public RestResponse<Page<CourseView>> list(
            @QueryParam("schoolId") @Parameter(description = "Only courses of this school") String schoolId,
            @QueryParam("programmeId") @Parameter(description = "Only courses of this programme") String programmeId,
            @QueryParam("kind") Course.Kind kind,
            @QueryParam("status") Course.Status status,
            @QueryParam("code") @Parameter(description = "Only the course with this code") String code,
            @QueryParam("ids") @Parameter(description = "Only these, separated by commas; at most 200") String ids,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        CourseRepository.Filter filter = new CourseRepository.Filter(
                Parameters.id("schoolId", schoolId),
                Parameters.id("programmeId", programmeId),
                kind,
                status,
                Parameters.ids("ids", ids),
                code);
        return Page.of(
                        request,
                        courses.page(filter, request),
                        course -> Cursor.of(course.code(), course.id().toString()),
                        CourseView::of,
                        () -> courses.count(filter))
                .respond(uri);
    }

    @POST
    @Operation(
            operationId = "createCourse",
            summary = "Make a course",
            description = "What it teaches of a standard is said by a mapping revision.")
    @APIResponse(
            responseCode = "201",
            description = "The course",
            content = @Content(schema = @Schema(implementation = CourseView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid CourseRequest request) {
        UUID schoolId = schools.schoolFor(request.schoolId());
        return idempotency.once(
                key,
                () -> {
                    Course course = save.create(schoolId, request.facts());
                    return Response.created(URI.create("/api/curriculum/v1/courses/" + course.id()))
                            .entity(CourseView.of(course))
                            .header(HttpHeaders.ETAG, CourseView.etag(course))
                            .build();
                },
                request);
    }

    @GET
    @Path("/{id}")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getCourse",
            summary = "Read a course",
            description = "Its ETag is what an update must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The course",
            content = @Content(schema = @Schema(implementation = CourseView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Course course = courses.requireReadable(id);
        return ETags.notModified(headers, CourseView.etag(course)).orElseGet(() -> answer(course));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceCourse",
            summary = "Replace what is said of a course",
            description = "Its school stays. Prerequisites may not close a cycle.")
    @APIResponse(
            responseCode = "200",
            description = "The course as changed",
            content = @Content(schema = @Schema(implementation = CourseView.class)))
    public Response replace(
            @PathParam("id") UUID id, @NotNull @Valid CourseRequest request, @Context HttpHeaders headers) {
        Course course = courses.requireWritable(id);
        Preconditions.requireMatch(headers, CourseView.etag(course));
        save.change(course, request.facts());
        return answer(course);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "deleteCourse",
            summary = "Delete a course that was never used",
            description = "One that is part of a programme, or whose mappings were ever approved, is retired instead.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Course course = courses.requireWritable(id);
        Preconditions.requireMatch(headers, CourseView.etag(course));
        save.delete(course);
    }

    private static Response answer(Course course) {
        return Response.ok(CourseView.of(course))
                .header(HttpHeaders.ETAG, CourseView.etag(course))
                .build();
    }
}
