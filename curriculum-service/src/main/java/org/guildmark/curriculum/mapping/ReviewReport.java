package org.guildmark.curriculum.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.catalogview.LocatedStatement;
import org.guildmark.curriculum.programme.Programme;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;

/** The marks on a programme's approved revisions, page by page. */
@ApplicationScoped
class ReviewReport {
    private static final String FROM =
            " from MappingReview r, Mapping m, MappingRevision v, Course c, ProgrammeCourse pc"
                    + " where m.key.revisionId = r.key.revisionId and m.statementId = r.key.statementId"
                    + " and v.id = r.key.revisionId and v.status = APPROVED and c.id = v.courseId"
                    + " and pc.key.courseId = c.id and pc.key.programmeId = :programme";

    private final EntityManager database;
    private final CatalogView catalog;

    ReviewReport(EntityManager database, CatalogView catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /** An approved mapping that needs review. */
    @Schema(name = "ProgrammeReview")
    public record Item(
            UUID courseId,
            String courseCode,
            UUID revisionId,
            @Schema(description = "Printed number of the statement; null where none is printed") String code,
            MappingView.MappedStatementView statement,
            Emphasis emphasis,
            MappingView.ReviewView review) {}

    /** One row of the report. */
    record Row(UUID courseId, String courseCode, int coursePosition, Mapping mapping, MappingReview review) {}

    Page<Item> of(Programme programme, PageRequest request) {
        int[] after = request.cursor()
                .map(cursor -> new int[] {cursor.number(0), cursor.number(1)})
                .orElse(new int[] {-1, -1});
        List<Row> rows = database.createQuery(
                        "select new org.guildmark.curriculum.mapping.ReviewReport$Row(c.id, c.code, pc.position, m, r)"
                                + FROM
                                + " and (pc.position > :position or (pc.position = :position and m.key.sequence >"
                                + " :sequence)) order by pc.position, m.key.sequence",
                        Row.class)
                .setParameter("programme", programme.id())
                .setParameter("position", after[0])
                .setParameter("sequence", after[1])
                .setMaxResults(request.fetchSize())
                .getResultList();
        Page<Row> page = Page.of(
                request,
                rows,
                row -> Cursor.of(
                        Integer.toString(row.coursePosition()),
                        Integer.toString(row.mapping().sequence())),
                row -> row,
                () -> database.createQuery("select count(*)" + FROM, Long.class)
                        .setParameter("programme", programme.id())
                        .getSingleResult());
        Map<UUID, LocatedStatement> located = catalog.locate(page.items().stream()
                .flatMap(row ->
                        Stream.of(row.review().statementId(), row.review().proposedId()))
                .filter(Objects::nonNull)
                .toList());
        return new Page<>(
                page.items().stream().map(row -> item(row, located)).toList(), page.nextCursor(), page.total());
    }

    private static Item item(Row row, Map<UUID, LocatedStatement> located) {
        UUID statementId = row.mapping().statementId();
        return new Item(
                row.courseId(),
                row.courseCode(),
                row.mapping().revisionId(),
                MappingView.code(located.get(statementId)),
                MappingView.statement(statementId, located.get(statementId)),
                row.mapping().emphasis(),
                MappingViews.review(row.review(), located));
    }
}
