package org.guildmark.curriculum.mapping;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What counts for a course: its approved revision, or the draft that the caller wants to see in its place.
 *
 * @param revisionId null where the course has no revision that the caller may see
 * @param version changes with every change of a draft
 * @param rows in printed order of the statements
 */
public record CourseMappings(
        UUID courseId, UUID revisionId, int number, MappingRevision.Status status, int version, List<Row> rows) {

    /** @param note whether there is one */
    public record Row(UUID statementId, Emphasis emphasis, boolean note) {}

    static CourseMappings none(UUID courseId) {
        return new CourseMappings(courseId, null, 0, null, 0, List.of());
    }

    /** Tells this state of the course's mappings from every other. */
    public String token() {
        return revisionId == null ? "none" : revisionId + ":" + version;
    }

    public Map<UUID, Row> byStatement() {
        return rows.stream().collect(Collectors.toMap(Row::statementId, Function.identity()));
    }
}
