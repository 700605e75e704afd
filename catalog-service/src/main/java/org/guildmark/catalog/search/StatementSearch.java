package org.guildmark.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Asks MySQL's full-text index. The ngram parser cuts texts into pairs of characters, so two-character Chinese words,
 * Latin words and parts of both are found alike.
 */
@ApplicationScoped
public class StatementSearch {
    private final EntityManager entityManager;

    StatementSearch(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Where a statement was found.
     *
     * @param revision of the edition at the moment of the search
     * @param sequence its place in that revision
     * @param score relevance; comparable within one search only
     */
    public record Hit(UUID standardId, UUID editionId, int revision, int sequence, double score) {}

    /** How the words were looked for. */
    public enum Mode {
        /** The number equals the printed code, or begins it. */
        CODE,
        /** Every word stands there as typed. */
        ALL_WORDS,
        /** Parts of the words, most of them first: asked only where nothing holds every word. */
        ANY_PART
    }

    /**
     * What to search in.
     *
     * @param standardId null for all standards
     * @param level level code; null for all
     * @param kind statement kind; null for all
     * @param wordingToo false to search only what everybody may read
     */
    public record Scope(UUID standardId, String level, String kind, boolean wordingToo) {}

    public static Mode firstMode(SearchQuery query) {
        return query.isCode() ? Mode.CODE : Mode.ALL_WORDS;
    }

    /** The hits from {@code offset} on, best first, {@code limit} at most. */
    @Transactional
    public List<Hit> find(SearchQuery query, Mode mode, Scope scope, int offset, int limit) {
        String column = scope.wordingToo() ? "s.full_text" : "s.open_text";
        Map<String, Object> parameters = new LinkedHashMap<>();
        String match =
                switch (mode) {
                    case CODE -> "(s.code = :q or s.code like concat(:q, '.%') or s.code like concat(:q, '-%'))";
                    case ALL_WORDS -> "match(" + column + ") against(:q in boolean mode)";
                    case ANY_PART -> "match(" + column + ") against(:q in natural language mode)";
                };
        parameters.put(
                "q",
                switch (mode) {
                    case CODE -> query.words().get(0);
                    case ALL_WORDS -> query.allWords();
                    case ANY_PART -> query.anyPart();
                });
        StringBuilder where = new StringBuilder(" where s.searchable and ").append(match);
        and(where, parameters, "s.standard_id", "standardId", scope.standardId());
        and(where, parameters, "s.level_code", "level", scope.level());
        and(where, parameters, "s.kind", "kind", scope.kind());
        String score = mode == Mode.CODE ? "(s.code = :q)" : match;
        Query sql =
                entityManager.createNativeQuery("select s.standard_id, s.edition_id, e.revision, s.sequence, " + score
                        + " as score from statement s join edition e on e.id = s.edition_id" + where
                        + " order by score desc, s.id limit :limit offset :offset");
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        parameters.forEach(sql::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = sql.getResultList();
        return rows.stream()
                .map(row -> new Hit(
                        uuid((byte[]) row[0]),
                        uuid((byte[]) row[1]),
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).doubleValue()))
                .toList();
    }

    private static void and(
            StringBuilder where, Map<String, Object> parameters, String column, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
