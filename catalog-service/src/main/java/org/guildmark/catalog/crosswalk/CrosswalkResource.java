package org.guildmark.catalog.crosswalk;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.catalog.crosswalk.Crosswalk.Status;
import org.guildmark.catalog.crosswalk.StatementPlaces.Place;
import org.guildmark.catalog.standard.StandardRepository;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Associations: decided by editors, read by everybody. */
@Path(CrosswalkResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Crosswalks", description = "Associations between statements of different standards")
class CrosswalkResource {
    static final String PATH = "/api/catalog/v1/crosswalks";

    private final CrosswalkRepository crosswalks;
    private final StatementPlaces places;
    private final DecideCrosswalk decide;
    private final Idempotency idempotency;
    private final CrosswalkAccess access;

    CrosswalkResource(
            CrosswalkRepository crosswalks,
            StatementPlaces places,
            DecideCrosswalk decide,
            Idempotency idempotency,
            CrosswalkAccess access) {
        this.crosswalks = crosswalks;
        this.places = places;
        this.decide = decide;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** What the list is filtered by. */
    static class Filters {
        @QueryParam("standard")
        @Parameter(description = "Id or standardKey of a standard at either end")
        String standard;

        @QueryParam("statement")
        @Parameter(description = "Id of the statement at either end")
        String statement;

        @QueryParam("type")
        @Parameter(
                description = "As seen from the statement, else the standard, of the filter: statement=X&type=BROADER"
                        + " lists what X is broader than, whichever end X is. Without either: as stated")
        AssociationType type;

        @QueryParam("status")
        @Parameter(description = "ACCEPTED where left out; the others are for editors and reviewers")
        Status status;

        @QueryParam("needsReview")
        @Parameter(description = "true: only those with a statement that changed or went; for editors and reviewers")
        boolean needsReview;

        CrosswalkRepository.Filter parse() {
            return new CrosswalkRepository.Filter(
                    standard == null ? null : StandardRepository.idOf(standard),
                    statement == null ? null : Parameters.id("statement", statement),
                    type,
                    // A review concerns refusals as well.
                    status == null && !needsReview ? Status.ACCEPTED : status,
                    needsReview);
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCrosswalks",
            summary = "List associations, newest first",
            description = "Everybody reads accepted ones; without login as ids, codes, titles and labels, without the"
                    + " wording that the rights keep for people who are signed in.")
    public RestResponse<Page<CrosswalkView>> list(
            @BeanParam Filters filters, @BeanParam PageRequest request, @Context UriInfo uri) {
        CrosswalkRepository.Filter filter = filters.parse();
        if (filter.status() != Status.ACCEPTED || filter.needsReview()) {
            access.requireAll();
        }
        List<Crosswalk> rows = crosswalks.page(filter, request);
        Map<UUID, Place> found = placesOf(rows);
        return Page.of(
                        request,
                        rows,
                        crosswalk -> Cursor.of(crosswalk.id().toString()),
                        crosswalk -> view(crosswalk, found),
                        () -> crosswalks.count(filter))
                .respond(uri);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getCrosswalk",
            summary = "Read one association",
            description = "One that is refused or withdrawn is there for editors and reviewers only.")
    @APIResponse(
            responseCode = "200",
            description = "The association; its ETag is what an update must send as If-Match",
            content = @Content(schema = @Schema(implementation = CrosswalkView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Crosswalk crosswalk = crosswalks.require(id);
        if (crosswalk.status() != Status.ACCEPTED && !access.toAll()) {
            throw CrosswalkRepository.notFound();
        }
        Map<UUID, Place> found = placesOf(List.of(crosswalk));
        return ETags.notModified(headers, CrosswalkView.etag(crosswalk, found, access.audience()))
                .orElseGet(() -> answer(Response.ok(), crosswalk, found));
    }

    @POST
    @RolesAllowed(CrosswalkAccess.EDITOR)
    @Operation(
            operationId = "createCrosswalk",
            summary = "Accept or refuse an association of two statements",
            description = "from BROADER to says that from is the broader one. A pair has one association, whichever"
                    + " statement is named first: a second one is answered with 409 and the address of the first in"
                    + " Location. A refusal keeps the pair from being proposed again.")
    @APIResponse(
            responseCode = "201",
            description = "The association",
            content = @Content(schema = @Schema(implementation = CrosswalkView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER) String idempotencyKey, @NotNull @Valid CrosswalkRequest.Creation request) {
        return idempotency.once(
                idempotencyKey,
                () -> {
                    Crosswalk crosswalk = decide.create(request, access.person());
                    return answer(Response.created(URI.create(PATH + "/" + crosswalk.id())), crosswalk);
                },
                request);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(CrosswalkAccess.EDITOR)
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "changeCrosswalk",
            summary = "Decide otherwise about the same two statements",
            description = "Also confirms an association under review, and takes up a withdrawn one again. Both"
                    + " statements must be in force.")
    @APIResponse(
            responseCode = "200",
            description = "The association as changed",
            content = @Content(schema = @Schema(implementation = CrosswalkView.class)))
    public Response change(
            @PathParam("id") UUID id, @NotNull @Valid CrosswalkRequest.Change request, @Context HttpHeaders headers) {
        return answer(Response.ok(), decide.change(id, headers, request.decision(), access.person()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(CrosswalkAccess.EDITOR)
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "withdrawCrosswalk",
            summary = "Take a decision back; it stays listed as WITHDRAWN",
            description = "The pair may be proposed again. To decide anew, change the association.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdraw(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        decide.withdraw(id, headers, access.person());
    }

    private Response answer(Response.ResponseBuilder answer, Crosswalk crosswalk) {
        return answer(answer, crosswalk, placesOf(List.of(crosswalk)));
    }

    private Response answer(Response.ResponseBuilder answer, Crosswalk crosswalk, Map<UUID, Place> found) {
        return answer.entity(view(crosswalk, found))
                .header(HttpHeaders.VARY, "Authorization")
                .header(HttpHeaders.ETAG, CrosswalkView.etag(crosswalk, found, access.audience()))
                .build();
    }

    private Map<UUID, Place> placesOf(Collection<Crosswalk> shown) {
        return places.of(shown.stream()
                .flatMap(crosswalk ->
                        Stream.of(crosswalk.from().statementId(), crosswalk.to().statementId()))
                .toList());
    }

    private CrosswalkView view(Crosswalk crosswalk, Map<UUID, Place> found) {
        return CrosswalkView.of(
                crosswalk, places.view(crosswalk.from(), found), places.view(crosswalk.to(), found), access.toAll());
    }
}
