package org.guildmark.assessment.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.assessment.Text;

/** What other aggregates may know of rooms. */
@ApplicationScoped
public class Rooms {
    private final SiteRepository sites;
    private final RoomRepository rooms;

    Rooms(SiteRepository sites, RoomRepository rooms) {
        this.sites = sites;
        this.rooms = rooms;
    }

    /**
     * A room with where it is.
     *
     * @param seats that a candidate can be given
     * @param blockedSeats those that nobody is given
     */
    public record RoomState(
            UUID id,
            UUID siteId,
            UUID bodyId,
            String name,
            RoomKind kind,
            int rows,
            int columns,
            int seats,
            List<Seat> blockedSeats,
            List<String> equipment) {}

    /** A site as it stands on tickets. */
    public record SiteName(UUID id, UUID bodyId, Text name, String address) {}

    /** Those that exist, by name. */
    public List<RoomState> withIds(Collection<UUID> ids) {
        return rooms.withIds(ids).stream().map(Rooms::state).toList();
    }

    /** All rooms of the body in the sites, by name. */
    public List<RoomState> ofSites(UUID bodyId, Collection<UUID> siteIds) {
        return rooms.ofSites(bodyId, siteIds).stream().map(Rooms::state).toList();
    }

    /** Those that exist. */
    public List<SiteName> sites(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sites.list("id in ?1 order by id", ids.stream().collect(Collectors.toSet())).stream()
                        .map(site -> new SiteName(site.id(), site.bodyId(), site.name(), site.address()))
                        .toList();
    }

    /** Keeps everybody else from booking or changing the rooms until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<UUID> ids) {
        rooms.lock(ids);
    }

    private static RoomState state(Room room) {
        return new RoomState(
                room.id(),
                room.siteId(),
                room.bodyId(),
                room.name(),
                room.kind(),
                room.seatRows(),
                room.seatColumns(),
                room.seats(),
                room.blockedSeats(),
                room.equipment());
    }
}
