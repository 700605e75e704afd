package org.guildmark.curriculum.coverage;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.catalogview.EditionContent;
import org.guildmark.curriculum.coverage.HeatMap.Column;
import org.guildmark.curriculum.coverage.ProgrammeCoverage.Basis;
import org.guildmark.platform.http.ETags;

/** What a programme covers of a standard, in numbers and as a picture. */
@Path("/api/curriculum/v1/programmes/{id}/coverage")
@Authenticated
@Tag(name = "Coverage", description = "What courses cover of a standard, by its own weights, and what is missing")
class CoverageResource {
    private static final String SVG = "image/svg+xml";

    private final ProgrammeCoverage coverage;

    CoverageResource(ProgrammeCoverage coverage) {
        this.coverage = coverage;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SVG})
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getProgrammeCoverage",
            summary = "What a programme covers of a standard",
            description = "Per level, per function and as a whole: the plain share of the statements that some course"
                    + " treats, and the share weighted by the standard's weight tables and by how deeply the courses"
                    + " treat them. Skills and theory are two figures, as they are two examinations. Where neither"
                    + " level nor track is sent, those of the programme's own target count. As image/svg+xml: a heat map"
                    + " of functions by courses that prints on A4.")
    @APIResponse(
            responseCode = "200",
            description = "The coverage",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CoverageView.class)),
                @Content(mediaType = SVG, schema = @Schema(implementation = String.class))
            })
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("standard")
                    @Parameter(
                            description = "Key of the standard; may be left out where the programme leads to one",
                            example = "tea-shop-host")
                    String standard,
            @QueryParam("level") @Parameter(description = "Level code, e.g. CN4; a number is refused") String level,
            @QueryParam("track") @Parameter(description = "Track code; needed where the level has tracks") String track,
            @QueryParam("cumulative")
                    @Parameter(
                            description = "True: the levels below count too, where the standard says so",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String cumulative,
            @QueryParam("optionalAreas")
                    @Parameter(description = "Ids of optional areas that count, separated by commas; the others do not")
                    String optionalAreas,
            @QueryParam("via")
                    @Parameter(
                            description = "crosswalk: accepted associations with other standards count, at a discount",
                            schema = @Schema(enumeration = "crosswalk"))
                    String via,
            @QueryParam("redundantOver")
                    @Parameter(
                            description = "Statements treated by more courses than this are listed as redundant",
                            schema = @Schema(implementation = Integer.class, defaultValue = "2", minimum = "1"))
                    String redundantOver,
            @QueryParam("preview")
                    @Parameter(
                            description = "True: own drafts count instead of what is approved",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String preview,
            @QueryParam("listLimit")
                    @Parameter(
                            description = "Most entries of each list; its total is told in any case",
                            schema = @Schema(implementation = Integer.class, defaultValue = "200", maximum = "2000"))
                    String listLimit,
            @Context HttpHeaders headers) {
        CoverageQuestion question = CoverageQuestion.of(
                standard, level, track, cumulative, optionalAreas, via, preview, redundantOver, listLimit);
        Basis basis = coverage.basis(id, question);
        boolean picture = wantsPicture(headers);
        HeatMapWords words = words(headers);
        String etag = ETags.strong(basis.token(), question, picture ? words : MediaType.APPLICATION_JSON);
        return ETags.notModified(headers, etag).orElseGet(() -> (picture
                        ? Response.ok(picture(basis, words), SVG + ";charset=UTF-8")
                                .header(HttpHeaders.CONTENT_LANGUAGE, words == HeatMapWords.CHINESE ? "zh" : "en")
                        : Response.ok(
                                CoverageView.of(
                                        basis, question, basis.calculation().coverage()),
                                MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build());
    }

    /** JSON, unless the caller likes the picture better. */
    private static boolean wantsPicture(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.valueOf(SVG))) {
                return true;
            }
        }
        return false;
    }

    private static HeatMapWords words(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(language -> language.getLanguage())
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .map(language -> language.equals("zh") ? HeatMapWords.CHINESE : HeatMapWords.ENGLISH)
                .orElse(HeatMapWords.ENGLISH);
    }

    private static String picture(Basis basis, HeatMapWords words) {
        CoverageCalculation calculation = basis.calculation();
        Edition edition = basis.edition();
        Map<String, Text> levels = edition.content().levels().stream()
                .collect(Collectors.toMap(EditionContent.Level::code, EditionContent.Level::title));
        List<Column> columns = basis.courses().stream()
                .map(course -> new Column(course.code(), chosen(course.title(), words)))
                .toList();
        return HeatMapSvg.draw(HeatMap.of(
                basis.programme().code() + " " + chosen(basis.programme().title(), words),
                subheading(basis, levels, words),
                calculation.coverage(),
                calculation.grid(HeatMap.MOST_COLUMNS),
                columns,
                code -> chosen(levels.get(code), words),
                words));
    }

    private static String subheading(Basis basis, Map<String, Text> levels, HeatMapWords words) {
        Edition edition = basis.edition();
        StringBuilder text =
                new StringBuilder(chosen(edition.title(), words)).append(" · ").append(edition.label());
        if (basis.scope().level() != null) {
            text.append(" · ").append(chosen(levels.get(basis.scope().level()), words));
            text.append(basis.scope().cumulative() ? words.cumulative() : "");
        }
        edition.content().tracks().stream()
                .filter(track -> track.code().equals(basis.scope().track()))
                .forEach(track -> text.append(" · ").append(chosen(track.title(), words)));
        return text.append(basis.crosswalk().isEmpty() ? "" : words.viaCrosswalk())
                .toString();
    }

    private static String chosen(Text title, HeatMapWords words) {
        return words.chosen(title.zh(), title.en());
    }
}
