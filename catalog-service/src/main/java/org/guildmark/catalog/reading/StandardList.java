package org.guildmark.catalog.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.standard.Standard;
import org.guildmark.catalog.standard.StandardRepository;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** The list of standards: filters, two sorts, keyset pages. */
@ApplicationScoped
class StandardList {
    private final StandardRepository standards;

    StandardList(StandardRepository standards) {
        this.standards = standards;
    }

    /** What the caller asked for; null parts ask for nothing. */
    record Filter(StandardKind kind, Standard.Status status, String q, String ids) {}

    Page<StandardView.Summary> page(Filter filter, String sort, PageRequest request) {
        boolean byUpdate = newestFirst(sort);
        Query query = new Query(filter);
        String everything = query.where();
        Map<String, Object> parameters = Map.copyOf(query.parameters);
        request.cursor().ifPresent(cursor -> query.after(cursor, byUpdate));
        List<Standard> rows = standards
                .find(
                        query.where() + (byUpdate ? " order by updatedAt desc, id" : " order by standardKey"),
                        query.parameters)
                .page(0, request.fetchSize())
                .list();
        return Page.of(
                request,
                rows,
                standard -> byUpdate
                        ? Cursor.of(
                                standard.updatedAt().toString(), standard.id().toString())
                        : Cursor.of(standard.standardKey()),
                StandardView.Summary::of,
                () -> standards.count(everything, parameters));
    }

    private static boolean newestFirst(String sort) {
        if (sort == null || sort.isBlank() || sort.equals("standardKey")) {
            return false;
        }
        if (sort.equals("-updatedAt")) {
            return true;
        }
        throw ProblemException.badRequest("INVALID_PARAMETER", "sort is standardKey or -updatedAt.")
                .at("?sort", "must be standardKey or -updatedAt");
    }

    private static final class Query {
        private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> parameters = new HashMap<>();

        Query(Filter filter) {
            if (filter.kind() != null) {
                and("kind = :kind", "kind", filter.kind());
            }
            if (filter.status() != null) {
                and("status = :status", "status", filter.status());
            }
            if (filter.q() != null && !filter.q().isBlank()) {
                String pattern = "%" + filter.q().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
                and("(titleZh like :q or titleEn like :q or standardKey like :q)", "q", pattern);
            }
            if (filter.ids() != null) {
                and("id in :ids", "ids", IdList.parse(filter.ids()));
            }
        }

        void after(Cursor cursor, boolean byUpdate) {
            if (!byUpdate) {
                and("standardKey > :after", "after", cursor.value(0));
                return;
            }
            and("(updatedAt < :at or (updatedAt = :at and id > :afterId))", "at", cursor.instant(0));
            parameters.put("afterId", cursor.id(1));
        }

        private void and(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        String where() {
            return String.join(" and ", conditions);
        }
    }
}
