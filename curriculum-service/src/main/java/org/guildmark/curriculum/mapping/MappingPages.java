package org.guildmark.curriculum.mapping;

import java.util.List;
import java.util.UUID;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;

/** Pages of one revision; the cursor names it, so that an approval between two pages mixes nothing. */
final class MappingPages {
    private MappingPages() {}

    static Page<MappingView> of(
            MappingRevisionRepository revisions, MappingViews views, UUID revisionId, PageRequest request) {
        int after = request.cursor().map(cursor -> cursor.number(1)).orElse(-1);
        List<Mapping> rows = revisions.rows(revisionId, after, request.fetchSize());
        Page<Mapping> page = Page.of(
                request,
                rows,
                row -> Cursor.of(revisionId.toString(), Integer.toString(row.sequence())),
                row -> row,
                () -> revisions.countRows(revisionId));
        return new Page<>(views.of(revisionId, page.items()), page.nextCursor(), page.total());
    }
}
