package org.guildmark.curriculum.course;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.guildmark.curriculum.Text;

/**
 * What a school says of a course.
 *
 * @param code unique within the school
 * @param description null where none is given
 * @param hours teaching hours; null where unknown
 * @param credits null where unknown
 * @param prerequisites ids of courses of the same school
 */
public record CourseFacts(
        String code,
        Text title,
        Course.Kind kind,
        String description,
        Integer hours,
        BigDecimal credits,
        Course.Status status,
        Set<UUID> prerequisites) {
    public CourseFacts {
        prerequisites = Set.copyOf(prerequisites);
    }
}
