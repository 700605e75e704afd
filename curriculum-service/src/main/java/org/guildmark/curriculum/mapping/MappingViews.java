package org.guildmark.curriculum.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.catalogview.LocatedStatement;

/** Shows rows with their statements and what needs review, in a fixed number of queries. */
@ApplicationScoped
class MappingViews {
    private final CatalogView catalog;
    private final ReviewMarks marks;

    MappingViews(CatalogView catalog, ReviewMarks marks) {
        this.catalog = catalog;
        this.marks = marks;
    }

    /** @param rows of one revision */
    List<MappingView> of(UUID revisionId, List<Mapping> rows) {
        Map<UUID, MappingReview> needed = marks.of(revisionId);
        Map<UUID, LocatedStatement> located = catalog.locate(Stream.concat(
                        rows.stream().map(Mapping::statementId),
                        needed.values().stream().map(MappingReview::proposedId).filter(Objects::nonNull))
                .toList());
        return rows.stream()
                .map(row -> new MappingView(
                        MappingView.code(located.get(row.statementId())),
                        MappingView.statement(row.statementId(), located.get(row.statementId())),
                        row.emphasis(),
                        row.note(),
                        needed.containsKey(row.statementId())
                                ? MappingView.Status.NEEDS_REVIEW
                                : MappingView.Status.CURRENT,
                        review(needed.get(row.statementId()), located)))
                .toList();
    }

    static MappingView.ReviewView review(MappingReview mark, Map<UUID, LocatedStatement> located) {
        return mark == null
                ? null
                : new MappingView.ReviewView(
                        mark.reason(),
                        mark.changeKind(),
                        mark.proposedId() == null
                                ? null
                                : MappingView.statement(mark.proposedId(), located.get(mark.proposedId())),
                        mark.similarity(),
                        mark.openedAt());
    }
}
