package org.guildmark.curriculum.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.mapping.Emphasis;

/**
 * A course as a file states it. What is null is not stated and stays as it is.
 *
 * @param prerequisites codes of courses of the school
 * @param mappings all statements of the course in the standard; null where the file says nothing of them
 * @param row where it begins
 */
record ImportedCourse(
        String code,
        String titleZh,
        String titleEn,
        Course.Kind kind,
        String description,
        Integer hours,
        BigDecimal credits,
        List<String> prerequisites,
        List<Mapped> mappings,
        int row) {

    /** @param note null leaves the note as it is */
    record Mapped(UUID statementId, Emphasis emphasis, String note) {}
}
