package org.guildmark.curriculum.catalogview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildmark.platform.problem.ProblemException;

/**
 * Reads what is known of the catalog. Contents are remembered by edition and revision, which never change; what is in
 * force is asked of the database each time.
 */
@ApplicationScoped
public class CatalogView {
    private static final int REMEMBERED_STATEMENTS = 200_000;
    /** MySQL is quick with some thousand ids in one condition; a matrix has more. */
    private static final int IDS_AT_ONCE = 2_000;

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
        return current(standard)
                .orElseThrow(() -> ofStandard(standard).isEmpty()
                        ? ProblemException.unprocessable(
                                        "UNKNOWN_STANDARD", "The catalog has published no standard " + standard + ".")
                                .at(pointer, "is no published standard")
                        : ProblemException.unprocessable(
                                        "STANDARD_WITHDRAWN", "No edition of " + standard + " is in force any more.")
                                .at(pointer, "has been withdrawn"));
    }

    public Optional<Edition> current(String standard) {
        return ofStandard(standard).stream()
                .filter(head -> head.status() == EditionStatus.PUBLISHED)
                .findFirst()
                .map(this::read);
    }

    /** Newest first. */
    private List<EditionHead> ofStandard(String standard) {
        String select = "select new org.guildmark.curriculum.catalogview.CatalogView$EditionHead("
                + "e.id, e.standardKey, e.status, e.revision) from CatalogEdition e where ";
        Optional<UUID> id = asId(standard);
        return database.createQuery(
                        select + (id.isPresent() ? "e.standardId = :it" : "e.standardKey = :it")
                                + " order by e.publishedAt desc, e.id",
                        EditionHead.class)
                .setParameter("it", id.isPresent() ? id.get() : standard)
                .getResultList();
    }

    /** Every edition in force, by key. */
    public List<EditionHead> inForce() {
        return database.createQuery(
                        "select new org.guildmark.curriculum.catalogview.CatalogView$EditionHead("
                                + "e.id, e.standardKey, e.status, e.revision) from CatalogEdition e"
                                + " where e.status = PUBLISHED order by e.standardKey",
                        EditionHead.class)
                .getResultList();
    }

    /** The content of an edition that {@link #inForce} or a statement named. */
    public Edition read(EditionHead head) {
        return editions.get(
                new Content(head.id(), head.revision()),
                key -> new Edition(database.find(CatalogEdition.class, key.editionId())));
    }

    /** Where each of the statements stands; those that no event ever named are left out. */
    public Map<UUID, LocatedStatement> locate(Collection<UUID> statementIds) {
        Map<UUID, UUID> editionOf = new HashMap<>();
        List<UUID> ids = new ArrayList<>(new HashSet<>(statementIds));
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            database.createQuery("select s.id, s.editionId from CatalogStatement s where s.id in :ids", Object[].class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE)))
                    .getResultList()
                    .forEach(row -> editionOf.put((UUID) row[0], (UUID) row[1]));
        }
        Map<UUID, EditionHead> heads = heads(new HashSet<>(editionOf.values()));
        Map<UUID, LocatedStatement> located = new HashMap<>();
        editionOf.forEach((statementId, editionId) -> {
            EditionHead head = heads.get(editionId);
            if (head != null) {
                Edition edition = read(head);
                located.put(
                        statementId,
                        new LocatedStatement(
                                edition,
                                head.status(),
                                edition.statement(statementId).orElse(null)));
            }
        });
        return located;
    }

    private Map<UUID, EditionHead> heads(Set<UUID> editionIds) {
        Map<UUID, EditionHead> heads = new HashMap<>();
        if (!editionIds.isEmpty()) {
            database.createQuery(
                            "select new org.guildmark.curriculum.catalogview.CatalogView$EditionHead("
                                    + "e.id, e.standardKey, e.status, e.revision) from CatalogEdition e"
                                    + " where e.id in :ids",
                            EditionHead.class)
                    .setParameter("ids", editionIds)
                    .getResultList()
                    .forEach(head -> heads.put(head.id(), head));
        }
        return heads;
    }

    /** Where the statements of earlier editions of the standards went, for those of which a later edition says so. */
    public Map<UUID, Successor> successors(Collection<UUID> standardIds) {
        Map<UUID, Successor> steps = new HashMap<>();
        if (!standardIds.isEmpty()) {
            database.createQuery(
                            "select s.key.fromId, s.toId, s.changeKind, s.similarity from CatalogSuccession s where"
                                    + " s.key.editionId in (select e.id from CatalogEdition e where e.standardId in :ids)",
                            Object[].class)
                    .setParameter("ids", standardIds)
                    .getResultList()
                    .forEach(row -> steps.put(
                            (UUID) row[0], new Successor((UUID) row[1], (StatementChange) row[2], (Double) row[3])));
        }
        Map<UUID, Successor> ends = new HashMap<>();
        steps.forEach((from, first) -> ends.put(from, follow(first, steps)));
        return ends;
    }

    private static Successor follow(Successor first, Map<UUID, Successor> steps) {
        Successor end = first;
        Set<UUID> passed = new HashSet<>();
        while (end.statementId() != null && passed.add(end.statementId()) && steps.containsKey(end.statementId())) {
            Successor next = steps.get(end.statementId());
            end = new Successor(
                    next.statementId(),
                    next.change() == StatementChange.UNCHANGED ? end.change() : next.change(),
                    end.similarity() * next.similarity());
        }
        return end;
    }

    /** Accepted associations that have one end among the statements of the edition. */
    public List<Crosswalk> crosswalksOf(UUID editionId) {
        return database.createQuery(
                        "select new org.guildmark.curriculum.catalogview.Crosswalk(c.id, c.type, c.fromId, c.toId)"
                                + " from CatalogCrosswalk c where c.status = :accepted and ("
                                + "c.fromId in (select s.id from CatalogStatement s where s.editionId = :edition)"
                                + " or c.toId in (select s.id from CatalogStatement s where s.editionId = :edition))"
                                + " order by c.id",
                        Crosswalk.class)
                .setParameter("accepted", CrosswalkState.ACCEPTED)
                .setParameter("edition", editionId)
                .getResultList();
    }

    private static Optional<UUID> asId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException aKey) {
            return Optional.empty();
        }
    }
}
