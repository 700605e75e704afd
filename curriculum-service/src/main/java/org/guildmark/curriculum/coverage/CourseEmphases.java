package org.guildmark.curriculum.coverage;

import java.util.List;
import java.util.Set;
import java.util.UUID;

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
}
