package org.guildmark.assessment.interchange;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
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
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Imports of items into the bank. */
@Path("/api/assessment/v1/item-imports")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Item interchange", description = "Items from and to the teachers' sheet and QTI")
class ItemImportResource {
    private static final int MAXIMUM_BYTES = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 255;

    private final ImportItems importItems;
    private final ItemImportRepository imports;
    private final Bodies bodies;
    private final Idempotency idempotency;
    private final SecurityIdentity caller;

    ItemImportResource(
            ImportItems importItems,
            ItemImportRepository imports,
            Bodies bodies,
            Idempotency idempotency,
            SecurityIdentity caller) {
        this.importItems = importItems;
        this.imports = imports;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importItems",
            summary = "Import items into the bank",
            description =
                    "The teachers' sheet (.csv or .xlsx), a QTI package or a single QTI item (2.x or 3.0); what it"
                            + " is, is seen. With dryRun=true nothing is written and the answer tells what would be. One item"
                            + " that is wrong fails the whole import, unless onlyGood=true. A code that the body has already is"
                            + " wrong, unless update=true, which edits that item. New items are drafts.")
    @APIResponse(
            responseCode = "202",
            description = "The import, which has ended: SUCCEEDED or FAILED",
            content = @Content(schema = @Schema(implementation = ItemImportView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String idempotencyKey,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "True: only tell what would change",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String dryRun,
            @QueryParam("onlyGood")
                    @Parameter(
                            description = "True: take what is right although something is wrong",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String onlyGood,
            @QueryParam("update")
                    @Parameter(
                            description = "True: edit the items whose code the body has already",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String update,
            @RestForm("file") @Schema(description = "The file, at most 20 MB") FileUpload file,
            @RestForm("bodyId") @Schema(description = "Assessment body; may be left out by who acts for one alone")
                    String bodyId,
            @RestForm("standard") @Schema(description = "Key or id of the standard whose printed codes the file holds")
                    String standard,
            @RestForm("level") @Schema(description = "Level code whose printed codes the file holds") String level,
            @RestForm("track") @Schema(description = "Track code whose printed codes the file holds") String track,
            @RestForm("statements")
                    @Schema(
                            description =
                                    "What an item measures that does not say so itself, as the sheet names it: S 1.3.2; K"
                                            + " 1.3.1 or ids")
                    String statements)
            throws IOException {
        if (file == null) {
            throw ProblemException.badRequest("FILE_MISSING", "Send the file as the part 'file' of a multipart form.")
                    .at("/file", "is missing");
        }
        if (file.size() > MAXIMUM_BYTES) {
            throw ProblemException.payloadTooLarge("FILE_TOO_LARGE", "A file has at most 20 MB.")
                    .at("/file", "is larger than 20 MB");
        }
        ImportFile request = new ImportFile(
                bodies.bodyFor(body(bodyId)),
                shortened(file.fileName()),
                Files.readAllBytes(file.uploadedFile()),
                new ImportFile.Target(
                        Parameters.text(standard),
                        Parameters.text(level),
                        Parameters.text(track),
                        Parameters.text(statements)),
                Parameters.flag("dryRun", dryRun),
                Parameters.flag("onlyGood", onlyGood),
                Parameters.flag("update", update));
        return idempotency.once(
                idempotencyKey,
                () -> accepted(request),
                file.uploadedFile(),
                request.bodyId(),
                request.target(),
                request.dryRun(),
                request.onlyGood(),
                request.update());
    }

    private Response accepted(ImportFile file) {
        ItemImport done = importItems.run(file, caller.getPrincipal().getName());
        return Response.accepted(ItemImportView.of(done))
                .location(URI.create("/api/assessment/v1/item-imports/" + done.id()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listItemImports",
            summary = "List imports of items, newest first, without their diagnostics",
            description = "Those of the bodies whose exam-officer the caller is.")
    public RestResponse<Page<ItemImportView>> list(@BeanParam PageRequest request, @Context UriInfo uri) {
        return Page.of(
                        request,
                        imports.page(request),
                        done -> Cursor.of(done.id().toString()),
                        ItemImportView::summary,
                        imports::countOwn)
                .respond(uri);
    }

    @GET
    @Path("/{id}")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getItemImport",
            summary = "Read an import of items with its diagnostics",
            description = "Imports stay listed for good; the file is not kept.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ItemImportView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ItemImport done = imports.require(id);
        String etag = ItemImportView.etag(done);
        return ETags.notModified(headers, etag).orElseGet(() -> Response.ok(ItemImportView.of(done))
                .header(HttpHeaders.ETAG, etag)
                .build());
    }

    private static UUID body(String bodyId) {
        try {
            return Parameters.text(bodyId) == null ? null : UUID.fromString(bodyId.strip());
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.badRequest("INVALID_PARAMETER", "bodyId must be an id.")
                    .at("/bodyId", "must be an id")
                    .causedBy(notAnId);
        }
    }

    private static String shortened(String fileName) {
        return fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(fileName.length() - LONGEST_NAME);
    }
}
