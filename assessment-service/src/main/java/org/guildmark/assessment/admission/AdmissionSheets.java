package org.guildmark.assessment.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.assessment.admission.Admitted.SeatAt;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.registration.Registrations;
import org.guildmark.platform.problem.ProblemException;

/** Prints tickets and lists as they were issued, whatever was planned since. */
@ApplicationScoped
class AdmissionSheets {
    /** Tickets, with their photos, in one document. */
    static final int MOST_TICKETS = 500;

    private final TicketRepository tickets;
    private final Registrations registrations;
    private final ExamPlans plans;
    private final SheetPdf pdf;

    AdmissionSheets(TicketRepository tickets, Registrations registrations, ExamPlans plans, SheetPdf pdf) {
        this.tickets = tickets;
        this.registrations = registrations;
        this.plans = plans;
        this.pdf = pdf;
    }

    /**
     * @param sessionId only who sits in this session; null for everybody
     * @throws ProblemException 404 {@code TICKET_NOT_FOUND} where there are none, 422 {@code TOO_MANY_TICKETS}
     */
    byte[] tickets(UUID planId, UUID sessionId) {
        List<AdmissionTicket> inForce = tickets.inForce(planId);
        Map<UUID, List<SeatAt>> seats = tickets.seats(inForce);
        List<AdmissionTicket> wanted = inForce.stream()
                .filter(ticket -> sessionId == null
                        || seats.getOrDefault(ticket.id(), List.of()).stream()
                                .anyMatch(seat -> seat.sessionId().equals(sessionId)))
                .toList();
        if (wanted.size() > MOST_TICKETS) {
            throw ProblemException.unprocessable(
                            "TOO_MANY_TICKETS",
                            "One document holds at most " + MOST_TICKETS + " tickets: name a session.")
                    .at("?sessionId", "must be given");
        }
        return tickets(planId, wanted, seats);
    }

    byte[] ticket(AdmissionTicket ticket) {
        return tickets(ticket.planId(), List.of(ticket), tickets.seats(List.of(ticket)));
    }

    private byte[] tickets(UUID planId, List<AdmissionTicket> wanted, Map<UUID, List<SeatAt>> seats) {
        requireSome(wanted.isEmpty());
        SheetPlan plan = plan(planId);
        Markup sheet = pdf.markup();
        for (int i = 0; i < wanted.size(); i++) {
            AdmissionTicket ticket = wanted.get(i);
            TicketSheet.write(
                    sheet,
                    plan,
                    new TicketSheet.Ticket(
                            ticket.number(),
                            ticket.issue(),
                            ticket.name(),
                            ticket.documentNumberMasked(),
                            seats.getOrDefault(ticket.id(), List.of()),
                            registrations
                                    .photo(ticket.registrationId())
                                    .flatMap(TicketPhoto::forPrint)
                                    .orElse(null)),
                    i == wanted.size() - 1);
        }
        return pdf.render(sheet, TicketSheet.TITLE, TicketSheet.STYLE);
    }

    /**
     * @param sessionId only this session; null for all
     * @throws ProblemException 404 {@code TICKET_NOT_FOUND} where nobody sits there
     */
    byte[] rooms(UUID planId, UUID sessionId, RoomSheet.Kind kind) {
        List<AdmissionTicket> inForce = tickets.inForce(planId);
        Map<UUID, List<SeatAt>> seats = tickets.seats(inForce);
        Map<UUID, Map<AdmissionTicket, SeatAt>> bySession = new LinkedHashMap<>();
        inForce.forEach(ticket -> seats.getOrDefault(ticket.id(), List.of()).stream()
                .filter(seat -> sessionId == null || seat.sessionId().equals(sessionId))
                .forEach(seat -> bySession
                        .computeIfAbsent(seat.sessionId(), id -> new LinkedHashMap<>())
                        .put(ticket, seat)));
        requireSome(bySession.isEmpty());
        List<RoomSheet.Session> sessions = bySession.values().stream()
                .map(AdmissionSheets::session)
                .sorted(Comparator.comparing(
                                (RoomSheet.Session session) -> session.at().startsAt())
                        .thenComparing(session -> session.at().room())
                        .thenComparing(session -> session.at().sessionId()))
                .toList();
        SheetPlan plan = plan(planId);
        Markup sheet = pdf.markup();
        for (int i = 0; i < sessions.size(); i++) {
            RoomSheet.write(sheet, plan, kind, sessions.get(i), i == sessions.size() - 1);
        }
        return pdf.render(sheet, kind.title(), RoomSheet.STYLE);
    }

    private static RoomSheet.Session session(Map<AdmissionTicket, SeatAt> seated) {
        List<RoomSheet.Row> rows = seated.entrySet().stream()
                .map(entry -> new RoomSheet.Row(
                        entry.getValue().seatNumber(),
                        entry.getValue().row(),
                        entry.getValue().column(),
                        entry.getKey().number(),
                        entry.getKey().name(),
                        entry.getKey().documentNumberMasked()))
                .sorted(Comparator.comparingInt(RoomSheet.Row::seatNumber))
                .collect(Collectors.toList());
        return new RoomSheet.Session(seated.values().iterator().next(), rows);
    }

    private SheetPlan plan(UUID planId) {
        return new SheetPlan(
                plans.shown(planId).orElseThrow(),
                plans.find(planId).orElseThrow().zoneId());
    }

    private static void requireSome(boolean none) {
        if (none) {
            throw ProblemException.notFound("TICKET_NOT_FOUND", "No ticket has been issued for this.");
        }
    }
}
