package org.guildmark.catalog.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.reading.PublishedEditions.Revision;
import org.guildmark.catalog.search.IndexedStatement;
import org.guildmark.catalog.search.IndexedStatementRepository;
import org.guildmark.catalog.search.SearchQuery;
import org.guildmark.catalog.search.StatementSearch;
import org.guildmark.catalog.search.StatementSearch.Hit;
import org.guildmark.catalog.search.StatementSearch.Mode;
import org.guildmark.catalog.search.StatementSearch.Scope;
import org.guildmark.catalog.standard.StandardRepository;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** Search over the statements of all current editions, and statements by id. */
@Path("/api/catalog/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Statements")
class SearchResource {
    private final StatementSearch search;
    private final IndexedStatementRepository index;
    private final PublishedEditions editions;
    private final WordingAccess access;

    SearchResource(
            StatementSearch search,
            IndexedStatementRepository index,
            PublishedEditions editions,
            WordingAccess access) {
        this.search = search;
        this.index = index;
        this.editions = editions;
        this.access = access;
    }

    /** A statement that was found. */
    @Schema(name = "StatementHit")
    public record HitView(
            @JsonUnwrapped StatementView statement,
            @Schema(description = "Relevance; comparable within one search only") double score,
            @Schema(
                            description =
                                    "Wording and titles of the path with the finds between <em> and </em>, escaped for HTML")
                    List<String> highlights) {}

    @GET
    @Operation(
            operationId = "searchStatements",
            summary = "Search the statements of all current editions, best first",
            description =
                    "Every word must stand in the wording, the label or the titles of the path; where no statement"
                            + " has them all, those with most parts of them follow. A number such as 2.1.1 finds codes."
                            + " Without login only what everybody may read is searched.")
    public RestResponse<Page<HitView>> search(
            @QueryParam("q")
                    @Parameter(description = "Words of two characters or more", required = true, example = "店铺注册")
                    String q,
            @QueryParam("standard") @Parameter(description = "Id or standardKey; all standards where left out")
                    String standard,
            @QueryParam("level") @Parameter(description = "Level code") String level,
            @QueryParam("kind") @Parameter(description = "Kind of statement") Statement.Kind kind,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        SearchQuery query = SearchQuery.parse(q);
        Scope scope = new Scope(
                standard == null ? null : StandardRepository.idOf(standard),
                level,
                kind == null ? null : kind.name(),
                access.signedIn());
        int offset = request.cursor().map(cursor -> cursor.number(1)).orElse(0);
        Mode mode = request.cursor()
                .map(cursor -> modeIn(cursor.value(0)))
                .orElseGet(() -> StatementSearch.firstMode(query));
        List<Hit> hits = search.find(query, mode, scope, offset, request.fetchSize());
        if (hits.isEmpty() && mode == Mode.ALL_WORDS && offset == 0) {
            mode = Mode.ANY_PART;
            hits = search.find(query, mode, scope, offset, request.fetchSize());
        }
        boolean more = hits.size() > request.limit();
        List<Hit> shown = more ? hits.subList(0, request.limit()) : hits;
        String next = more
                ? Cursor.of(mode.name(), Integer.toString(offset + request.limit()))
                        .encode()
                : null;
        Page<HitView> page =
                new Page<>(shown.stream().map(hit -> view(hit, query)).toList(), next, null);
        return page.respond(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getStatement",
            summary = "Read one statement by id, of whatever edition",
            description = "A statement of a superseded edition stays readable: an id once published resolves for good.")
    public StatementView get(@PathParam("id") UUID id) {
        IndexedStatement row = index.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("STATEMENT_NOT_FOUND", "There is no such statement."));
        EditionSnapshot edition = editions.snapshot(row.editionId());
        return StatementView.of(edition, edition.statements().get(row.sequence()), access.to(edition));
    }

    private HitView view(Hit hit, SearchQuery query) {
        EditionSnapshot edition = editions.snapshot(new Revision(hit.standardId(), hit.editionId(), hit.revision()));
        PlacedStatement placed = edition.statements().get(hit.sequence());
        StatementView statement = StatementView.of(edition, placed, access.to(edition));
        List<String> highlights = new ArrayList<>();
        addHighlight(highlights, statement.text(), query);
        statement.path().forEach(step -> addHighlight(highlights, step.title().zh(), query));
        return new HitView(statement, hit.score(), highlights);
    }

    private static void addHighlight(List<String> highlights, String text, SearchQuery query) {
        String marked = Highlight.of(text, query.words());
        if (marked != null) {
            highlights.add(marked);
        }
    }

    private static Mode modeIn(String name) {
        try {
            return Mode.valueOf(String.valueOf(name));
        } catch (IllegalArgumentException foreign) {
            throw Cursor.invalid().causedBy(foreign);
        }
    }
}
