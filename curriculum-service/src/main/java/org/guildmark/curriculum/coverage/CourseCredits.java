package org.guildmark.curriculum.coverage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.curriculum.catalogview.Crosswalk;

/** How much of each statement each course covers by itself, for whoever weighs courses against each other. */
public final class CourseCredits {
    private CourseCredits() {}

    /**
     * Credits above 0, by course (each has an entry, in their order) and statement.
     *
     * @param crosswalk accepted associations to follow; none to count direct mappings alone
     */
    public static Map<UUID, Map<UUID, Double>> of(
            List<UUID> statements, List<CourseEmphases> courses, List<Crosswalk> crosswalk, CoverageRules rules) {
        Treatments treatments = new Treatments(statements, courses, crosswalk, rules);
        Map<UUID, Map<UUID, Double>> credits = new LinkedHashMap<>();
        courses.forEach(course -> credits.put(course.id(), new HashMap<>()));
        for (int i = 0; i < statements.size(); i++) {
            UUID statement = statements.get(i);
            treatments.each(i, (course, credit) -> {
                if (credit > 0) {
                    credits.get(courses.get(course).id()).put(statement, credit);
                }
            });
        }
        return credits;
    }
}
