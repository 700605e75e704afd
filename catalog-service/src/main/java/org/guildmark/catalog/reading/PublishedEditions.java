package org.guildmark.catalog.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guildmark.catalog.edition.Edition;
import org.guildmark.catalog.edition.EditionChanged;
import org.guildmark.catalog.edition.EditionRepository;
import org.guildmark.catalog.edition.EditionRevision;
import org.guildmark.catalog.standard.Standard;
import org.guildmark.catalog.standard.StandardRepository;
import org.guildmark.platform.problem.ProblemException;

/**
 * Finds the edition that a request means and keeps the contents read last. A revision never changes, so only the
 * question which revision is current goes to the database, once a second at most.
 */
@ApplicationScoped
public class PublishedEditions {
    /** About half a kilobyte each. */
    private static final int STATEMENTS_KEPT = 150_000;

    /** How long another replica may go on with the edition before; this one hears of a publication at once. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final String FIND = "select e.id, e.revision, s.version, e.version"
            + " from Standard s join Edition e on e.standardId = s.id where s.id = :standardId and ";

    private final StandardRepository standards;
    private final EditionRepository editions;
    private final EntityManager entityManager;
    private final Cache<Revision, EditionSnapshot> snapshots = Caffeine.newBuilder()
            .maximumWeight(STATEMENTS_KEPT)
            .weigher((Revision revision, EditionSnapshot snapshot) ->
                    1 + snapshot.statements().size())
            .build();
    private final Cache<Asked, Found> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    PublishedEditions(StandardRepository standards, EditionRepository editions, EntityManager entityManager) {
        this.entityManager = entityManager;
        this.standards = standards;
        this.editions = editions;
    }

    /** A revision of an edition; its content never changes. */
    public record Revision(UUID standardId, UUID editionId, int number) {}

    /**
     * The revision that a request means, and the versions of the rows that say which is current, in force or withdrawn:
     * two equal values give equal answers.
     */
    public record Found(Revision revision, int standardVersion, int editionVersion) {}

    /** What a request names. */
    private record Asked(UUID standardId, String edition) {}

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) EditionChanged change) {
        remembered.asMap().keySet().removeIf(asked -> asked.standardId().equals(change.standardId()));
    }

    /**
     * The revision that a reader of the standard gets.
     *
     * @param idOrKey id or standardKey
     * @param edition id or label of an edition; null for the current one
     * @throws ProblemException 404 {@code STANDARD_NOT_FOUND} or {@code EDITION_NOT_FOUND}
     */
    public Found find(String idOrKey, String edition) {
        return remembered.get(new Asked(StandardRepository.idOf(idOrKey), edition), this::load);
    }

    private Found load(Asked asked) {
        UUID standardId = asked.standardId();
        String edition = asked.edition();
        // One short query, because a read begins with it.
        TypedQuery<Object[]> query = edition == null
                ? entityManager.createQuery(FIND + "e.id = s.currentEditionId", Object[].class)
                : entityManager
                        .createQuery(FIND + "(e.label = :edition or e.id = :editionId)", Object[].class)
                        .setParameter("edition", edition)
                        .setParameter("editionId", idOrNull(edition));
        List<Object[]> rows = query.setParameter("standardId", standardId).getResultList();
        if (rows.isEmpty()) {
            requireStandard(standardId.toString());
            throw ProblemException.notFound("EDITION_NOT_FOUND", "The standard has no such edition.");
        }
        Object[] row = rows.get(0);
        return new Found(new Revision(standardId, (UUID) row[0], (Integer) row[1]), (Integer) row[2], (Integer) row[3]);
    }

    public EditionSnapshot snapshot(Revision revision) {
        return snapshots.get(revision, this::load);
    }

    /** The content that a reader of the standard gets; parameters as in {@link #find}. */
    EditionSnapshot snapshot(String idOrKey, String edition) {
        return snapshot(find(idOrKey, edition).revision());
    }

    /** The last revision of an edition. */
    @Transactional
    EditionSnapshot snapshot(UUID editionId) {
        Edition edition = editions.require(editionId);
        return snapshot(new Revision(edition.standardId(), editionId, edition.revision()));
    }

    /** The edition of that id, else the current edition of the standard of that id or key. */
    @Transactional
    EditionSnapshot editionOrStandard(String idOrKey) {
        UUID id = StandardRepository.idOf(idOrKey);
        return editions.findByIdOptional(id).isPresent() ? snapshot(id) : snapshot(idOrKey, null);
    }

    Standard requireStandard(String idOrKey) {
        return standards
                .named(idOrKey)
                .orElseThrow(() -> ProblemException.notFound("STANDARD_NOT_FOUND", "There is no such standard."));
    }

    private static UUID idOrNull(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException aLabel) {
            return null;
        }
    }

    @Transactional
    EditionSnapshot load(Revision revision) {
        EditionRevision stored = editions.revision(revision.editionId(), revision.number());
        if (stored == null) {
            throw ProblemException.notFound("EDITION_NOT_FOUND", "There is no such edition.");
        }
        return EditionSnapshot.of(revision.standardId(), revision.editionId(), revision.number(), stored.content());
    }
}
