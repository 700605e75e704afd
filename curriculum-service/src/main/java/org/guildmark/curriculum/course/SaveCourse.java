package org.guildmark.curriculum.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.platform.problem.ProblemException;

/** Makes, changes and deletes courses, and tells it to the others in the same transaction. */
@ApplicationScoped
public class SaveCourse {
    private final CourseRepository courses;
    private final Event<CourseChanged> changed;

    SaveCourse(CourseRepository courses, Event<CourseChanged> changed) {
        this.courses = courses;
        this.changed = changed;
    }

    /**
     * @param schoolId a school that the caller may write for
     * @throws ProblemException 409 {@code COURSE_CODE_TAKEN}, 422 {@code PREREQUISITE_UNKNOWN}
     */
    @Transactional
    public Course create(UUID schoolId, CourseFacts facts) {
        requireFreeCode(schoolId, facts.code(), null);
        requireKnown(schoolId, facts.prerequisites());
        Course course = new Course(schoolId, facts, Instant.now());
        courses.persistAndFlush(course);
        changed.fire(new CourseChanged(course, CourseChanged.Change.SAVED));
        return course;
    }

    /**
     * @param course locked by the caller
     * @throws ProblemException 409 {@code COURSE_CODE_TAKEN}, 422 {@code PREREQUISITE_UNKNOWN} or {@code
     *     PREREQUISITE_CYCLE}
     */
    @Transactional
    public void change(Course course, CourseFacts facts) {
        requireFreeCode(course.schoolId(), facts.code(), course.id());
        if (!course.prerequisites().equals(facts.prerequisites())) {
            courses.lockPrerequisitesOf(course.schoolId());
            requireKnown(course.schoolId(), facts.prerequisites());
            requireNoCycle(course, facts.prerequisites());
        }
        course.become(facts, Instant.now());
        courses.flush();
        changed.fire(new CourseChanged(course, CourseChanged.Change.SAVED));
    }

    /**
     * @param course locked by the caller
     * @throws ProblemException 409 {@code COURSE_IN_USE}; a course that was ever approved or is part of a programme is
     *     retired instead
     */
    @Transactional
    public void delete(Course course) {
        if (courses.isUsed(course.id())) {
            throw ProblemException.conflict(
                    "COURSE_IN_USE", "A programme includes the course, or another course needs it: retire it instead.");
        }
        changed.fire(new CourseChanged(course, CourseChanged.Change.DELETED));
        courses.delete(course);
    }

    private void requireFreeCode(UUID schoolId, String code, UUID self) {
        courses.ofSchool(schoolId, code)
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                                    "COURSE_CODE_TAKEN",
                                    "The school has a course " + code + " already: " + other.id() + ".")
                            .at("/code", "is taken");
                });
    }

    private void requireKnown(UUID schoolId, Set<UUID> prerequisites) {
        Set<UUID> unknown = new TreeSet<>(prerequisites);
        courses.ofSchool(schoolId, prerequisites).forEach(course -> unknown.remove(course.id()));
        if (!unknown.isEmpty()) {
            ProblemException problem = ProblemException.unprocessable(
                    "PREREQUISITE_UNKNOWN", "A prerequisite must be a course of the same school.");
            unknown.forEach(id -> problem.at("/prerequisites", id + " is no course of the school"));
            throw problem;
        }
    }

    private void requireNoCycle(Course course, Set<UUID> prerequisites) {
        Map<UUID, Set<UUID>> known = courses.prerequisitesOf(course.schoolId());
        List<UUID> cycle = Prerequisites.cycle(course.id(), prerequisites, known);
        if (!cycle.isEmpty()) {
            Map<UUID, String> codes = courses.ofSchool(course.schoolId(), cycle).stream()
                    .collect(Collectors.toMap(Course::id, Course::code));
            throw ProblemException.unprocessable(
                            "PREREQUISITE_CYCLE",
                            "A course would come before itself: "
                                    + cycle.stream().map(codes::get).collect(Collectors.joining(" needs ")) + ".")
                    .at("/prerequisites", "closes a cycle");
        }
    }
}
