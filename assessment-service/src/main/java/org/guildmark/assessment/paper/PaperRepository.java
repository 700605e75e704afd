package org.guildmark.assessment.paper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for papers. The caller's bodies are part of each: another body's paper does not exist. */
@ApplicationScoped
class PaperRepository implements PanacheRepositoryBase<Paper, UUID> {
    private final Bodies bodies;

    PaperRepository(Bodies bodies) {
        this.bodies = bodies;
    }

    /** What a list is narrowed to; null leaves a condition out. */
    record Filter(Set<UUID> bodies, UUID blueprintId, PaperState state) {}

    /** @throws ProblemException 404 {@code PAPER_NOT_FOUND}, also where it is another body's */
    Paper require(UUID id) {
        return find("id = :id and bodyId in :bodies", Map.of("id", id, "bodies", bodies.asOfficer()))
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("PAPER_NOT_FOUND", "There is no such paper."));
    }

    /** For a change; locked until the transaction ends. */
    Paper requireLocked(UUID id) {
        Paper paper = require(id);
        getEntityManager().refresh(paper, LockModeType.PESSIMISTIC_WRITE);
        return paper;
    }

    /** In the order of forms and numbers. */
    List<PaperItem> items(UUID paperId) {
        return getEntityManager()
                .createQuery("from PaperItem where key.paperId = :paper order by key.form, key.number", PaperItem.class)
                .setParameter("paper", paperId)
                .getResultList();
    }

    /** The items of each form, in the order of their numbers. */
    List<List<PaperItem>> forms(UUID paperId) {
        List<List<PaperItem>> forms = new ArrayList<>();
        for (PaperItem item : items(paperId)) {
            while (forms.size() < item.form()) {
                forms.add(new ArrayList<>());
            }
            forms.get(item.form() - 1).add(item);
        }
        return forms;
    }

    void add(Paper paper, List<PaperItem> items) {
        persist(paper);
        items.forEach(getEntityManager()::persist);
        flush();
    }

    /** Its items go with it. */
    void remove(Paper paper) {
        getEntityManager()
                .createQuery("delete from PaperItem where key.paperId = :paper")
                .setParameter("paper", paper.id())
                .executeUpdate();
        delete(paper);
    }

    /** Newest first. */
    List<Paper> page(Filter filter, PageRequest request) {
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
        if (filter.blueprintId() != null) {
            where.append(" and blueprintId = :blueprint");
            values.put("blueprint", filter.blueprintId());
        }
        if (filter.state() != null) {
            where.append(" and state = :state");
            values.put("state", filter.state());
        }
        return where.toString();
    }
}
