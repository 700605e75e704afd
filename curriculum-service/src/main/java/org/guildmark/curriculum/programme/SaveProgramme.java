package org.guildmark.curriculum.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.course.CourseRepository;
import org.guildmark.platform.problem.ProblemException;

/** Makes and changes programmes. */
@ApplicationScoped
public class SaveProgramme {
    private final ProgrammeRepository programmes;
    private final CourseRepository courses;
    private final CatalogView catalog;

    SaveProgramme(ProgrammeRepository programmes, CourseRepository courses, CatalogView catalog) {
        this.programmes = programmes;
        this.courses = courses;
        this.catalog = catalog;
    }

    /**
     * @param schoolId a school that the caller may write for
     * @throws ProblemException 409 {@code PROGRAMME_CODE_TAKEN}, 422 where a target or a course does not exist
     */
    @Transactional
    Programme create(UUID schoolId, ProgrammeRequest request) {
        requireFreeCode(schoolId, request.code(), null);
        requireTargets(request.targets());
        Programme programme = new Programme(schoolId, request, Instant.now());
        programmes.persist(programme);
        if (request.courseIds() != null) {
            replaceCourses(programme, request.courseIds());
        }
        programmes.flush();
        return programme;
    }

    /** @param programme locked by the caller */
    @Transactional
    void change(Programme programme, ProgrammeRequest request) {
        requireFreeCode(programme.schoolId(), request.code(), programme.id());
        List<Target> before = programme.targets();
        if (!before.equals(request.targets())) {
            requireTargets(request.targets());
        }
        programme.become(request, Instant.now());
        if (request.courseIds() != null) {
            replaceCourses(programme, request.courseIds());
        }
        programmes.flush();
    }

    /**
     * @param programme locked by the caller
     * @throws ProblemException 409 {@code PROGRAMME_PUBLISHED}
     */
    @Transactional
    void delete(Programme programme) {
        if (programme.status() == Programme.Status.PUBLISHED) {
            throw ProblemException.conflict(
                    "PROGRAMME_PUBLISHED", "Others read the programme: take its publication back first.");
        }
        programmes.replaceCourses(programme.id(), List.of());
        programmes.delete(programme);
    }

    /** Adds courses of the school at the end, those that are not yet part of the programme. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void include(Programme programme, List<UUID> courseIds) {
        Set<UUID> all = new LinkedHashSet<>(programmes.courseIds(programme.id()));
        if (all.addAll(courseIds)) {
            programmes.replaceCourses(programme.id(), List.copyOf(all));
            programme.touch(Instant.now());
        }
    }

    private void replaceCourses(Programme programme, List<UUID> courseIds) {
        Set<UUID> own = courses.ofSchool(programme.schoolId(), courseIds).stream()
                .map(Course::id)
                .collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        ProblemException refusal = ProblemException.unprocessable(
                "PROGRAMME_COURSES", "A programme has courses of its own school, each once.");
        for (int i = 0; i < courseIds.size(); i++) {
            UUID id = courseIds.get(i);
            String fault = !own.contains(id) ? "is no course of the school" : !seen.add(id) ? "is named twice" : null;
            if (fault != null) {
                refusal.at("/courseIds/" + i, fault);
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        programmes.replaceCourses(programme.id(), courseIds);
    }

    private void requireTargets(List<Target> targets) {
        if (targets == null) {
            return;
        }
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            String pointer = "/targets/" + i;
            Edition edition = catalog.requireCurrent(target.standard(), pointer + "/standard");
            if (target.level() != null) {
                edition.requireLevel(target.level(), pointer + "/level");
            }
            if (target.track() != null
                    && edition.content().tracks().stream()
                            .noneMatch(track -> track.code().equals(target.track()))) {
                throw ProblemException.unprocessable(
                                "UNKNOWN_TRACK", target.standard() + " has no track " + target.track() + ".")
                        .at(pointer + "/track", "is no track of the standard");
            }
        }
    }

    private void requireFreeCode(UUID schoolId, String code, UUID self) {
        programmes
                .ofSchool(schoolId, code)
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                                    "PROGRAMME_CODE_TAKEN",
                                    "The school has a programme " + code + " already: " + other.id() + ".")
                            .at("/code", "is taken");
                });
    }
}
