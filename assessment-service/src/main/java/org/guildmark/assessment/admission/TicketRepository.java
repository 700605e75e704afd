package org.guildmark.assessment.admission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.assessment.admission.Admitted.SeatAt;
import org.guildmark.platform.paging.PageRequest;

/** Queries for tickets. Who may see them is asked of the plan or the registration before. */
@ApplicationScoped
class TicketRepository implements PanacheRepositoryBase<AdmissionTicket, UUID> {
    /** Ids in one query. */
    private static final int CHUNK = 1_000;

    /** Those that admit, by number. */
    List<AdmissionTicket> inForce(UUID planId) {
        return list("planId = ?1 and status = ISSUED order by sequence", planId);
    }

    Optional<AdmissionTicket> inForceOf(UUID registrationId) {
        return find("registrationId = ?1 and status = ISSUED", registrationId).firstResultOptional();
    }

    /** The last issue of each registration's ticket, whether it admits or not. */
    Map<UUID, AdmissionTicket> last(UUID planId) {
        Map<UUID, AdmissionTicket> found = new HashMap<>();
        list("planId = ?1 order by issue", planId).forEach(ticket -> found.put(ticket.registrationId(), ticket));
        return found;
    }

    List<AdmissionTicket> page(UUID planId, PageRequest request) {
        int after = request.cursor().map(cursor -> cursor.number(0)).orElse(0);
        return find("planId = ?1 and status = ISSUED and sequence > ?2 order by sequence", planId, after)
                .page(0, request.fetchSize())
                .list();
    }

    long countInForce(UUID planId) {
        return count("planId = ?1 and status = ISSUED", planId);
    }

    /** By ticket, each by time. */
    Map<UUID, List<SeatAt>> seats(Collection<AdmissionTicket> tickets) {
        List<UUID> ids = tickets.stream().map(AdmissionTicket::id).toList();
        Map<UUID, List<SeatAt>> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            getEntityManager()
                    .createQuery("select s from TicketSeat s where s.ticketId in ?1", TicketSeat.class)
                    .setParameter(1, ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .getResultList()
                    .forEach(seat -> found.computeIfAbsent(seat.ticketId(), id -> new ArrayList<>())
                            .add(seat.seat()));
        }
        found.values().forEach(seats -> seats.sort(SeatAt.BY_TIME));
        return found;
    }

    void persist(AdmissionTicket ticket, List<SeatAt> seats) {
        persist(ticket);
        seats.forEach(seat -> getEntityManager().persist(new TicketSeat(ticket.id(), seat)));
    }
}
