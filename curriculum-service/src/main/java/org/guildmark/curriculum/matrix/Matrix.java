package org.guildmark.curriculum.matrix;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.curriculum.mapping.Emphasis;

/**
 * What the courses of a programme map of one standard.
 *
 * @param programmeId told in every export, so that a sheet is not imported into another programme
 * @param programmeTitle printed above the matrix
 * @param standard key of the standard; one matrix shows one
 * @param standardTitle printed above the matrix
 * @param rows statements in printed order, those of one function and content together
 * @param columns courses in the order of the programme
 * @param cells course id → statement id → cell; what is absent is not mapped
 */
public record Matrix(
        UUID programmeId,
        String programmeTitle,
        String standard,
        String standardTitle,
        List<Row> rows,
        List<Column> columns,
        Map<UUID, Map<UUID, Cell>> cells) {

    /**
     * @throws IllegalArgumentException where two rows or two columns have the same id
     */
    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> requireNew(ids, row.id()));
        columns.forEach(column -> requireNew(ids, column.id()));
    }

    /** The cell of a course and a statement; null where the course does not map it. */
    public Cell cell(Column column, Row row) {
        return cells.getOrDefault(column.id(), Map.of()).get(row.id());
    }

    private static void requireNew(Set<UUID> ids, UUID id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException(id + " occurs twice in a matrix");
        }
    }

    /**
     * A statement.
     *
     * @param code as printed; seldom unique; null where none is printed
     * @param kind {@code SKILL}, {@code KNOWLEDGE} and so on
     * @param level code; null where the statement belongs to every level
     * @param function title of the first level of the tree: function, area or project; null where there is none
     * @param content title of the second level: content or task; null where there is none
     * @param text wording, or the label where the wording may not be shown; null where there is neither
     */
    public record Row(UUID id, String code, String kind, String level, String function, String content, String text) {}

    /**
     * A course.
     *
     * @param version token of the mapping revision that the column shows; changes whenever the mappings do
     * @param kind {@code CORE}, {@code PRACTICE} and so on
     * @param hours null where unknown
     * @param credits null where unknown
     */
    public record Column(
            UUID id, String code, String title, String version, String kind, Integer hours, BigDecimal credits) {}

    /**
     * A mapping.
     *
     * @param note true where somebody wrote a note, which a sheet does not carry and an import keeps
     */
    public record Cell(Emphasis emphasis, boolean note) {}
}
