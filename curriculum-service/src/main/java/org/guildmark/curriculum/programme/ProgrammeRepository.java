package org.guildmark.curriculum.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.curriculum.school.Schools;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for programmes. The caller's schools are part of each: another school's programme does not exist. */
@ApplicationScoped
public class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {
    private static final String READABLE = "(schoolId in :schools or status = PUBLISHED)";

    private final Schools schools;

    ProgrammeRepository(Schools schools) {
        this.schools = schools;
    }

    /** What a list is narrowed to; null leaves a condition out. */
    record Filter(UUID schoolId, Programme.Status status, String code) {}

    /** @throws ProblemException 404 {@code PROGRAMME_NOT_FOUND}, also where it is another school's own */
    public Programme requireReadable(UUID id) {
        return find("id = :id and " + READABLE, Map.of("id", id, "schools", schools.readable()))
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("PROGRAMME_NOT_FOUND", "There is no such programme."));
    }

    /**
     * For a change; locked until the transaction ends.
     *
     * @throws ProblemException 404 as {@link #requireReadable}, 403 where it can be read only
     */
    public Programme requireWritable(UUID id) {
        Programme programme = schools.requireWritable(requireReadable(id));
        getEntityManager().refresh(programme, LockModeType.PESSIMISTIC_WRITE);
        return programme;
    }

    /** By code. */
    List<Programme> page(Filter filter, PageRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters);
        request.cursor().ifPresent(cursor -> {
            conditions.add("(code > :afterCode or (code = :afterCode and id > :afterId))");
            parameters.put("afterCode", cursor.value(0));
            parameters.put("afterId", cursor.id(1));
        });
        return find(String.join(" and ", conditions) + " order by code, id", parameters)
                .page(0, request.fetchSize())
                .list();
    }

    long count(Filter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return count(String.join(" and ", conditions(filter, parameters)), parameters);
    }

    public Optional<Programme> ofSchool(UUID schoolId, String code) {
        return find("schoolId = ?1 and code = ?2", schoolId, code).firstResultOptional();
    }

    /** Ids of the courses in the order of the programme. */
    public List<UUID> courseIds(UUID programmeId) {
        return getEntityManager()
                .createQuery(
                        "select key.courseId from ProgrammeCourse where key.programmeId = ?1 order by position",
                        UUID.class)
                .setParameter(1, programmeId)
                .getResultList();
    }

    void replaceCourses(UUID programmeId, List<UUID> courseIds) {
        getEntityManager()
                .createQuery("delete from ProgrammeCourse where key.programmeId = ?1")
                .setParameter(1, programmeId)
                .executeUpdate();
        for (int position = 0; position < courseIds.size(); position++) {
            getEntityManager().persist(new ProgrammeCourse(programmeId, courseIds.get(position), position));
        }
    }

    private List<String> conditions(Filter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of(READABLE));
        parameters.put("schools", schools.readable());
        if (filter.schoolId() != null) {
            conditions.add("schoolId = :schoolId");
            parameters.put("schoolId", filter.schoolId());
        }
        if (filter.status() != null) {
            conditions.add("status = :status");
            parameters.put("status", filter.status());
        }
        if (filter.code() != null) {
            conditions.add("code = :code");
            parameters.put("code", filter.code());
        }
        return conditions;
    }
}
