package org.guildmark.curriculum.mapping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.course.CourseRepository;
import org.guildmark.curriculum.mapping.MappingRevision.Status;
import org.guildmark.curriculum.school.Schools;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for revisions and their rows. What is not approved is the school's own, also in a published programme. */
@ApplicationScoped
public class MappingRevisionRepository implements PanacheRepositoryBase<MappingRevision, UUID> {
    private final CourseRepository courses;
    private final Schools schools;

    MappingRevisionRepository(CourseRepository courses, Schools schools) {
        this.courses = courses;
        this.schools = schools;
    }

    /** @throws ProblemException 404 {@code MAPPING_REVISION_NOT_FOUND}, also where the caller may not read it */
    public MappingRevision requireReadable(UUID id) {
        MappingRevision revision = findByIdOptional(id).orElseThrow(MappingRevisionRepository::notFound);
        Course course = courses.readable(List.of(revision.courseId())).stream()
                .findFirst()
                .orElseThrow(MappingRevisionRepository::notFound);
        if (revision.status() == Status.DRAFT && !schools.writes(course.schoolId())) {
            throw notFound();
        }
        return revision;
    }

    /** Newest first. */
    List<MappingRevision> page(Course course, PageRequest request) {
        int before = request.cursor().map(cursor -> cursor.number(0)).orElse(Integer.MAX_VALUE);
        return find(
                        visible(course) + " and number < :before order by number desc",
                        Map.of("course", course.id(), "before", before))
                .page(0, request.fetchSize())
                .list();
    }

    long count(Course course) {
        return count(visible(course), Map.of("course", course.id()));
    }

    private String visible(Course course) {
        return "courseId = :course" + (schools.writes(course.schoolId()) ? "" : " and status <> DRAFT");
    }

    public Optional<MappingRevision> approved(UUID courseId) {
        return find("courseId = ?1 and status = ?2", courseId, Status.APPROVED).firstResultOptional();
    }

    public Optional<MappingRevision> newestDraft(UUID courseId) {
        return find("courseId = ?1 and status = ?2 order by number desc", courseId, Status.DRAFT)
                .firstResultOptional();
    }

    boolean wasEverApproved(UUID courseId) {
        return count("courseId = ?1 and status <> ?2", courseId, Status.DRAFT) > 0;
    }

    int nextNumber(UUID courseId) {
        Integer last = getEntityManager()
                .createQuery("select max(number) from MappingRevision where courseId = ?1", Integer.class)
                .setParameter(1, courseId)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** The newest draft and the approved revision of each course, in no order. */
    List<MappingRevision> open(Collection<UUID> courseIds) {
        return courseIds.isEmpty()
                ? List.of()
                : list("courseId in ?1 and status in ?2", courseIds, List.of(Status.DRAFT, Status.APPROVED));
    }

    /** In printed order of the statements. */
    public List<Mapping> rows(UUID revisionId) {
        return getEntityManager()
                .createQuery("from Mapping where key.revisionId = ?1 order by key.sequence", Mapping.class)
                .setParameter(1, revisionId)
                .getResultList();
    }

    List<Mapping> rows(UUID revisionId, int after, int most) {
        return getEntityManager()
                .createQuery(
                        "from Mapping where key.revisionId = ?1 and key.sequence > ?2 order by key.sequence",
                        Mapping.class)
                .setParameter(1, revisionId)
                .setParameter(2, after)
                .setMaxResults(most)
                .getResultList();
    }

    long countRows(UUID revisionId) {
        return getEntityManager()
                .createQuery("select count(*) from Mapping where key.revisionId = ?1", Long.class)
                .setParameter(1, revisionId)
                .getSingleResult();
    }

    void deleteRows(UUID revisionId) {
        getEntityManager()
                .createQuery("delete from Mapping where key.revisionId = ?1")
                .setParameter(1, revisionId)
                .executeUpdate();
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("MAPPING_REVISION_NOT_FOUND", "There is no such mapping revision.");
    }
}
