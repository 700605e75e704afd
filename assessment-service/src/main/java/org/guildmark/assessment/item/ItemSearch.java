package org.guildmark.assessment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Lists of items and of their versions, without contents. */
@ApplicationScoped
class ItemSearch {
    private static final String FACTS = "v.id as versionId, v.number as number, v.kind as kind, v.title as title,"
            + " v.marks as marks, v.expectedSeconds as seconds, v.difficulty as difficulty, v.editionId as edition,"
            + " v.standardKey as standard, v.frozen as frozen, v.editedBy as editedBy, v.editedAt as editedAt,"
            + " v.reviewedBy as reviewedBy, v.reviewedAt as reviewedAt";

    private final EntityManager database;
    private final CatalogView catalog;

    ItemSearch(EntityManager database, CatalogView catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /** What a list is narrowed to; null leaves a condition out. A level or a track is one of the standard. */
    record Filter(
            Set<UUID> bodies,
            UUID bodyId,
            ItemState state,
            ItemKind kind,
            String standard,
            String level,
            String track,
            UUID statementId,
            String code,
            String words,
            Set<UUID> ids) {}

    /** In which order. */
    enum Sort {
        CREATED("i.id") {
            @Override
            Cursor cursor(Item item) {
                return Cursor.of(item.id().toString());
            }

            @Override
            String after(Cursor cursor, Map<String, Object> values) {
                values.put("afterId", cursor.id(0));
                return "i.id > :afterId";
            }
        },
        CODE("coalesce(i.code, ''), i.id") {
            @Override
            Cursor cursor(Item item) {
                return Cursor.of(
                        item.code() == null ? "" : item.code(), item.id().toString());
            }

            @Override
            String after(Cursor cursor, Map<String, Object> values) {
                values.put("afterCode", cursor.value(0));
                values.put("afterId", cursor.id(1));
                return "(coalesce(i.code, '') > :afterCode or (coalesce(i.code, '') = :afterCode and i.id > :afterId))";
            }
        },
        LATEST("i.updatedAt desc, i.id desc") {
            @Override
            Cursor cursor(Item item) {
                return Cursor.of(item.updatedAt().toString(), item.id().toString());
            }

            @Override
            String after(Cursor cursor, Map<String, Object> values) {
                values.put("afterTime", cursor.instant(0));
                values.put("afterId", cursor.id(1));
                return "(i.updatedAt < :afterTime or (i.updatedAt = :afterTime and i.id < :afterId))";
            }
        };

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        abstract Cursor cursor(Item item);

        abstract String after(Cursor cursor, Map<String, Object> values);

        /** @throws ProblemException 400 for another word */
        static Sort of(String parameter) {
            if (parameter == null || parameter.isEmpty()) {
                return CREATED;
            }
            return switch (parameter) {
                case "createdAt" -> CREATED;
                case "code" -> CODE;
                case "-updatedAt" -> LATEST;
                default -> throw Parameters.invalid("sort", "must be createdAt, code or -updatedAt");
            };
        }
    }

    /** An item and the facts of its current version. */
    record Row(Item item, ItemVersionFacts version) {}

    List<Row> page(Filter filter, Sort sort, PageRequest request) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(filter, values);
        request.cursor().ifPresent(cursor -> conditions.add(sort.after(cursor, values)));
        return with(
                        database.createQuery(
                                "select i as item, " + FACTS + from(conditions) + " order by " + sort.order,
                                Tuple.class),
                        values)
                .setMaxResults(request.fetchSize())
                .getResultStream()
                .map(row -> new Row(((Tuple) row).get("item", Item.class), facts((Tuple) row)))
                .toList();
    }

    long count(Filter filter) {
        Map<String, Object> values = new HashMap<>();
        String query = "select count(i.id)" + from(conditions(filter, values));
        return (Long) with(database.createQuery(query, Long.class), values).getSingleResult();
    }

    /** Newest first. */
    List<ItemVersionFacts> versions(UUID itemId) {
        return database.createQuery(
                        "select " + FACTS + " from ItemVersion v where v.itemId = ?1 order by v.number desc",
                        Tuple.class)
                .setParameter(1, itemId)
                .getResultStream()
                .map(ItemSearch::facts)
                .toList();
    }

    private static Query with(Query query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    private static String from(List<String> conditions) {
        return " from Item i join ItemVersion v on v.id = i.currentId where " + String.join(" and ", conditions);
    }

    private List<String> conditions(Filter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("i.bodyId in :bodies"));
        values.put("bodies", filter.bodies());
        add(conditions, values, "i.bodyId = :bodyId", "bodyId", filter.bodyId());
        add(conditions, values, "i.state = :state", "state", filter.state());
        add(conditions, values, "v.kind = :kind", "kind", filter.kind());
        add(conditions, values, "v.standardKey = :standard", "standard", filter.standard());
        if (filter.level() != null || filter.track() != null) {
            String standard = Parameters.required("standard", filter.standard());
            // As in an export: an item belongs where its first statement does.
            add(
                    conditions,
                    values,
                    "exists (select 1 from ItemStatement p where p.key.versionId = v.id and p.key.position = 0"
                            + " and p.statementId in :asked)",
                    "asked",
                    catalog.statements(standard, filter.level(), filter.track()));
        }
        add(conditions, values, "i.code = :code", "code", filter.code());
        add(conditions, values, "i.id in :ids", "ids", filter.ids());
        add(
                conditions,
                values,
                "exists (select 1 from ItemStatement s where s.key.versionId = v.id and s.statementId = :statement)",
                "statement",
                filter.statementId());
        String words = filter.words() == null || filter.words().isBlank()
                ? null
                : "%" + filter.words().strip().replaceAll("([!%_])", "!$1") + "%";
        add(conditions, values, "(v.words like :words escape '!' or i.code like :words escape '!')", "words", words);
        return conditions;
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static ItemVersionFacts facts(Tuple row) {
        return new ItemVersionFacts(
                row.get("versionId", UUID.class),
                row.get("number", Integer.class),
                row.get("kind", ItemKind.class),
                row.get("title", String.class),
                row.get("marks", BigDecimal.class),
                row.get("seconds", Integer.class),
                row.get("difficulty", BigDecimal.class),
                row.get("edition", UUID.class),
                row.get("standard", String.class),
                row.get("frozen", Boolean.class),
                row.get("editedBy", String.class),
                row.get("editedAt", Instant.class),
                row.get("reviewedBy", String.class),
                row.get("reviewedAt", Instant.class));
    }
}
