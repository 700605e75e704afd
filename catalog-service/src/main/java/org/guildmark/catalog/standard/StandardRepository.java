package org.guildmark.catalog.standard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.catalog.content.ContentIds;

/** Queries for standards. */
@ApplicationScoped
public class StandardRepository implements PanacheRepositoryBase<Standard, UUID> {

    /** By id or by standardKey, both of which identify it for good. */
    public Optional<Standard> named(String idOrKey) {
        return findByIdOptional(idOf(idOrKey));
    }

    /** As {@link #named}, locked until the transaction ends: publications of one standard follow each other. */
    public Optional<Standard> lockedByKey(String standardKey) {
        return findByIdOptional(ContentIds.ofStandard(standardKey), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The id that a path segment means. */
    public static UUID idOf(String idOrKey) {
        try {
            return UUID.fromString(idOrKey);
        } catch (IllegalArgumentException notAnId) {
            return ContentIds.ofStandard(idOrKey);
        }
    }
}
