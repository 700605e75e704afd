package org.guildmark.assessment.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.platform.paging.PageRequest;

@ApplicationScoped
class AuditRecordRepository implements PanacheRepositoryBase<AuditRecord, UUID> {

    /** @param subjectType null for all, and so the others */
    record Filter(Set<UUID> bodies, String subjectType, UUID subjectId, String actor, String action) {}

    /** Newest first. */
    List<AuditRecord> page(Filter filter, PageRequest request) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        if (request.cursor().isPresent()) {
            where += " and id < :after";
            values.put("after", request.cursor().get().id(0));
        }
        return find(where + " order by id desc", values)
                .page(0, request.fetchSize())
                .list();
    }

    long count(Filter filter) {
        Map<String, Object> values = new HashMap<>();
        return count(where(filter, values), values);
    }

    private static String where(Filter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("bodyId in :bodies");
        values.put("bodies", filter.bodies());
        add(where, values, "subjectType", filter.subjectType());
        add(where, values, "subjectId", filter.subjectId());
        add(where, values, "actor", filter.actor());
        add(where, values, "action", filter.action());
        return where.toString();
    }

    private static void add(StringBuilder where, Map<String, Object> values, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(name).append(" = :").append(name);
            values.put(name, value);
        }
    }
}
