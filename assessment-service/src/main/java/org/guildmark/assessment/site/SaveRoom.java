package org.guildmark.assessment.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildmark.platform.problem.ProblemException;

/** Makes, changes and deletes rooms. */
@ApplicationScoped
class SaveRoom {
    private final SiteRepository sites;
    private final RoomRepository rooms;
    private final Event<RoomChanging> changes;

    SaveRoom(SiteRepository sites, RoomRepository rooms, Event<RoomChanging> changes) {
        this.sites = sites;
        this.rooms = rooms;
        this.changes = changes;
    }

    /** @throws ProblemException 409 {@code ROOM_NAME_TAKEN}, 422 {@code ROOM_SEATS} */
    @Transactional
    Room create(UUID siteId, RoomRequest request) {
        Site site = sites.requireWritable(siteId);
        requireSeats(request);
        requireFreeName(siteId, request, null);
        Room room = new Room(site, request, Instant.now());
        rooms.persistAndFlush(room);
        return room;
    }

    /**
     * @param room locked by the caller
     * @throws ProblemException as {@link #create}, 409 where a plan counts on what would go
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void change(Room room, RoomRequest request) {
        requireSeats(request);
        // The site's row keeps two rooms from taking one name.
        sites.requireWritable(room.siteId());
        requireFreeName(room.siteId(), request, room.id());
        if (loses(room, request)) {
            changes.fire(new RoomChanging(room.id(), false));
        }
        room.become(request, Instant.now());
        rooms.flush();
    }

    /** @param room locked by the caller */
    @Transactional(Transactional.TxType.MANDATORY)
    void delete(Room room) {
        changes.fire(new RoomChanging(room.id(), true));
        rooms.delete(room);
    }

    /** Whether a seat, a piece of equipment or the kind of the room would be another or gone. */
    private static boolean loses(Room room, RoomRequest request) {
        return request.kind() != room.kind()
                || request.rows() < room.seatRows()
                || request.columns() < room.seatColumns()
                || !room.blockedSeats().containsAll(request.blocked())
                || !request.codes().containsAll(room.equipment());
    }

    private static void requireSeats(RoomRequest request) {
        List<Seat> blocked = request.blocked();
        ProblemException refusal =
                ProblemException.unprocessable("ROOM_SEATS", "Blocked seats stand in the room, and leave one free.");
        for (Seat seat : blocked) {
            if (seat.row() > request.rows() || seat.column() > request.columns()) {
                refusal.at("/blockedSeats/" + request.blockedSeats().indexOf(seat), "does not stand in the room");
            }
        }
        if (refusal.errors().isEmpty() && blocked.size() >= request.rows() * request.columns()) {
            refusal.at("/blockedSeats", "leaves no seat free");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    private void requireFreeName(UUID siteId, RoomRequest request, UUID self) {
        String name = request.name().strip();
        if (rooms.nameTaken(siteId, name, self)) {
            throw ProblemException.conflict("ROOM_NAME_TAKEN", "The site has a room " + name + " already.")
                    .at("/name", "is taken");
        }
    }
}
