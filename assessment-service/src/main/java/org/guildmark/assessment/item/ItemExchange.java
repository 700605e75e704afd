package org.guildmark.assessment.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.item.content.CleanContent;
import org.guildmark.assessment.item.content.ItemContent;

/** The bank as files see it: whole items, which go out as they came. */
@ApplicationScoped
public class ItemExchange {
    private static final int IDS_PER_QUERY = 1_000;

    private final EntityManager database;
    private final ItemRepository items;
    private final ObjectMapper json;

    ItemExchange(EntityManager database, ItemRepository items, ObjectMapper json) {
        this.database = database;
        this.items = items;
        this.json = json;
    }

    /** An item of the bank in its current version; it reads as the draft that would make it. */
    public record BankedItem(UUID id, ItemState state, ItemDraft draft) {}

    /** Whether the draft would change nothing but enemies; then an item need not become a draft again. */
    public boolean isSame(BankedItem self, ItemDraft draft) {
        ItemDraft stored = self.draft();
        return draft.marks() != null
                && draft.marks().compareTo(stored.marks()) == 0
                && Objects.equals(draft.expectedSeconds(), stored.expectedSeconds())
                && isSame(draft.difficulty(), stored.difficulty())
                && draft.statementIds().equals(stored.statementIds())
                && isSame(
                        essential(CleanContent.of(draft.content()).content(), draft.code()),
                        essential(stored.content(), draft.code()));
    }

    /** Without what says nothing: empty texts, the usual maximum, and a title that only repeats the code. */
    private JsonNode essential(ItemContent content, String code) {
        JsonNode tree = json.valueToTree(content);
        if (code != null && code.equals(content.title())) {
            ((ObjectNode) tree).remove("title");
        }
        return withoutEmpty(tree);
    }

    private static JsonNode withoutEmpty(JsonNode tree) {
        if (tree instanceof ObjectNode node) {
            boolean usual = node.path("method").asText().equals("ALL_OR_NOTHING")
                    && node.path("maximum").isNumber()
                    && node.path("maximum").decimalValue().compareTo(BigDecimal.ONE) == 0;
            if (usual) {
                node.remove("maximum");
            }
            node.properties()
                    .removeIf(field -> field.getValue().isNull()
                            || (field.getValue().isTextual()
                                    && field.getValue().textValue().isEmpty()));
        }
        tree.forEach(ItemExchange::withoutEmpty);
        return tree;
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** 1 and 1.0 are one number. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.equals(
                (a, b) -> a.isNumber() && b.isNumber()
                        ? a.decimalValue().compareTo(b.decimalValue())
                        : a.equals(b) ? 0 : 1,
                other);
    }

    /**
     * Ids of the items, in the order of their codes; those without one follow.
     *
     * @param standard key of the standard; null for any
     * @param state null for any
     */
    public List<UUID> ids(Set<UUID> bodies, String standard, ItemState state) {
        return database.createQuery(
                        "select i.id from Item i join ItemVersion v on v.id = i.currentId where i.bodyId in :bodies"
                                + " and (:standard is null or v.standardKey = :standard)"
                                + " and (:state is null or i.state = :state)"
                                + " order by case when i.code is null then 1 else 0 end, i.code, i.id",
                        UUID.class)
                .setParameter("bodies", bodies)
                .setParameter("standard", standard)
                .setParameter("state", state)
                .getResultList();
    }

    /** Those of the ids that exist, in the order of the ids. */
    public Map<UUID, BankedItem> read(Collection<UUID> ids) {
        Map<UUID, BankedItem> found = new LinkedHashMap<>();
        List<UUID> wanted = List.copyOf(ids);
        for (int from = 0; from < wanted.size(); from += IDS_PER_QUERY) {
            List<UUID> some = wanted.subList(from, Math.min(wanted.size(), from + IDS_PER_QUERY));
            Map<UUID, BankedItem> these = readSome(some);
            some.stream().filter(these::containsKey).forEach(id -> found.put(id, these.get(id)));
        }
        return found;
    }

    private Map<UUID, BankedItem> readSome(List<UUID> ids) {
        // Columns, not entities: what is only read need not be looked at by every flush that follows.
        List<Tuple> rows = database.createQuery(
                        "select i.id as id, i.code as code, i.state as state, v.id as version, v.content as content,"
                                + " v.marks as marks, v.expectedSeconds as seconds, v.difficulty as difficulty"
                                + " from Item i join ItemVersion v on v.id = i.currentId where i.id in ?1",
                        Tuple.class)
                .setParameter(1, ids)
                .getResultList();
        Map<UUID, List<UUID>> statements = items.statements(
                rows.stream().map(row -> row.get("version", UUID.class)).toList());
        Map<UUID, List<String>> enemies = enemyCodes(ids);
        Map<UUID, BankedItem> found = new HashMap<>();
        for (Tuple row : rows) {
            UUID id = row.get("id", UUID.class);
            ItemDraft draft = new ItemDraft(
                    row.get("code", String.class),
                    row.get("content", ItemContent.class),
                    statements.getOrDefault(row.get("version", UUID.class), List.of()),
                    row.get("marks", BigDecimal.class),
                    row.get("seconds", Integer.class),
                    row.get("difficulty", BigDecimal.class),
                    enemies.getOrDefault(id, List.of()));
            found.put(id, new BankedItem(id, row.get("state", ItemState.class), draft));
        }
        return found;
    }

    private Map<UUID, List<String>> enemyCodes(List<UUID> ids) {
        Map<UUID, List<String>> codes = new HashMap<>();
        database.createQuery(
                        "select e.key.itemId as item, i.code as code from ItemEnemy e join Item i on i.id ="
                                + " e.key.enemyId where e.key.itemId in ?1 and i.code is not null order by i.code",
                        Tuple.class)
                .setParameter(1, ids)
                .getResultList()
                .forEach(row -> codes.computeIfAbsent(row.get("item", UUID.class), any -> new ArrayList<>())
                        .add(row.get("code", String.class)));
        return codes;
    }
}
