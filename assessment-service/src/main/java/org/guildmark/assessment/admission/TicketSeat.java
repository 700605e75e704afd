package org.guildmark.assessment.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.platform.identity.Ids;
import org.hibernate.annotations.Immutable;

/** A seat as it stands on a ticket. */
@Entity
@Immutable
class TicketSeat {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Component component;

    @Column(nullable = false)
    private UUID sessionId;

    @Column(nullable = false, length = 300)
    private String siteZh;

    @Column(length = 300)
    private String siteEn;

    @Column(nullable = false, length = 500)
    private String address;

    @Column(nullable = false)
    private UUID roomId;

    @Column(nullable = false, length = 100)
    private String room;

    @Column(nullable = false)
    private int seatRow;

    @Column(nullable = false)
    private int seatColumn;

    @Column(nullable = false)
    private int seatNumber;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private Instant endsAt;

    protected TicketSeat() {}

    TicketSeat(UUID ticketId, Admitted.SeatAt seat) {
        this.id = Ids.next();
        this.ticketId = ticketId;
        this.component = seat.component();
        this.sessionId = seat.sessionId();
        this.siteZh = seat.site().zh();
        this.siteEn = seat.site().en();
        this.address = seat.address();
        this.roomId = seat.roomId();
        this.room = seat.room();
        this.seatRow = seat.row();
        this.seatColumn = seat.column();
        this.seatNumber = seat.seatNumber();
        this.startsAt = seat.startsAt();
        this.endsAt = seat.endsAt();
    }

    UUID ticketId() {
        return ticketId;
    }

    Admitted.SeatAt seat() {
        return new Admitted.SeatAt(
                component,
                sessionId,
                new Text(siteZh, siteEn),
                address,
                roomId,
                room,
                seatRow,
                seatColumn,
                seatNumber,
                startsAt,
                endsAt);
    }
}
