package org.guildmark.curriculum.mapping;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.school.Schools;

/**
 * The mappings that count for many courses at once. Which revision counts is asked of the database each time; its rows
 * are remembered by revision and version, which never change.
 */
@ApplicationScoped
public class CurrentMappings {
    private static final int REMEMBERED_ROWS = 500_000;
    private static final int COURSES_AT_ONCE = 500;

    private final EntityManager database;
    private final MappingRevisionRepository revisions;
    private final Schools schools;
    private final Cache<State, List<CourseMappings.Row>> remembered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_ROWS)
            .weigher((State state, List<CourseMappings.Row> rows) -> 1 + rows.size())
            .build();

    private record State(UUID revisionId, int version) {}

    CurrentMappings(EntityManager database, MappingRevisionRepository revisions, Schools schools) {
        this.database = database;
        this.revisions = revisions;
        this.schools = schools;
    }

    /**
     * In the order of the courses. Of a course that was never approved, its school sees the newest draft.
     *
     * @param preview own drafts count instead of what is approved
     */
    public List<CourseMappings> of(List<Course> courses, boolean preview) {
        Map<UUID, MappingRevision> counting = counting(courses, preview);
        Map<State, List<CourseMappings.Row>> rows = rows(counting.values());
        return courses.stream()
                .map(course -> {
                    MappingRevision revision = counting.get(course.id());
                    return revision == null
                            ? CourseMappings.none(course.id())
                            : new CourseMappings(
                                    course.id(),
                                    revision.id(),
                                    revision.number(),
                                    revision.status(),
                                    revision.version(),
                                    rows.get(state(revision)));
                })
                .toList();
    }

    /** The revision that counts for a course; empty where there is none that the caller may see. */
    Optional<MappingRevision> revision(Course course, boolean preview) {
        return Optional.ofNullable(counting(List.of(course), preview).get(course.id()));
    }

    private Map<UUID, MappingRevision> counting(List<Course> courses, boolean preview) {
        Map<UUID, MappingRevision> approved = new HashMap<>();
        Map<UUID, MappingRevision> drafts = new HashMap<>();
        for (MappingRevision revision :
                revisions.open(courses.stream().map(Course::id).toList())) {
            Map<UUID, MappingRevision> kind = revision.status() == MappingRevision.Status.APPROVED ? approved : drafts;
            kind.merge(revision.courseId(), revision, (a, b) -> a.number() > b.number() ? a : b);
        }
        Map<UUID, MappingRevision> counting = new HashMap<>(approved);
        for (Course course : courses) {
            MappingRevision draft = drafts.get(course.id());
            if (draft != null && schools.writes(course.schoolId()) && (preview || !approved.containsKey(course.id()))) {
                counting.put(course.id(), draft);
            }
        }
        return counting;
    }

    private Map<State, List<CourseMappings.Row>> rows(Collection<MappingRevision> wanted) {
        Map<State, List<CourseMappings.Row>> found = new HashMap<>(remembered.getAllPresent(
                wanted.stream().map(CurrentMappings::state).toList()));
        List<MappingRevision> missing = wanted.stream()
                .filter(revision -> !found.containsKey(state(revision)))
                .toList();
        for (int from = 0; from < missing.size(); from += COURSES_AT_ONCE) {
            Map<State, List<CourseMappings.Row>> read =
                    read(missing.subList(from, Math.min(missing.size(), from + COURSES_AT_ONCE)));
            found.putAll(read);
            remembered.putAll(read);
        }
        return found;
    }

    private Map<State, List<CourseMappings.Row>> read(List<MappingRevision> wanted) {
        Map<UUID, List<CourseMappings.Row>> byRevision = new HashMap<>();
        wanted.forEach(revision -> byRevision.put(revision.id(), new ArrayList<>()));
        database.createQuery(
                        "select m.key.revisionId, m.statementId, m.emphasis, m.note is not null from Mapping m"
                                + " where m.key.revisionId in :ids order by m.key.revisionId, m.key.sequence",
                        Object[].class)
                .setParameter("ids", byRevision.keySet())
                .getResultStream()
                .forEach(row -> byRevision
                        .get((UUID) row[0])
                        .add(new CourseMappings.Row((UUID) row[1], (Emphasis) row[2], (Boolean) row[3])));
        Map<State, List<CourseMappings.Row>> read = new HashMap<>();
        wanted.forEach(revision -> read.put(state(revision), List.copyOf(byRevision.get(revision.id()))));
        return read;
    }

    private static State state(MappingRevision revision) {
        return new State(revision.id(), revision.version());
    }
}
