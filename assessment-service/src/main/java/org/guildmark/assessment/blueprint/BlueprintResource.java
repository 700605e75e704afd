package org.guildmark.assessment.blueprint;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.guildmark.assessment.audit.AuditTrail;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** What papers must be like. */
@Path("/api/assessment/v1/blueprints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Blueprints", description = "Weights and limits that papers must keep")
class BlueprintResource {
    private final BlueprintRepository blueprints;
    private final BlueprintPool pool;
    private final CatalogView catalog;
    private final Bodies bodies;
    private final AuditTrail audit;
    private final Idempotency idempotency;
    private final SecurityIdentity caller;

    BlueprintResource(
            BlueprintRepository blueprints,
            BlueprintPool pool,
            CatalogView catalog,
            Bodies bodies,
            AuditTrail audit,
            Idempotency idempotency,
            SecurityIdentity caller) {
        this.blueprints = blueprints;
        this.pool = pool;
        this.catalog = catalog;
        this.bodies = bodies;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listBlueprints",
            summary = "List blueprints, newest first",
            description = "Those of the assessment bodies whose exam-officer the caller is.")
    public RestResponse<Page<BlueprintView>> list(
            @QueryParam("standard") @Parameter(description = "Only those of the standard with this key")
                    String standard,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        BlueprintRepository.Filter filter = new BlueprintRepository.Filter(bodies.asOfficer(), standard);
        return Page.of(
                        request,
                        blueprints.page(filter, request),
                        blueprint -> Cursor.of(blueprint.id().toString()),
                        BlueprintView::of,
                        () -> blueprints.count(filter))
                .respond(uri);
    }

    @POST
    @Operation(
            operationId = "createBlueprint",
            summary = "Make a blueprint",
            description = "For the edition in force. Where it prints a weight table for the component, level and track,"
                    + " its weights hold; else the body writes its own, which sum to 100.")
    @APIResponse(
            responseCode = "201",
            description = "The blueprint",
            content = @Content(schema = @Schema(implementation = BlueprintView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid BlueprintRequest request) {
        UUID bodyId = bodies.bodyFor(request.bodyId());
        return idempotency.once(
                key,
                () -> {
                    Blueprint blueprint = QuarkusTransaction.joiningExisting().call(() -> save(bodyId, request));
                    return Response.created(URI.create("/api/assessment/v1/blueprints/" + blueprint.id()))
                            .entity(BlueprintView.of(blueprint))
                            .header(HttpHeaders.ETAG, BlueprintView.etag(blueprint))
                            .build();
                },
                request);
    }

    private Blueprint save(UUID bodyId, BlueprintRequest request) {
        Edition edition = catalog.requireCurrent(request.standard(), "/standard");
        Blueprint blueprint =
                new Blueprint(bodyId, request, edition, BlueprintWeights.settle(edition, request), Instant.now());
        blueprints.persistAndFlush(blueprint);
        record(blueprint, "BLUEPRINT_CREATED", null, BlueprintView.of(blueprint));
        return blueprint;
    }

    @GET
    @Path("/{id}")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getBlueprint",
            summary = "Read a blueprint",
            description = "With its weights; cells of the standard's table that are ambiguous say so.")
    @APIResponse(
            responseCode = "200",
            description = "The blueprint",
            content = @Content(schema = @Schema(implementation = BlueprintView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Blueprint blueprint = blueprints.require(id);
        return ETags.notModified(headers, BlueprintView.etag(blueprint)).orElseGet(() -> answer(blueprint));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceBlueprint",
            summary = "Replace a blueprint",
            description = "Takes the edition that is in force now. Its body and the papers made from it stay as they"
                    + " are.")
    @APIResponse(
            responseCode = "200",
            description = "The blueprint as changed",
            content = @Content(schema = @Schema(implementation = BlueprintView.class)))
    public Response replace(
            @PathParam("id") UUID id, @NotNull @Valid BlueprintRequest request, @Context HttpHeaders headers) {
        Blueprint blueprint = blueprints.requireLocked(id);
        Preconditions.requireMatch(headers, BlueprintView.etag(blueprint));
        BlueprintView before = BlueprintView.of(blueprint);
        Edition edition = catalog.requireCurrent(request.standard(), "/standard");
        blueprint.become(request, edition, BlueprintWeights.settle(edition, request), Instant.now());
        blueprints.flush();
        record(blueprint, "BLUEPRINT_CHANGED", before, BlueprintView.of(blueprint));
        return answer(blueprint);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "deleteBlueprint",
            summary = "Delete a blueprint",
            description = "Papers made from it stay: each holds what it has to keep.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Blueprint blueprint = blueprints.requireLocked(id);
        Preconditions.requireMatch(headers, BlueprintView.etag(blueprint));
        record(blueprint, "BLUEPRINT_DELETED", BlueprintView.of(blueprint), null);
        blueprints.delete(blueprint);
    }

    @GET
    @Path("/{id}/supply")
    @Operation(
            operationId = "getBlueprintSupply",
            summary = "Compare the bank with a blueprint",
            description = "What the active items offer for each element and kind beside what one form needs. Enough of"
                    + " everything does not yet prove that a paper exists: only an assembly does.")
    public SupplyView supply(@PathParam("id") UUID id) {
        Blueprint blueprint = blueprints.require(id);
        return SupplyView.of(blueprint, pool.of(blueprint));
    }

    private void record(Blueprint blueprint, String action, BlueprintView before, BlueprintView after) {
        audit.record(new AuditTrail.Entry(
                blueprint.bodyId(),
                "blueprint",
                blueprint.id(),
                action,
                caller.getPrincipal().getName(),
                before,
                after,
                null));
    }

    private static Response answer(Blueprint blueprint) {
        return Response.ok(BlueprintView.of(blueprint))
                .header(HttpHeaders.ETAG, BlueprintView.etag(blueprint))
                .build();
    }
}
