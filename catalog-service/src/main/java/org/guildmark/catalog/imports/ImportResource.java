package org.guildmark.catalog.imports;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.guildmark.catalog.document.source.DocumentReader;
import org.guildmark.catalog.document.source.ReadDocument;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Imports of standards documents. */
@Path("/api/catalog/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "A document in, a draft and diagnostics out")
class ImportResource {
    private final ImportDocument importDocument;
    private final ImportJobRepository jobs;
    private final ImportRunner runner;
    private final Idempotency idempotency;
    private final SecurityIdentity caller;

    ImportResource(
            ImportDocument importDocument,
            ImportJobRepository jobs,
            ImportRunner runner,
            Idempotency idempotency,
            SecurityIdentity caller) {
        this.idempotency = idempotency;
        this.importDocument = importDocument;
        this.jobs = jobs;
        this.runner = runner;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("standards-editor")
    @Operation(
            operationId = "createImport",
            summary = "Import a standards document",
            description =
                    "A text (UTF-8, UTF-16, GB18030), .docx or .pdf of at most 20 MB. What cannot be read at all is"
                            + " refused with 422 at once; the rest becomes a job that ends as a draft with diagnostics. Sending"
                            + " the same document again answers with the same job.")
    @APIResponse(
            responseCode = "202",
            description = "The job; poll its Location until status is SUCCEEDED or FAILED",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER) String idempotencyKey,
            @RestForm("file") @Schema(description = "The document") FileUpload file,
            @RestForm("standardKey") @Schema(description = "Slug of the standard; proposed where left out")
                    String standardKey,
            @RestForm("editionLabel") @Schema(description = "Usually the year; read from the document where left out")
                    String editionLabel)
            throws IOException {
        if (file == null) {
            throw ProblemException.badRequest(
                            "FILE_MISSING", "Send the document as the part 'file' of a multipart form.")
                    .at("/file", "is missing");
        }
        if (file.size() > DocumentReader.MAXIMUM_BYTES) {
            throw ProblemException.payloadTooLarge("DOCUMENT_TOO_LARGE", "A document has at most 20 MB.")
                    .at("/file", "is larger than 20 MB");
        }
        ReadDocument document = ImportDocument.read(Files.readAllBytes(file.uploadedFile()), file.fileName());
        String key = blankToNull(standardKey);
        String label = blankToNull(editionLabel);
        return idempotency.once(
                idempotencyKey, () -> accepted(document, file.fileName(), key, label), file.uploadedFile(), key, label);
    }

    private Response accepted(ReadDocument document, String fileName, String key, String label) {
        ImportJob job = importDocument.queue(
                document, shortened(fileName), key, label, caller.getPrincipal().getName());
        if (job.status() == ImportJob.Status.QUEUED) {
            runner.start(job.id());
        }
        return Response.accepted(ImportView.of(job))
                .location(URI.create("/api/catalog/v1/imports/" + job.id()))
                .build();
    }

    @GET
    @RolesAllowed({"standards-editor", "standards-reviewer"})
    @Operation(
            operationId = "listImports",
            summary = "List imports, newest first, without their diagnostics",
            description = "The diagnostics of an import are read with getImport.")
    public RestResponse<Page<ImportView>> list(@BeanParam PageRequest request, @Context UriInfo uri) {
        return Page.of(
                        request,
                        jobs.page(request),
                        job -> Cursor.of(job.id().toString()),
                        ImportView::summary,
                        jobs::count)
                .respond(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"standards-editor", "standards-reviewer"})
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getImport",
            summary = "Read an import: progress, diagnostics, draft",
            description = "Poll it until status is SUCCEEDED or FAILED.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ImportJob job = jobs.require(id);
        String etag = ImportView.etag(job);
        return ETags.notModified(headers, etag).orElseGet(() -> Response.ok(ImportView.of(job))
                .header(HttpHeaders.ETAG, etag)
                .build());
    }

    private static String shortened(String fileName) {
        return fileName.length() <= 255 ? fileName : fileName.substring(fileName.length() - 255);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
