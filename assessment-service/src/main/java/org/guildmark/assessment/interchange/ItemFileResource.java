package org.guildmark.assessment.interchange;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.assessment.interchange.sheet.ItemTemplate;
import org.guildmark.assessment.item.ItemState;
import org.guildmark.platform.http.Parameters;

/** Items as files: the bank, and the template in which teachers write. */
@Path("/api/assessment/v1/items")
@Authenticated
@Tag(name = "Item interchange", description = "Items from and to the teachers' sheet and QTI")
class ItemFileResource {
    static final String OMITTED = "Guildmark-Omitted-Items";

    private static final String CSV = "text/csv";
    private static final String CSV_SENT = CSV + ";charset=UTF-8";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ZIP = "application/zip";

    private final ExportItems export;
    private final Bodies bodies;

    ItemFileResource(ExportItems export, Bodies bodies) {
        this.export = export;
        this.bodies = bodies;
    }

    @GET
    @Path("/template.csv")
    @Produces(CSV)
    @Operation(
            operationId = "getItemTemplateCsv",
            summary = "Download the item sheet as CSV",
            description = "With one invented example of each kind, which are to be replaced.")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response csvTemplate() {
        StreamingOutput body = ItemTemplate::writeCsv;
        return file(body, CSV_SENT, "guildmark-item-template.csv").build();
    }

    @GET
    @Path("/template.xlsx")
    @Produces(WORKBOOK)
    @Operation(
            operationId = "getItemTemplateWorkbook",
            summary = "Download the item sheet as a workbook",
            description = "With one invented example of each kind, the kinds to choose from and a sheet that explains"
                    + " every column in both languages.")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content =
                    @Content(mediaType = WORKBOOK, schema = @Schema(implementation = String.class, format = "binary")))
    public Response workbookTemplate() {
        StreamingOutput body = ItemTemplate::writeWorkbook;
        return file(body, WORKBOOK, "guildmark-item-template.xlsx").build();
    }

    @GET
    @Path("/export")
    @Produces({CSV, WORKBOOK, ZIP})
    @Operation(
            operationId = "exportItems",
            summary = "Download items of the bank",
            description =
                    "As the teachers' sheet or a QTI 3.0 package; what comes out can be imported again and changes"
                            + " nothing. What the format cannot hold is left out and counted in a header; the workbook names it.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers =
                    @Header(
                            name = OMITTED,
                            description = "Items that the format cannot hold",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content = {
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = WORKBOOK, schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = ZIP, schema = @Schema(implementation = String.class, format = "binary"))
            })
    public Response export(
            @QueryParam("format") @Parameter(description = "csv (as without), xlsx or qti3") String format,
            @QueryParam("bodyId") @Parameter(description = "Only items of this assessment body") String bodyId,
            @QueryParam("standard") @Parameter(description = "Key or id of the standard") String standard,
            @QueryParam("level") @Parameter(description = "Level code; needs the standard") String level,
            @QueryParam("track") @Parameter(description = "Track code; needs the standard") String track,
            @QueryParam("state") ItemState state)
            throws IOException {
        ExportItems.Wanted wanted = new ExportItems.Wanted(
                bodies(Parameters.id("bodyId", bodyId)),
                new ImportFile.Target(Parameters.text(standard), Parameters.text(level), Parameters.text(track), null),
                state);
        return switch (format == null || format.isEmpty() ? "csv" : format) {
            case "csv" -> answer(export.csv(wanted), CSV_SENT, "guildmark-items.csv");
            case "xlsx" -> answer(export.workbook(wanted), WORKBOOK, "guildmark-items.xlsx");
            case "qti3" -> answer(export.qti(wanted), ZIP, "guildmark-items.zip");
            default -> throw Parameters.invalid("format", "must be csv, xlsx or qti3");
        };
    }

    private Set<UUID> bodies(UUID wanted) {
        Set<UUID> own = bodies.asOfficer();
        if (wanted == null) {
            return own;
        }
        return own.contains(wanted) ? Set.of(wanted) : Set.of();
    }

    private static Response answer(ExportItems.Exported exported, String type, String name) {
        return file(exported.bytes(), type, name)
                .header(OMITTED, exported.omitted())
                .build();
    }

    private static Response.ResponseBuilder file(Object body, String type, String name) {
        return Response.ok(body, type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
