package org.guildmark.catalog.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.standard.StandardRepository;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** The statements of a standard, in pages or as one stream. */
@Path("/api/catalog/v1/standards/{id}/statements")
@PermitAll
@EditionRead
@Tag(name = "Statements", description = "Numbered requirements, each with its level, tracks and path")
class StatementResource {
    static final String NDJSON = "application/x-ndjson";
    private static final String CUMULATIVE =
            "true includes all lower levels; 422 where the edition does not say that a higher level covers the lower ones";

    private final PublishedEditions editions;
    private final WordingAccess access;
    private final ObjectMapper json;

    StatementResource(PublishedEditions editions, WordingAccess access, ObjectMapper json) {
        this.editions = editions;
        this.access = access;
        this.json = json;
    }

    /** What both forms of the list are filtered by. */
    static class Filters {
        @PathParam("id")
        @Parameter(description = StandardResource.ID)
        String id;

        @QueryParam("edition")
        @Parameter(description = StandardResource.EDITION)
        String edition;

        @QueryParam("level")
        @Parameter(
                description = "Level code; basic requirements belong to no level and are then left out",
                example = "CN5")
        String level;

        @QueryParam("track")
        @Parameter(description = "Track code; what names no track belongs to every track")
        String track;

        @QueryParam("kind")
        @Parameter(description = "Only these kinds; may be repeated")
        Set<Statement.Kind> kinds;

        @QueryParam("cumulative")
        @Parameter(description = CUMULATIVE)
        boolean cumulative;

        @QueryParam("ids")
        @Parameter(description = "Only these, separated by commas")
        String ids;

        List<PlacedStatement> of(EditionSnapshot snapshot) {
            return StatementFilter.of(snapshot, level, track, cumulative)
                    .ofKinds(kinds == null ? Set.of() : kinds)
                    .withIds(Set.copyOf(IdList.parse(ids)))
                    .of(snapshot.statements());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "listStatements",
            summary = "List the statements of a standard in printed order",
            description = "As pages of JSON, or whole as " + NDJSON + ": one statement a line, without paging. A reader"
                    + " who has begun an edition reads it to its end, also when the next one is published meanwhile.")
    public RestResponse<Page<StatementView>> list(
            @BeanParam Filters filters, @BeanParam PageRequest request, @Context UriInfo uri) {
        Optional<Cursor> cursor = request.cursor();
        // A reader who has begun an edition reads it to its end, also when the next one is published meanwhile.
        EditionSnapshot snapshot = cursor.isPresent()
                ? editions.snapshot(cursorRevision(filters.id, cursor.get()))
                : editions.snapshot(filters.id, filters.edition);
        boolean withText = access.to(snapshot);
        List<PlacedStatement> asked = filters.of(snapshot);
        int after = cursor.map(c -> c.number(3)).orElse(-1);
        List<PlacedStatement> rest = asked.stream()
                .filter(placed -> placed.sequence() > after)
                .limit(request.fetchSize())
                .toList();
        return Page.of(
                        request,
                        rest,
                        placed -> Cursor.of(
                                snapshot.standardId().toString(),
                                snapshot.editionId().toString(),
                                Integer.toString(snapshot.revision()),
                                Integer.toString(placed.sequence())),
                        placed -> StatementView.of(snapshot, placed, withText),
                        asked::size)
                .respond(uri);
    }

    @GET
    @Produces(NDJSON)
    @Operation(hidden = true)
    public String stream(@BeanParam Filters filters) throws IOException {
        EditionSnapshot snapshot = editions.snapshot(filters.id, filters.edition);
        boolean withText = access.to(snapshot);
        StringWriter lines = new StringWriter();
        try (SequenceWriter writer = json.writer().withRootValueSeparator("\n").writeValues(lines)) {
            for (PlacedStatement placed : filters.of(snapshot)) {
                writer.write(StatementView.of(snapshot, placed, withText));
            }
        }
        return lines.append('\n').toString();
    }

    private static PublishedEditions.Revision cursorRevision(String idOrKey, Cursor cursor) {
        UUID standardId = cursor.id(0);
        if (!standardId.equals(StandardRepository.idOf(idOrKey))) {
            throw Cursor.invalid();
        }
        return new PublishedEditions.Revision(standardId, cursor.id(1), cursor.number(2));
    }
}
