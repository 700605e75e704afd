package org.guildmark.assessment.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for staffings, their duties and places. Who may see a plan's staffing is decided by the plan. */
@ApplicationScoped
class ArrangementRepository implements PanacheRepositoryBase<Arrangement, UUID> {
    private static final int CHUNK = 2_000;

    /** When somebody is bound by another plan's latest staffing. */
    record Bound(UUID who, UUID planId, Instant startsAt, Instant endsAt) {}

    /** A duty with its plan. */
    record Assigned(UUID planId, StaffingDuty duty) {}

    Optional<Arrangement> latest(UUID planId) {
        return find("planId = ?1 and latest = true", planId).firstResultOptional();
    }

    /** @throws ProblemException 404 {@code STAFFING_NOT_FOUND} */
    Arrangement require(UUID planId, int number) {
        return find("planId = ?1 and number = ?2", planId, number)
                .firstResultOptional()
                .orElseThrow(ArrangementRepository::notFound);
    }

    static ProblemException notFound() {
        return ProblemException.notFound("STAFFING_NOT_FOUND", "The plan has no such staffing.");
    }

    /** By time, room and person. */
    List<StaffingDuty> duties(UUID arrangementId) {
        return getEntityManager()
                .createQuery(
                        "from StaffingDuty where key.staffingId = ?1 order by startsAt, key.sessionId, key.staffId",
                        StaffingDuty.class)
                .setParameter(1, arrangementId)
                .getResultList();
    }

    /** By session and seat. */
    List<StaffingPlace> places(UUID arrangementId) {
        return getEntityManager()
                .createQuery(
                        "from StaffingPlace where key.staffingId = ?1 order by key.sessionId, key.seatNumber",
                        StaffingPlace.class)
                .setParameter(1, arrangementId)
                .getResultList();
    }

    /** @param sessionId null for all */
    List<StaffingPlace> places(UUID arrangementId, UUID sessionId, PageRequest request) {
        Map<String, Object> values = new HashMap<>(Map.of("staffing", arrangementId));
        StringBuilder query = new StringBuilder("from StaffingPlace where key.staffingId = :staffing");
        if (sessionId != null) {
            query.append(" and key.sessionId = :session");
            values.put("session", sessionId);
        }
        request.cursor().ifPresent(cursor -> {
            query.append(" and (key.sessionId > :after or (key.sessionId = :after and key.seatNumber > :seat))");
            values.put("after", cursor.id(0));
            values.put("seat", cursor.number(1));
        });
        var typed = getEntityManager()
                .createQuery(query + " order by key.sessionId, key.seatNumber", StaffingPlace.class)
                .setMaxResults(request.fetchSize());
        values.forEach(typed::setParameter);
        return typed.getResultList();
    }

    long countPlaces(UUID arrangementId, UUID sessionId) {
        Map<String, Object> values = new HashMap<>(Map.of("staffing", arrangementId));
        String narrowed = "";
        if (sessionId != null) {
            narrowed = " and key.sessionId = :session";
            values.put("session", sessionId);
        }
        var typed = getEntityManager()
                .createQuery("select count(*) from StaffingPlace where key.staffingId = :staffing" + narrowed, Long.class);
        values.forEach(typed::setParameter);
        return typed.getSingleResult();
    }

    void persist(StaffingDuty duty) {
        getEntityManager().persist(duty);
    }

    void persist(StaffingPlace place) {
        getEntityManager().persist(place);
    }

    /**
     * When people serve in other plans, of whatever body: those with these rows, and those who are the same person by
     * their subject. Each is told of by the row that was asked for.
     */
    List<Bound> serving(UUID planId, Collection<UUID> staffIds) {
        return inChunks(
                staffIds,
                "select new org.guildmark.assessment.staffing.ArrangementRepository$Bound(me.id, a.planId, d.startsAt,"
                        + " d.endsAt) from StaffMember me, StaffMember they, StaffingDuty d, Arrangement a where me.id in"
                        + " :ids and (they.id = me.id or (me.subject is not null and they.subject = me.subject)) and"
                        + " d.key.staffId = they.id and a.id = d.key.staffingId and a.latest = true and a.planId <>"
                        + " :plan",
                planId);
    }

    /** When candidates sit in other plans. */
    List<Bound> sitting(UUID planId, Collection<UUID> candidateIds) {
        return inChunks(
                candidateIds,
                "select new org.guildmark.assessment.staffing.ArrangementRepository$Bound(p.candidateId, a.planId,"
                        + " p.startsAt, p.endsAt) from StaffingPlace p, Arrangement a where p.candidateId in :ids and"
                        + " a.id = p.key.staffingId and a.latest = true and a.planId <> :plan",
                planId);
    }

    private List<Bound> inChunks(Collection<UUID> ids, String query, UUID planId) {
        List<UUID> all = List.copyOf(ids);
        List<Bound> bound = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            bound.addAll(getEntityManager()
                    .createQuery(query, Bound.class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .setParameter("plan", planId)
                    .getResultList());
        }
        return bound;
    }

    /** What a person has to do from now on, in all bodies, by time. */
    List<Assigned> assigned(String subject, Instant from) {
        return getEntityManager()
                .createQuery(
                        "select a.planId, d from StaffingDuty d, Arrangement a, StaffMember s where s.subject = :subject"
                                + " and d.key.staffId = s.id and d.endsAt > :from and a.id = d.key.staffingId and"
                                + " a.latest = true order by d.startsAt, d.key.sessionId",
                        Object[].class)
                .setParameter("subject", subject)
                .setParameter("from", from)
                .getResultStream()
                .map(row -> new Assigned((UUID) row[0], (StaffingDuty) row[1]))
                .toList();
    }
}
