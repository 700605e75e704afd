package org.guildmark.curriculum.catalogview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.guildmark.platform.problem.ProblemException;

/** Each step of a rebuild in a transaction of its own, so that others see how far it is. */
@ApplicationScoped
class RebuildRepository {
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final EntityManager database;

    RebuildRepository(EntityManager database) {
        this.database = database;
    }

    @Transactional
    int generation() {
        return database.find(CatalogRebuild.class, CatalogRebuild.ONLY).generation();
    }

    /** @throws ProblemException 409 {@code REBUILD_RUNNING} */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int start() {
        CatalogRebuild rebuild = locked();
        Instant now = Instant.now();
        if (rebuild.isRunning(now)) {
            throw ProblemException.conflict("REBUILD_RUNNING", "The read model is being rebuilt already.");
        }
        return rebuild.start(now, now.plus(LEASE));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(long read, long total) {
        locked().progress(read, total, Instant.now().plus(LEASE));
    }

    /**
     * Removes what the topics no longer hold. Where an event could not be read nothing is removed: it may have been the
     * last state of something that is known from before.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeed(int generation, long refused) {
        CatalogRebuild rebuild = locked();
        if (refused > 0) {
            String passedOver = refused + " events could not be read and were passed over; nothing was removed.";
            rebuild.end(CatalogRebuild.Status.SUCCEEDED, passedOver, Instant.now());
            return;
        }
        delete(
                "delete from CatalogSuccession where key.editionId in (select e.id from CatalogEdition e where"
                        + " e.generation < ?1)",
                generation);
        delete(
                "delete from CatalogStatement where editionId in (select e.id from CatalogEdition e where"
                        + " e.generation < ?1)",
                generation);
        delete("delete from CatalogEdition where generation < ?1", generation);
        delete("delete from CatalogCrosswalk where generation < ?1", generation);
        rebuild.end(CatalogRebuild.Status.SUCCEEDED, null, Instant.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(String why) {
        locked().end(CatalogRebuild.Status.FAILED, why, Instant.now());
    }

    private void delete(String statement, int generation) {
        database.createQuery(statement).setParameter(1, generation).executeUpdate();
    }

    private CatalogRebuild locked() {
        return database.find(CatalogRebuild.class, CatalogRebuild.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
