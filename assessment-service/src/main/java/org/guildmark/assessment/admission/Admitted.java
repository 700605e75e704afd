package org.guildmark.assessment.admission;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;

/**
 * A candidate who is to get a ticket.
 *
 * @param organisationId who sent them; null for who came alone
 * @param seats by time
 */
record Admitted(
        UUID registrationId,
        UUID candidateId,
        UUID organisationId,
        String name,
        String documentNumberMasked,
        List<SeatAt> seats) {

    /** In which tickets are numbered: as people come in. */
    static final Comparator<Admitted> AS_SEATED = Comparator.comparing(
                    (Admitted admitted) -> first(admitted).startsAt())
            .thenComparing(admitted -> first(admitted).room())
            .thenComparing(admitted -> first(admitted).seatNumber())
            .thenComparing(Admitted::registrationId);

    /** A seat in a room during a session, in the words of the day on which the ticket is made. */
    record SeatAt(
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
            Instant endsAt) {
        static final Comparator<SeatAt> BY_TIME =
                Comparator.comparing(SeatAt::startsAt).thenComparing(SeatAt::component);
    }

    private static SeatAt first(Admitted admitted) {
        return admitted.seats().get(0);
    }
}
