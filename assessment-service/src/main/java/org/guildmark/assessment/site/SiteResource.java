package org.guildmark.assessment.site;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** The sites of an assessment body. */
@Path("/api/assessment/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sites", description = "Where examinations are held")
class SiteResource {
    private final SiteRepository sites;
    private final RoomRepository rooms;
    private final Bodies bodies;
    private final Idempotency idempotency;

    SiteResource(SiteRepository sites, RoomRepository rooms, Bodies bodies, Idempotency idempotency) {
        this.sites = sites;
        this.rooms = rooms;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "listSites",
            summary = "List sites, newest first",
            description = "Those of the bodies that the caller works for.")
    public RestResponse<Page<SiteView>> list(
            @QueryParam("bodyId") @Parameter(description = "Only sites of this body") String bodyId,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        UUID body = Parameters.id("bodyId", bodyId);
        return Page.of(
                        request,
                        sites.page(body, request),
                        site -> Cursor.of(site.id().toString()),
                        SiteView::of,
                        () -> sites.count(body))
                .respond(uri);
    }

    @POST
    @Operation(operationId = "createSite", summary = "Make a site", description = "Its rooms are added afterwards.")
    @APIResponse(
            responseCode = "201",
            description = "The site",
            content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid SiteRequest request) {
        UUID bodyId = bodies.bodyFor(request.bodyId());
        return idempotency.once(key, () -> make(bodyId, request), request);
    }

    @Transactional
    Response make(UUID bodyId, SiteRequest request) {
        Site site = new Site(bodyId, request, Instant.now());
        sites.persistAndFlush(site);
        return Response.created(URI.create("/api/assessment/v1/sites/" + site.id()))
                .entity(SiteView.of(site))
                .header(HttpHeaders.ETAG, SiteView.etag(site))
                .build();
    }

    @GET
    @Path("/{id}")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getSite",
            summary = "Read a site",
            description = "Its ETag is what an update must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The site",
            content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Site site = sites.requireReadable(id);
        return ETags.notModified(headers, SiteView.etag(site)).orElseGet(() -> answer(site));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceSite",
            summary = "Replace what is said of a site",
            description = "Its body and its rooms stay.")
    @APIResponse(
            responseCode = "200",
            description = "The site as changed",
            content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response replace(
            @PathParam("id") UUID id, @NotNull @Valid SiteRequest request, @Context HttpHeaders headers) {
        Site site = locked(id, headers);
        site.become(request, Instant.now());
        sites.flush();
        return answer(site);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(operationId = "deleteSite", summary = "Delete a site", description = "Only one without rooms.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Site site = locked(id, headers);
        if (!rooms.ofSite(id).isEmpty()) {
            throw ProblemException.conflict("SITE_HAS_ROOMS", "The site still has rooms: delete them first.");
        }
        sites.delete(site);
    }

    private Site locked(UUID id, HttpHeaders headers) {
        Site site = sites.requireWritable(id);
        Preconditions.requireMatch(headers, SiteView.etag(site));
        return site;
    }

    private static Response answer(Site site) {
        return Response.ok(SiteView.of(site))
                .header(HttpHeaders.ETAG, SiteView.etag(site))
                .build();
    }
}
