package org.guildmark.curriculum.coverage;

import java.util.Set;
import java.util.UUID;
import org.guildmark.platform.http.Parameters;

/**
 * What a request for a coverage asks, parameter by parameter as it was sent.
 *
 * @param standard null for the programme's own target
 * @param listLimit most entries of each list of the answer
 */
record CoverageQuestion(
        String standard,
        String level,
        String track,
        boolean cumulative,
        Set<UUID> optionalAreas,
        boolean viaCrosswalk,
        boolean preview,
        int redundantOver,
        int listLimit) {
    static final int USUAL_LIST = 200;
    private static final int LONGEST_LIST = 2_000;
    private static final int MOST_COURSES = 2_000;
    private static final String CROSSWALK = "crosswalk";

    static CoverageQuestion of(
            String standard,
            String level,
            String track,
            String cumulative,
            String optionalAreas,
            String via,
            String preview,
            String redundantOver,
            String listLimit) {
        if (via != null && !via.isEmpty() && !via.equals(CROSSWALK)) {
            throw Parameters.invalid("via", "must be " + CROSSWALK);
        }
        Set<UUID> areas = Parameters.ids("optionalAreas", optionalAreas);
        return new CoverageQuestion(
                orNull(standard),
                orNull(level),
                orNull(track),
                Parameters.flag("cumulative", cumulative),
                areas == null ? Set.of() : areas,
                CROSSWALK.equals(via),
                Parameters.flag("preview", preview),
                Parameters.number(
                        "redundantOver", redundantOver, CoverageRules.STANDARD.redundantOver(), 1, MOST_COURSES),
                Parameters.number("listLimit", listLimit, USUAL_LIST, 0, LONGEST_LIST));
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
