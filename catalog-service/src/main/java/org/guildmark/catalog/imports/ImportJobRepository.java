package org.guildmark.catalog.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for import jobs. */
@ApplicationScoped
class ImportJobRepository implements PanacheRepositoryBase<ImportJob, UUID> {

    ImportJob require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("IMPORT_NOT_FOUND", "There is no such import."));
    }

    ImportJob locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The jobs of one document, newest first. */
    List<ImportJob> ofDocument(String sha256) {
        return list("sha256 = ?1 order by id desc", sha256);
    }

    /** Jobs that nobody works on: queued, or left behind by a runner that died. */
    List<UUID> waiting(Instant now) {
        return find(
                        "select j.id from ImportJob j where j.status = ?1 or (j.status = ?2 and j.leaseUntil < ?3)"
                                + " order by j.id",
                        ImportJob.Status.QUEUED,
                        ImportJob.Status.RUNNING,
                        now)
                .project(UUID.class)
                .list();
    }

    /** Newest first. */
    List<ImportJob> page(PageRequest request) {
        Optional<UUID> after = request.cursor().map(cursor -> cursor.id(0));
        return after.map(id -> find("id < ?1 order by id desc", id))
                .orElseGet(() -> find("order by id desc"))
                .page(0, request.fetchSize())
                .list();
    }
}
