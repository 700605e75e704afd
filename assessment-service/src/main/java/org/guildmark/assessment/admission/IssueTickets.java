package org.guildmark.assessment.admission;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.assessment.admission.Admitted.SeatAt;
import org.guildmark.assessment.audit.AuditTrail;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.platform.problem.ProblemException;

/** Gives every admitted candidate a ticket, and a new issue of it to those whose seats are others since. */
@ApplicationScoped
class IssueTickets {
    private final ExamPlans plans;
    private final AdmittedCandidates candidates;
    private final TicketRepository tickets;
    private final AuditTrail audit;
    private final SecurityIdentity caller;

    IssueTickets(
            ExamPlans plans,
            AdmittedCandidates candidates,
            TicketRepository tickets,
            AuditTrail audit,
            SecurityIdentity caller) {
        this.plans = plans;
        this.candidates = candidates;
        this.tickets = tickets;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Confirms the plan. All or nothing; doing it again without a change does nothing.
     *
     * @throws ProblemException 404 {@code PLAN_NOT_FOUND}, 409 {@code PLAN_STATE}, {@code NOTHING_TO_ATTEND}, {@code
     *     NOBODY_ADMITTED} or {@code NOT_SEATED}
     */
    @Transactional
    AdmissionView issue(UUID planId) {
        plans.requireAsOfficer(planId);
        // Locks the plan: two officers issue one after the other.
        plans.confirm(planId);
        PlanFacts plan = plans.lock(planId);
        List<Admitted> admitted =
                candidates.of(plan).stream().sorted(Admitted.AS_SEATED).toList();
        Map<UUID, AdmissionTicket> last = tickets.last(planId);
        Map<UUID, List<SeatAt>> seats = tickets.seats(last.values());
        Instant now = Instant.now();
        List<UUID> issued = new ArrayList<>();
        List<UUID> reissued = new ArrayList<>();
        int sequence =
                last.values().stream().mapToInt(AdmissionTicket::sequence).max().orElse(0);
        LocalDate day = LocalDate.ofInstant(admitted.get(0).seats().get(0).startsAt(), plan.zoneId());
        for (Admitted one : admitted) {
            AdmissionTicket former = last.get(one.registrationId());
            AdmissionTicket.Place place;
            if (former == null) {
                sequence++;
                place = new AdmissionTicket.Place(sequence, TicketNumber.of(day, sequence), 1);
                issued.add(one.registrationId());
            } else if (former.says(one, seats.getOrDefault(former.id(), List.of()))) {
                continue;
            } else {
                former.replace(now);
                place = new AdmissionTicket.Place(former.sequence(), former.number(), former.issue() + 1);
                reissued.add(one.registrationId());
            }
            tickets.persist(new AdmissionTicket(planId, plan.bodyId(), one, place, now), one.seats());
        }
        List<UUID> withdrawn = withdraw(last, admitted, now);
        int unchanged = admitted.size() - issued.size() - reissued.size();
        if (!issued.isEmpty() || !reissued.isEmpty() || !withdrawn.isEmpty()) {
            audit.record(new AuditTrail.Entry(
                    plan.bodyId(),
                    "plan",
                    planId,
                    "TICKETS_ISSUED",
                    caller.getPrincipal().getName(),
                    null,
                    Map.of("issued", issued, "reissued", reissued, "withdrawn", withdrawn),
                    null));
        }
        return new AdmissionView(issued.size(), reissued.size(), unchanged, withdrawn.size());
    }

    private static List<UUID> withdraw(Map<UUID, AdmissionTicket> last, List<Admitted> admitted, Instant now) {
        Set<UUID> still = admitted.stream().map(Admitted::registrationId).collect(Collectors.toSet());
        List<AdmissionTicket> ended = last.values().stream()
                .filter(ticket ->
                        ticket.status() == AdmissionTicket.Status.ISSUED && !still.contains(ticket.registrationId()))
                .toList();
        ended.forEach(ticket -> ticket.withdraw(now));
        return ended.stream().map(AdmissionTicket::registrationId).toList();
    }
}
