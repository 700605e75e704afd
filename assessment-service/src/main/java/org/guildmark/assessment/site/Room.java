package org.guildmark.assessment.site;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guildmark.platform.identity.Ids;

/** A room of a site: seats in rows and columns, some of them not to be used, and what stands in it. */
@Entity
@Table(name = "exam_room")
class Room {
    /** Of rows and of columns. */
    static final int MOST_ROWS = 40;

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID siteId;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(nullable = false, length = 100)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(30)")
    private RoomKind kind;

    @Column(nullable = false)
    private int seatRows;

    @Column(nullable = false)
    private int seatColumns;

    @Convert(converter = SeatsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private List<Seat> blockedSeats;

    @Convert(converter = EquipmentConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private List<String> equipment;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private int version;

    protected Room() {}

    /** @param request whose blocked seats stand in the room, as {@link SaveRoom} sees to */
    Room(Site site, RoomRequest request, Instant now) {
        this.id = Ids.next();
        this.siteId = site.id();
        this.bodyId = site.bodyId();
        this.createdAt = now;
        become(request, now);
    }

    void become(RoomRequest request, Instant now) {
        name = request.name().strip();
        kind = request.kind();
        seatRows = request.rows();
        seatColumns = request.columns();
        blockedSeats = request.blocked();
        equipment = request.codes();
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    UUID bodyId() {
        return bodyId;
    }

    String name() {
        return name;
    }

    RoomKind kind() {
        return kind;
    }

    int seatRows() {
        return seatRows;
    }

    int seatColumns() {
        return seatColumns;
    }

    List<Seat> blockedSeats() {
        return blockedSeats;
    }

    /** Seats that a candidate can be given. */
    int seats() {
        return seatRows * seatColumns - blockedSeats.size();
    }

    List<String> equipment() {
        return equipment;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }

    static final Comparator<Seat> FROM_THE_FRONT =
            Comparator.comparingInt(Seat::row).thenComparingInt(Seat::column);
}
