package org.guildmark.catalog.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.platform.problem.ProblemException;

/** Queries for editions and their revisions. */
@ApplicationScoped
public class EditionRepository implements PanacheRepositoryBase<Edition, UUID> {

    /** @throws ProblemException 404 {@code EDITION_NOT_FOUND} */
    public Edition require(UUID id) {
        return findByIdOptional(id).orElseThrow(EditionRepository::notFound);
    }

    Edition requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(EditionRepository::notFound);
    }

    /** Newest first. */
    public List<Edition> ofStandard(UUID standardId) {
        return list("standardId = ?1 order by publishedAt desc, id desc", standardId);
    }

    public Optional<Edition> ofStandard(UUID standardId, String label) {
        return find("standardId = ?1 and label = ?2", standardId, label).firstResultOptional();
    }

    /** The content of one revision, which publication wrote together with the edition. */
    public EditionRevision revision(UUID editionId, int revision) {
        return getEntityManager().find(EditionRevision.class, new EditionRevision.Key(editionId, revision));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("EDITION_NOT_FOUND", "There is no such edition.");
    }
}
