package org.guildmark.curriculum.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildmark.curriculum.school.Schools;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for courses. The caller's schools are part of each: another school's course does not exist. */
@ApplicationScoped
public class CourseRepository implements PanacheRepositoryBase<Course, UUID> {
    /** Of an own school, or in a published programme of any. */
    private static final String READABLE =
            "(schoolId in :schools or id in (select pc.key.courseId from ProgrammeCourse pc"
                    + " where pc.key.programmeId in (select p.id from Programme p where p.status = PUBLISHED)))";

    private final Schools schools;

    CourseRepository(Schools schools) {
        this.schools = schools;
    }

    /** What a list is narrowed to; null leaves a condition out. */
    record Filter(
            UUID schoolId, UUID programmeId, Course.Kind kind, Course.Status status, Set<UUID> ids, String code) {}

    /** @throws ProblemException 404 {@code COURSE_NOT_FOUND}, also where it is another school's */
    public Course requireReadable(UUID id) {
        return find("id = :id and " + READABLE, Map.of("id", id, "schools", schools.readable()))
                .firstResultOptional()
                .orElseThrow(CourseRepository::notFound);
    }

    /**
     * For a change; locked until the transaction ends, so that changes of one course and of its mappings follow each
     * other.
     *
     * @throws ProblemException 404 as {@link #requireReadable}, 403 where it can be read only
     */
    public Course requireWritable(UUID id) {
        Course course = schools.requireWritable(requireReadable(id));
        getEntityManager().refresh(course, LockModeType.PESSIMISTIC_WRITE);
        return course;
    }

    /** By code. */
    List<Course> page(Filter filter, PageRequest request) {
        Query query = query(filter);
        request.cursor().ifPresent(cursor -> {
            query.and("(code > :afterCode or (code = :afterCode and id > :afterId))", "afterCode", cursor.value(0));
            query.parameters.put("afterId", cursor.id(1));
        });
        return find(query.where() + " order by code, id", query.parameters)
                .page(0, request.fetchSize())
                .list();
    }

    long count(Filter filter) {
        Query query = query(filter);
        return count(query.where(), query.parameters);
    }

    /** Courses of a programme in its order. The programme is one that the caller may read. */
    public List<Course> ofProgramme(UUID programmeId) {
        return list(
                "select c from Course c join ProgrammeCourse pc on pc.key.courseId = c.id"
                        + " where pc.key.programmeId = ?1 order by pc.position",
                programmeId);
    }

    public Optional<Course> ofSchool(UUID schoolId, String code) {
        return find("schoolId = ?1 and code = ?2", schoolId, code).firstResultOptional();
    }

    /** Those of the ids that are courses of the school. */
    public List<Course> ofSchool(UUID schoolId, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("schoolId = ?1 and id in ?2", schoolId, ids);
    }

    /** Those of the ids that the caller may read. */
    public List<Course> readable(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("id in :ids and " + READABLE, Map.of("ids", ids, "schools", schools.readable()));
    }

    /** Prerequisites of every course of a school, by course. */
    Map<UUID, Set<UUID>> prerequisitesOf(UUID schoolId) {
        Map<UUID, Set<UUID>> prerequisites = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select c.id, p from Course c join c.prerequisites p where c.schoolId = ?1", Object[].class)
                .setParameter(1, schoolId)
                .getResultList()
                .forEach(row -> prerequisites
                        .computeIfAbsent((UUID) row[0], id -> new HashSet<>())
                        .add((UUID) row[1]));
        return prerequisites;
    }

    /** Whoever changes prerequisites waits here for whoever else does: two changes could close a cycle together. */
    void lockPrerequisitesOf(UUID schoolId) {
        getEntityManager()
                .createNativeQuery("select id from course where school_id = ?1 for update")
                .setParameter(1, schoolId)
                .getResultList();
    }

    /** Whether a programme includes the course or another course needs it. */
    boolean isUsed(UUID courseId) {
        return getEntityManager()
                                .createQuery("select count(*) from ProgrammeCourse where key.courseId = ?1", Long.class)
                                .setParameter(1, courseId)
                                .getSingleResult()
                        > 0
                || count("?1 member of prerequisites", courseId) > 0;
    }

    private Query query(Filter filter) {
        Query query = new Query();
        query.and(READABLE, "schools", schools.readable());
        query.andIfGiven("schoolId = :schoolId", "schoolId", filter.schoolId());
        query.andIfGiven(
                "id in (select pc.key.courseId from ProgrammeCourse pc where pc.key.programmeId = :programmeId)",
                "programmeId",
                filter.programmeId());
        query.andIfGiven("kind = :kind", "kind", filter.kind());
        query.andIfGiven("status = :status", "status", filter.status());
        query.andIfGiven("id in :ids", "ids", filter.ids());
        query.andIfGiven("code = :code", "code", filter.code());
        return query;
    }

    static ProblemException notFound() {
        return ProblemException.notFound("COURSE_NOT_FOUND", "There is no such course.");
    }

    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        void andIfGiven(String condition, String name, Object value) {
            if (value != null) {
                and(condition, name, value);
            }
        }

        String where() {
            return String.join(" and ", conditions);
        }
    }
}
