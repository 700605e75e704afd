package org.guildmark.assessment.catalogview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.platform.problem.ProblemException;

/**
 * Reads what is known of the catalog. Contents are remembered by edition and revision, which never change; what is in
 * force is asked of the database each time.
 */
@ApplicationScoped
public class CatalogView {
    private static final int REMEMBERED_STATEMENTS = 200_000;
    private static final int IDS_PER_QUERY = 1_000;
    private static final String HEAD = "select new org.guildmark.assessment.catalogview.CatalogView$EditionHead("
            + "e.id, e.standardKey, e.status, e.revision) from CatalogEdition e where ";

    private final EntityManager database;
    private final Cache<Content, Edition> editions = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_STATEMENTS)
            .weigher((Content key, Edition edition) -> 1 + edition.statements().size())
            .build();

    private record Content(UUID editionId, int revision) {}

    /** An edition without its content. */
    public record EditionHead(UUID id, String standardKey, EditionStatus status, int revision) {}

    CatalogView(EntityManager database) {
        this.database = database;
    }

    /**
     * The edition in force of a standard, found by key or id.
     *
     * @param pointer of the request, for the error
     * @throws ProblemException 422 {@code UNKNOWN_STANDARD}, or {@code STANDARD_WITHDRAWN} where none is in force
     */
    public Edition requireCurrent(String standard, String pointer) {
        List<EditionHead> known = ofStandard(standard);
        if (known.isEmpty()) {
            throw ProblemException.unprocessable(
                            "UNKNOWN_STANDARD", "The catalog has published no standard " + standard + ".")
                    .at(pointer, "is no published standard");
        }
        return known.stream()
                .filter(head -> head.status() == EditionStatus.PUBLISHED)
                .findFirst()
                .map(this::read)
                .orElseThrow(() -> ProblemException.unprocessable(
                                "STANDARD_WITHDRAWN", "No edition of " + standard + " is in force any more.")
                        .at(pointer, "has been withdrawn"));
    }

    /** An edition, whatever became of it: plans and papers keep to the edition that they were made for. */
    public Optional<Edition> edition(UUID editionId) {
        return database.createQuery(HEAD + "e.id = ?1", EditionHead.class)
                .setParameter(1, editionId)
                .getResultStream()
                .findFirst()
                .map(this::read);
    }

    /**
     * Ids of what a level and a track ask for in any edition of a standard: items keep to the edition they were made for.
     *
     * @param standard key or id; one that is not known has no statements
     * @param level level code; null for any
     * @param track track code; null for any
     */
    public Set<UUID> statements(String standard, String level, String track) {
        return ofStandard(standard).stream()
                .flatMap(head -> read(head).statements().stream())
                .filter(placed -> placed.isOf(level, track))
                .map(PlacedStatement::id)
                .collect(Collectors.toSet());
    }

    /** Newest first. */
    private List<EditionHead> ofStandard(String standard) {
        Optional<UUID> id = asId(standard);
        return database.createQuery(
                        HEAD + (id.isPresent() ? "e.standardId = :it" : "e.standardKey = :it")
                                + " order by e.publishedAt desc, e.id",
                        EditionHead.class)
                .setParameter("it", id.isPresent() ? id.get() : standard)
                .getResultList();
    }

    /** Every edition in force, by key. */
    public List<EditionHead> inForce() {
        return database.createQuery(HEAD + "e.status = PUBLISHED order by e.standardKey", EditionHead.class)
                .getResultList();
    }

    /** The content of an edition that {@link #inForce} named. */
    public Edition read(EditionHead head) {
        return editions.get(
                new Content(head.id(), head.revision()),
                key -> new Edition(database.find(CatalogEdition.class, key.editionId())));
    }

    /** The editions of the statements, however many; statements that no event ever named are left out. */
    public Map<UUID, Edition> editionsOf(Collection<UUID> statementIds) {
        Map<UUID, UUID> named = new HashMap<>();
        List<UUID> wanted = statementIds.stream().distinct().toList();
        for (int from = 0; from < wanted.size(); from += IDS_PER_QUERY) {
            database.createQuery("select s.id, s.editionId from CatalogStatement s where s.id in :ids", Object[].class)
                    .setParameter("ids", wanted.subList(from, Math.min(wanted.size(), from + IDS_PER_QUERY)))
                    .getResultList()
                    .forEach(row -> named.put((UUID) row[0], (UUID) row[1]));
        }
        Map<UUID, Edition> known = new HashMap<>();
        new HashSet<>(named.values()).forEach(id -> edition(id).ifPresent(edition -> known.put(id, edition)));
        Map<UUID, Edition> found = new HashMap<>();
        named.forEach((statement, id) -> {
            if (known.containsKey(id)) {
                found.put(statement, known.get(id));
            }
        });
        return found;
    }

    private static Optional<UUID> asId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException aKey) {
            return Optional.empty();
        }
    }
}
