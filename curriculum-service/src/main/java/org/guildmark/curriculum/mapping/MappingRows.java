package org.guildmark.curriculum.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.catalogview.EditionStatus;
import org.guildmark.curriculum.catalogview.LocatedStatement;
import org.guildmark.platform.problem.ProblemException;

/** Checks what a draft is to hold against the catalog, and writes it. */
@ApplicationScoped
class MappingRows {
    private final MappingRevisionRepository revisions;
    private final CatalogView catalog;
    private final EntityManager database;

    MappingRows(MappingRevisionRepository revisions, CatalogView catalog, EntityManager database) {
        this.revisions = revisions;
        this.catalog = catalog;
        this.database = database;
    }

    /**
     * Replaces the rows of a draft. A statement that the draft or its base held already stays as it was looked at, even
     * where the catalog has moved on, unless the entry says that it was reviewed.
     *
     * @param known rows that the draft starts from
     * @throws ProblemException 422 {@code MAPPINGS_INVALID}, which points at every wrong entry; nothing is written then
     */
    void replace(MappingRevision draft, List<MappingEntry> entries, List<Mapping> known) {
        Map<UUID, LocatedStatement> located =
                catalog.locate(entries.stream().map(MappingEntry::statementId).toList());
        Map<UUID, Mapping> before = known.stream()
                .collect(Collectors.toMap(Mapping::statementId, Function.identity(), (draftRow, baseRow) -> draftRow));
        requireMappable(entries, located, before.keySet());
        List<MappingEntry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparing((MappingEntry entry) ->
                        located.get(entry.statementId()).edition().standardKey())
                .thenComparing(
                        entry -> located.get(entry.statementId()).edition().label())
                .thenComparing(entry -> sequence(located.get(entry.statementId()))));
        revisions.deleteRows(draft.id());
        // The session still holds the rows of before under the same keys.
        database.clear();
        for (int i = 0; i < ordered.size(); i++) {
            MappingEntry entry = ordered.get(i);
            LocatedStatement at = located.get(entry.statementId());
            Mapping earlier = before.get(entry.statementId());
            boolean asBefore = earlier != null && (!entry.isReviewed() || at.placed() == null);
            database.persist(new Mapping(
                    new Mapping.Key(draft.id(), i),
                    entry.statementId(),
                    entry.emphasis(),
                    entry.note(),
                    asBefore ? earlier.wording() : at.placed().wording(),
                    asBefore ? earlier.place() : at.placed().place()));
        }
        database.flush();
        // The rows are many and written once: the session need not remember them.
        database.clear();
    }

    private static int sequence(LocatedStatement located) {
        return located.placed() == null ? Integer.MAX_VALUE : located.placed().sequence();
    }

    private static void requireMappable(
            List<MappingEntry> entries, Map<UUID, LocatedStatement> located, Set<UUID> before) {
        ProblemException refusal = ProblemException.unprocessable(
                "MAPPINGS_INVALID", "A course is mapped to statements of editions in force, to each once.");
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            UUID id = entries.get(i).statementId();
            String fault = seen.add(id) ? fault(located.get(id), before.contains(id)) : "is mapped twice";
            if (fault != null) {
                refusal.at("/mappings/" + i + "/statementId", fault);
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    private static String fault(LocatedStatement located, boolean mappedBefore) {
        if (located == null) {
            return "is no published statement";
        }
        if (mappedBefore) {
            // It may stay until somebody has reviewed it; approval looks again.
            return null;
        }
        if (located.placed() == null) {
            return "was removed from its edition by a correction";
        }
        String edition =
                located.edition().standardKey() + " " + located.edition().label();
        if (located.status() == EditionStatus.WITHDRAWN) {
            return "belongs to " + edition + ", which has been withdrawn";
        }
        return located.status() == EditionStatus.SUPERSEDED
                ? "belongs to " + edition + ", which a newer edition has superseded"
                : null;
    }
}
