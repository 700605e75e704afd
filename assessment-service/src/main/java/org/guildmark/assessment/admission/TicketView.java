package org.guildmark.assessment.admission;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;

/** An admission ticket as it is answered. */
@Schema(name = "AdmissionTicket")
public record TicketView(
        UUID id,
        UUID planId,
        UUID registrationId,
        UUID candidateId,
        @Schema(description = "Unique in the plan; its last digit checks the others", examples = "261212-00042-7")
                String number,
        @Schema(description = "Counted from 1; other seats make a new issue with the same number") int issue,
        AdmissionTicket.Status status,
        String name,
        @Schema(description = "Of the identity document, with its middle hidden") String documentNumberMasked,
        List<SeatView> seats,
        Instant issuedAt) {

    /** A seat on a ticket. */
    @Schema(name = "TicketSeat")
    public record SeatView(
            Component component,
            UUID sessionId,
            Text site,
            String address,
            UUID roomId,
            String room,
            int row,
            int column,
            int seatNumber,
            Instant startsAt,
            Instant endsAt,
            @Schema(description = "In the plan's zone") LocalDateTime startsOn,
            @Schema(description = "In the plan's zone") LocalDateTime endsOn) {
        static SeatView of(Admitted.SeatAt seat, ZoneId zone) {
            return new SeatView(
                    seat.component(),
                    seat.sessionId(),
                    seat.site(),
                    seat.address(),
                    seat.roomId(),
                    seat.room(),
                    seat.row(),
                    seat.column(),
                    seat.seatNumber(),
                    seat.startsAt(),
                    seat.endsAt(),
                    LocalDateTime.ofInstant(seat.startsAt(), zone),
                    LocalDateTime.ofInstant(seat.endsAt(), zone));
        }
    }

    static TicketView of(AdmissionTicket ticket, List<Admitted.SeatAt> seats, ZoneId zone) {
        return new TicketView(
                ticket.id(),
                ticket.planId(),
                ticket.registrationId(),
                ticket.candidateId(),
                ticket.number(),
                ticket.issue(),
                ticket.status(),
                ticket.name(),
                ticket.documentNumberMasked(),
                seats.stream().map(seat -> SeatView.of(seat, zone)).toList(),
                ticket.issuedAt());
    }
}
