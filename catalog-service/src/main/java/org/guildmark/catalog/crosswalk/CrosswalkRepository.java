package org.guildmark.catalog.crosswalk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.catalog.crosswalk.Crosswalk.Status;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for associations. */
@ApplicationScoped
class CrosswalkRepository implements PanacheRepositoryBase<Crosswalk, UUID> {

    /**
     * What a list is asked for; a part that is null asks for nothing.
     *
     * @param type as seen from {@code statementId}, else from {@code standardId}, else as it was stated
     * @param needsReview only those that somebody should look at again
     */
    record Filter(UUID standardId, UUID statementId, AssociationType type, Status status, boolean needsReview) {}

    /** @throws ProblemException 404 {@code CROSSWALK_NOT_FOUND} */
    Crosswalk require(UUID id) {
        return findByIdOptional(id).orElseThrow(CrosswalkRepository::notFound);
    }

    Crosswalk requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(CrosswalkRepository::notFound);
    }

    /** The association of the two statements, whichever of them comes first. */
    Optional<Crosswalk> ofPair(UUID one, UUID other) {
        return find(
                        "lowStatementId = ?1 and highStatementId = ?2",
                        Crosswalk.low(one, other),
                        Crosswalk.high(one, other))
                .firstResultOptional();
    }

    /** Newest first; the time-ordered id is the order of creation. */
    List<Crosswalk> page(Filter filter, PageRequest request) {
        Query query = new Query(filter);
        request.cursor().ifPresent(cursor -> query.and("id < :after", "after", cursor.id(0)));
        return find(query.where() + " order by id desc", query.parameters)
                .page(0, request.fetchSize())
                .list();
    }

    long count(Filter filter) {
        Query query = new Query(filter);
        return count(query.where(), query.parameters);
    }

    /** Decisions that hold and concern a statement of the edition, unless a later edition's stand for them. */
    List<Crosswalk> inForceOfEdition(UUID editionId) {
        return list(
                "(from.editionId = ?1 or to.editionId = ?1) and status <> ?2 and successorId is null order by id",
                editionId,
                Status.WITHDRAWN);
    }

    /** All associations of statements of the edition, withdrawn ones too. */
    List<Crosswalk> ofEdition(UUID editionId) {
        return list("from.editionId = ?1 or to.editionId = ?1", editionId);
    }

    List<Crosswalk> byIds(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Decisions that hold between the two editions. */
    List<Crosswalk> between(UUID oneEditionId, UUID otherEditionId) {
        return list(
                "((from.editionId = ?1 and to.editionId = ?2) or (from.editionId = ?2 and to.editionId = ?1))"
                        + " and status <> ?3",
                oneEditionId,
                otherEditionId,
                Status.WITHDRAWN);
    }

    /** Decisions under review for which one of the two statements is proposed in the place of another. */
    List<Crosswalk> proposing(UUID one, UUID other) {
        return list("proposedStatementId in ?1 and reviewReason is not null", List.of(one, other));
    }

    /** All decisions that hold, for those who look at how they hang together. */
    List<AssociationGraph.Link> links() {
        return getEntityManager()
                .createQuery(
                        "select c.id, c.from.statementId, c.to.statementId, c.type, c.status from Crosswalk c"
                                + " where c.status <> :withdrawn and c.successorId is null order by c.id",
                        Object[].class)
                .setParameter("withdrawn", Status.WITHDRAWN)
                .getResultStream()
                .map(row -> new AssociationGraph.Link(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (AssociationType) row[3],
                        row[4] == Status.ACCEPTED))
                .toList();
    }

    static ProblemException notFound() {
        return ProblemException.notFound("CROSSWALK_NOT_FOUND", "There is no such association.");
    }

    private static final class Query {
        private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> parameters = new HashMap<>();

        Query(Filter filter) {
            if (filter.standardId() != null) {
                and("(from.standardId = :standard or to.standardId = :standard)", "standard", filter.standardId());
            }
            if (filter.statementId() != null) {
                and(
                        "(from.statementId = :statement or to.statementId = :statement)",
                        "statement",
                        filter.statementId());
            }
            if (filter.type() != null) {
                ofType(filter);
            }
            if (filter.status() != null) {
                and("status = :status", "status", filter.status());
            }
            if (filter.needsReview()) {
                conditions.add("reviewReason is not null");
            }
        }

        private void ofType(Filter filter) {
            String end = filter.statementId() != null
                    ? "statementId = :statement"
                    : filter.standardId() != null ? "standardId = :standard" : null;
            if (end == null) {
                and("type = :type", "type", filter.type());
            } else {
                and(
                        "((from." + end + " and type = :type) or (to." + end + " and type = :inverse))",
                        "type",
                        filter.type());
                parameters.put("inverse", filter.type().inverse());
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
