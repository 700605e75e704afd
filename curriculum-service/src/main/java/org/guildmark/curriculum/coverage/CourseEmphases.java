package org.guildmark.curriculum.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.mapping.CourseMappings;
import org.guildmark.curriculum.mapping.Emphasis;

/**
 * What one course treats, by its current mapping revision.
 *
 * @param prerequisites ids of the courses before it; those that are not part of the programme are passed over
 * @param mappings statements of any standard; the deeper emphasis counts where one occurs twice
 */
public record CourseEmphases(UUID id, Set<UUID> prerequisites, List<Mapped> mappings) {
    public CourseEmphases {
        prerequisites = Set.copyOf(prerequisites);
        mappings = List.copyOf(mappings);
    }

    /** One mapping. */
    public record Mapped(UUID statement, Emphasis emphasis) {}

    /** Courses with their mappings.
     *
     * @param mappings what counts for each of the courses, in their order */
    public static List<CourseEmphases> of(List<Course> courses, List<CourseMappings> mappings) {
        List<CourseEmphases> emphases = new ArrayList<>(courses.size());
        for (int i = 0; i < courses.size(); i++) {
            Course course = courses.get(i);
            emphases.add(new CourseEmphases(
                    course.id(),
                    course.prerequisites(),
                    mappings.get(i).rows().stream()
                            .map(row -> new Mapped(row.statementId(), row.emphasis()))
                            .toList()));
        }
        return emphases;
    }
}
