package org.guildmark.curriculum.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.guildmark.curriculum.mapping.Emphasis;

/**
 * A course of the import template with its mappings. Facts that the sheet leaves out are null: for a course that exists
 * they stay as they are.
 *
 * @param row the course's first row, counted from 1
 * @param kind {@code GROUP_PLATFORM}, {@code FOUNDATION}, {@code CORE}, {@code ELECTIVE} or {@code PRACTICE}
 * @param hours teaching hours, 1 to 5,000
 * @param credits 0 to 999.9
 * @param prerequisites codes of courses; null where no row states any
 */
public record SheetCourse(
        int row,
        String code,
        String titleZh,
        String titleEn,
        String kind,
        String description,
        Integer hours,
        BigDecimal credits,
        List<String> prerequisites,
        List<SheetMapping> mappings) {

    /**
     * A row with a statement.
     *
     * @param row counted from 1
     * @param standard key of the standard
     * @param statement id or printed code
     * @param level code; null where the sheet names none
     * @param track null where the sheet names none
     * @param statementKind {@code SKILL}, {@code KNOWLEDGE} and so on; null where the sheet names none
     * @param emphasis {@code UNSPECIFIED} where the cell is empty
     * @param note null where there is none
     */
    public record SheetMapping(
            int row,
            String standard,
            String statement,
            String level,
            String track,
            String statementKind,
            Emphasis emphasis,
            String note) {}
}
