package org.guildmark.catalog.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for drafts. */
@ApplicationScoped
public class DraftRepository implements PanacheRepositoryBase<Draft, UUID> {

    Draft require(UUID id) {
        return findByIdOptional(id).orElseThrow(DraftRepository::notFound);
    }

    /** Locked until the transaction ends, so that two publications of one draft follow each other. */
    Draft requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(DraftRepository::notFound);
    }

    /** Newest first; the time-ordered id is the order of creation. */
    List<Draft> page(Draft.Status status, String standardKey, PageRequest request) {
        Filter filter = new Filter(status, standardKey);
        request.cursor().ifPresent(cursor -> filter.and("id < :after", "after", cursor.id(0)));
        return find(filter.where() + " order by id desc", filter.parameters)
                .page(0, request.fetchSize())
                .list();
    }

    long count(Draft.Status status, String standardKey) {
        Filter filter = new Filter(status, standardKey);
        return count(filter.where(), filter.parameters);
    }

    /** Whether a correction of the edition is under editing or review. */
    boolean isBeingCorrected(UUID editionId) {
        return count(
                        "correctsEditionId = ?1 and status in ?2",
                        editionId,
                        List.of(Draft.Status.DRAFT, Draft.Status.IN_REVIEW))
                > 0;
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("DRAFT_NOT_FOUND", "There is no such draft.");
    }

    private static final class Filter {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Filter(Draft.Status status, String standardKey) {
            conditions.add("1 = 1");
            if (status != null) {
                and("status = :status", "status", status);
            }
            if (standardKey != null) {
                and("standardKey = :standardKey", "standardKey", standardKey);
            }
        }

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        String where() {
            return String.join(" and ", conditions);
        }
    }
}
