package org.guildmark.curriculum.matrix;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.programme.Programme;
import org.guildmark.curriculum.programme.ProgrammeRepository;
import org.guildmark.curriculum.programme.Target;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.problem.ProblemException;

/** Statements × courses of a programme. */
@Path("/api/curriculum/v1/programmes/{id}/matrix")
@Authenticated
@Tag(name = "Matrix", description = "Statements × courses, to look at, to print and to edit")
class MatrixResource {
    static final String CSV = "text/csv";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final MediaType CSV_TYPE = new MediaType("text", "csv", "UTF-8");

    private final ProgrammeRepository programmes;
    private final CatalogView catalog;
    private final ProgrammeMatrix matrices;

    MatrixResource(ProgrammeRepository programmes, CatalogView catalog, ProgrammeMatrix matrices) {
        this.programmes = programmes;
        this.catalog = catalog;
        this.matrices = matrices;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, WORKBOOK})
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getProgrammeMatrix",
            summary = "Read the matrix of statements and courses",
            description =
                    "As JSON, as CSV, or as a workbook (.xlsx) that prints well and can be edited and imported again with"
                            + " importCourses, which then changes exactly the edited cells. The approved revision of each"
                            + " course counts; its school sees the newest draft where nothing was approved yet, or where"
                            + " it asks for a preview.")
    @APIResponse(
            responseCode = "200",
            description = "The matrix in the type that Accept asks for",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MatrixView.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = WORKBOOK, schema = @Schema(implementation = String.class, format = "binary"))
            })
    public Response matrix(
            @PathParam("id") UUID id,
            @QueryParam("standard")
                    @Parameter(
                            description = "Key or id of the standard; may be left out where the programme leads to one")
                    String standard,
            @QueryParam("scope")
                    @Parameter(
                            description = "TARGET: what the programme leads to. STANDARD: every statement",
                            schema = @Schema(implementation = MatrixScope.class, defaultValue = "TARGET"))
                    MatrixScope scope,
            @QueryParam("preview")
                    @Parameter(
                            description = "True: the newest draft counts instead of what is approved",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String preview,
            @Context HttpHeaders headers) {
        Programme programme = programmes.requireReadable(id);
        Edition edition = edition(programme, standard);
        MatrixScope shown = scope == null ? MatrixScope.TARGET : scope;
        ProgrammeMatrix.State state = matrices.state(programme, Parameters.flag("preview", preview));
        MediaType type = type(headers);
        // Weak: a workbook tells when it was made.
        String etag = ETags.weak(
                programme.id(),
                programme.version(),
                edition.id(),
                edition.revision(),
                shown,
                type.getSubtype(),
                state.token());
        return ETags.notModified(headers, etag).orElseGet(() -> answer(state, programme, edition, shown, type)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build());
    }

    private Response.ResponseBuilder answer(
            ProgrammeMatrix.State state, Programme programme, Edition edition, MatrixScope scope, MediaType type) {
        Matrix matrix = matrices.of(state, programme, edition, scope);
        String name = programme.code() + " " + edition.standardKey();
        if (type.isCompatible(CSV_TYPE)) {
            StreamingOutput csv = out -> MatrixCsv.write(matrix, out);
            return Response.ok(csv, CSV_TYPE).header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name + ".csv"));
        }
        if (type.getSubtype().equals(MediaType.valueOf(WORKBOOK).getSubtype())) {
            StreamingOutput workbook = out -> MatrixWorkbook.write(matrix, out);
            return Response.ok(workbook, WORKBOOK)
                    .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name + ".xlsx"));
        }
        return Response.ok(MatrixView.of(state, programme, edition, scope, matrix), MediaType.APPLICATION_JSON_TYPE);
    }

    /** The first of the caller's types that there is; the framework has refused whoever takes none of them. */
    private static MediaType type(HttpHeaders headers) {
        List<MediaType> offered =
                List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(WORKBOOK));
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(wanted -> offered.stream().filter(wanted::isCompatible))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }

    private Edition edition(Programme programme, String standard) {
        if (standard != null && !standard.isBlank()) {
            return catalog.requireCurrent(standard.strip(), "?standard");
        }
        List<String> targets =
                programme.targets().stream().map(Target::standard).distinct().toList();
        if (targets.size() != 1) {
            throw ProblemException.unprocessable(
                            "STANDARD_REQUIRED",
                            targets.isEmpty()
                                    ? "The programme leads to no standard: say which one to show."
                                    : "The programme leads to " + String.join(", ", targets)
                                            + ": say which one to show.")
                    .at("?standard", "must be given");
        }
        return catalog.requireCurrent(targets.get(0), "?standard");
    }
}
