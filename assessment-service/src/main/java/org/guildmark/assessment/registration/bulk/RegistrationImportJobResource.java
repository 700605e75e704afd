package org.guildmark.assessment.registration.bulk;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of imports, and the template of the sheet. */
@Path("/api/assessment/v1/registration-imports")
@Authenticated
@Tag(name = "Registrations", description = "Who applies, and who may")
class RegistrationImportJobResource {
    private static final String CSV = "text/csv";

    private final RegistrationImportRepository imports;

    RegistrationImportJobResource(RegistrationImportRepository imports) {
        this.imports = imports;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRegistrationImport",
            summary = "Read an import of candidates: how far it is, and what is wrong with which row",
            description = "Diagnostics name line and column and repeat nothing of the row.")
    public RegistrationImportView get(@PathParam("id") @Parameter(description = "Id of the import") UUID id) {
        return RegistrationImportView.of(imports.requireVisible(id));
    }

    @GET
    @Path("/template.csv")
    @Produces(CSV)
    @Operation(
            operationId = "getRegistrationImportTemplate",
            summary = "Download the template of the sheet",
            description = "With an invented candidate; several certificates or periods of work go into one cell with ;"
                    + " between.")
    @APIResponse(
            responseCode = "200",
            description = "The template, UTF-8 with a byte order mark so that Excel reads it",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response template() {
        return Response.ok(templateText(), new MediaType("text", "csv", "UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"guildmark-registrations.csv\"")
                .build();
    }

    static String templateText() {
        StringBuilder text = new StringBuilder("\ufeff");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.printRecord(Arrays.stream(Column.values()).map(Column::zh));
            printer.printRecord(Arrays.stream(Column.values()).map(Column::example));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
