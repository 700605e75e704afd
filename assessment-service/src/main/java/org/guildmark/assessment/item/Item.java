package org.guildmark.assessment.item;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.platform.identity.Ids;
import org.guildmark.platform.problem.ProblemException;

/** An item of a body's bank: what stays the same while its versions come and go. */
@Entity
class Item {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(length = 60)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private ItemState state;

    /** The newest version. */
    @Column(nullable = false)
    private UUID currentId;

    @Column(nullable = false)
    private int exposure;

    @Column
    private Instant lastUsedAt;

    @Column(nullable = false, length = 100, updatable = false)
    private String createdBy;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private int version;

    protected Item() {}

    Item(UUID bodyId, String code, String actor, Instant now) {
        this.id = Ids.next();
        this.bodyId = bodyId;
        this.code = code;
        this.state = ItemState.DRAFT;
        this.createdBy = actor;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Whatever was reviewed or active before: what is new has been read by nobody. */
    void edited(String newCode, UUID newCurrentId, Instant now) {
        if (state == ItemState.RETIRED) {
            throw wrongState("A retired item is not edited any more.");
        }
        code = newCode;
        currentId = newCurrentId;
        state = ItemState.DRAFT;
        updatedAt = now;
    }

    void become(ItemState next, Instant now) {
        requireBefore(next);
        state = next;
        updatedAt = now;
    }

    /** @throws ProblemException 409 {@code ITEM_STATE} where the item is not in the state that comes before */
    void requireBefore(ItemState next) {
        boolean follows =
                switch (next) {
                    case DRAFT -> false;
                    case REVIEWED -> state == ItemState.DRAFT;
                    case ACTIVE -> state == ItemState.REVIEWED;
                    case RETIRED -> state != ItemState.RETIRED;
                };
        if (!follows) {
            throw wrongState("An item in state " + state + " does not become " + next + ".");
        }
    }

    /** The relations are rows of their own; this makes a change of them a change of the item. */
    void touch(Instant now) {
        updatedAt = now;
    }

    static ProblemException wrongState(String detail) {
        return ProblemException.conflict("ITEM_STATE", detail);
    }

    UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    String code() {
        return code;
    }

    ItemState state() {
        return state;
    }

    UUID currentId() {
        return currentId;
    }

    int exposure() {
        return exposure;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    String createdBy() {
        return createdBy;
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
}
