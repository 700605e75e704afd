package org.guildmark.curriculum.imports;

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
import jakarta.ws.rs.core.StreamingOutput;
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
import org.guildmark.curriculum.sheet.CourseTemplate;
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

/** Imports of courses and mappings. */
@Path("/api/curriculum/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Imports", description = "Courses and mappings from a document, a sheet or an edited matrix")
class ImportResource {
    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MAXIMUM_BYTES = 20 * 1024 * 1024;

    private final ImportCourses importCourses;
    private final CourseImportRepository imports;
    private final Idempotency idempotency;
    private final SecurityIdentity caller;

    ImportResource(
            ImportCourses importCourses,
            CourseImportRepository imports,
            Idempotency idempotency,
            SecurityIdentity caller) {
        this.importCourses = importCourses;
        this.imports = imports;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importCourses",
            summary = "Import courses and mappings into a programme",
            description =
                    "A competency-library document (.txt, .docx, .pdf), the course template, or an exported matrix that"
                            + " was edited (both .csv or .xlsx); what it is, is seen. With dryRun=true nothing is written and the answer"
                            + " tells what would be. A row that is wrong fails the whole import, unless skipInvalidRows=true. Mappings"
                            + " go to a draft of each course; what the file does not state stays.")
    @APIResponse(
            responseCode = "202",
            description = "The import, which has ended: SUCCEEDED or FAILED",
            content = @Content(schema = @Schema(implementation = CourseImportView.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER) String idempotencyKey,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "True: only tell what would change",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String dryRun,
            @QueryParam("skipInvalidRows")
                    @Parameter(
                            description = "True: import what is right although something is wrong",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String skipInvalidRows,
            @RestForm("file") @Schema(description = "The file, at most 20 MB") FileUpload file,
            @RestForm("programmeId") @Schema(description = "Programme of the caller's school that takes the courses in")
                    String programmeId,
            @RestForm("standard")
                    @Schema(
                            description =
                                    "Key of the standard whose codes the file holds; may be left out where the programme"
                                            + " leads to one standard")
                    String standard)
            throws IOException {
        if (file == null) {
            throw ProblemException.badRequest("FILE_MISSING", "Send the file as the part 'file' of a multipart form.")
                    .at("/file", "is missing");
        }
        if (file.size() > MAXIMUM_BYTES) {
            throw ProblemException.payloadTooLarge("FILE_TOO_LARGE", "A file has at most 20 MB.")
                    .at("/file", "is larger than 20 MB");
        }
        ImportCourses.Request request = new ImportCourses.Request(
                shortened(file.fileName()),
                Files.readAllBytes(file.uploadedFile()),
                programme(programmeId),
                standard,
                Parameters.flag("dryRun", dryRun),
                Parameters.flag("skipInvalidRows", skipInvalidRows));
        return idempotency.once(
                idempotencyKey,
                () -> accepted(request),
                file.uploadedFile(),
                programmeId,
                standard,
                request.dryRun(),
                request.skipInvalidRows());
    }

    private Response accepted(ImportCourses.Request request) {
        CourseImport done = importCourses.run(request, caller.getPrincipal().getName());
        return Response.accepted(CourseImportView.of(done))
                .location(URI.create("/api/curriculum/v1/imports/" + done.id()))
                .build();
    }

    private static UUID programme(String programmeId) {
        try {
            if (programmeId != null) {
                return UUID.fromString(programmeId.strip());
            }
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.badRequest("INVALID_PARAMETER", "programmeId must be an id.")
                    .at("/programmeId", "must be an id")
                    .causedBy(notAnId);
        }
        throw ProblemException.badRequest("PROGRAMME_MISSING", "Name the programme as the part 'programmeId'.")
                .at("/programmeId", "is missing");
    }

    @GET
    @Operation(
            operationId = "listCourseImports",
            summary = "List imports, newest first, without their diagnostics",
            description = "Those of the caller's schools. The diagnostics of an import are read with getCourseImport.")
    public RestResponse<Page<CourseImportView>> list(
            @QueryParam("programmeId") @Parameter(description = "Only imports into this programme") String programmeId,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        UUID programme = Parameters.id("programmeId", programmeId);
        return Page.of(
                        request,
                        imports.page(programme, request),
                        done -> Cursor.of(done.id().toString()),
                        CourseImportView::summary,
                        () -> imports.count(programme))
                .respond(uri);
    }

    @GET
    @Path("/{id}")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getCourseImport",
            summary = "Read an import: what changed, and diagnostics",
            description = "Imports stay listed for good; the file is not kept.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = CourseImportView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        CourseImport done = imports.require(id);
        String etag = CourseImportView.etag(done);
        return ETags.notModified(headers, etag).orElseGet(() -> Response.ok(CourseImportView.of(done))
                .header(HttpHeaders.ETAG, etag)
                .build());
    }

    @GET
    @Path("/template")
    @Produces({CSV, WORKBOOK})
    @Operation(
            operationId = "getImportTemplate",
            summary = "Download the template of courses and mappings",
            description =
                    "As CSV or, with Accept, as a workbook (.xlsx) with an explanation in both languages. It holds"
                            + " invented examples; replace them.")
    @APIResponse(
            responseCode = "200",
            description = "The template in the type that Accept asks for",
            content = {
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = WORKBOOK, schema = @Schema(implementation = String.class, format = "binary"))
            })
    public Response template(@Context HttpHeaders headers) {
        boolean workbook = headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .filter(type -> type.equals(CSV) || type.equals(WORKBOOK))
                .findFirst()
                .map(WORKBOOK::equals)
                .orElse(false);
        StreamingOutput body = workbook
                ? out -> CourseTemplate.writeWorkbook(CourseTemplate.examples(), out)
                : out -> CourseTemplate.writeCsv(CourseTemplate.examples(), out);
        return Response.ok(body, workbook ? MediaType.valueOf(WORKBOOK) : new MediaType("text", "csv", "UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"guildmark-courses." + (workbook ? "xlsx" : "csv") + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static String shortened(String fileName) {
        return fileName.length() <= 255 ? fileName : fileName.substring(fileName.length() - 255);
    }
}
