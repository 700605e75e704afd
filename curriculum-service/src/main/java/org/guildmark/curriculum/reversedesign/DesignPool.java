package org.guildmark.curriculum.reversedesign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.course.CourseRepository;
import org.guildmark.curriculum.coverage.CourseCredits;
import org.guildmark.curriculum.coverage.CourseEmphases;
import org.guildmark.curriculum.coverage.CoverageRules;
import org.guildmark.curriculum.coverage.CoverageRules.Credits;
import org.guildmark.curriculum.coverage.CoverageRules.Discounts;
import org.guildmark.curriculum.mapping.CurrentMappings;
import org.guildmark.curriculum.programme.EmphasisCredits;
import org.guildmark.curriculum.programme.ProgrammeRepository;
import org.guildmark.curriculum.reversedesign.DesignTarget.Statements;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Candidate;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Target;
import org.guildmark.platform.problem.ProblemException;

/** Finds the courses to choose from and those that are taught, with what they cover of the target. */
@ApplicationScoped
class DesignPool {
    private static final int MOST_CANDIDATES = 2_000;

    private final CourseRepository courses;
    private final ProgrammeRepository programmes;
    private final CurrentMappings mappings;

    DesignPool(CourseRepository courses, ProgrammeRepository programmes, CurrentMappings mappings) {
        this.courses = courses;
        this.programmes = programmes;
        this.mappings = mappings;
    }

    /**
     * @param courses by id, those of the candidates
     * @param candidates in the order of the programme, of the request, or by code
     */
    record Choice(Map<UUID, Course> courses, List<Candidate> candidates, List<Target> targets) {}

    Choice of(UUID schoolId, ReverseDesignRequest request, Statements wanted) {
        List<Course> taught = request.taught() == null || request.taught().courseIds() == null
                ? List.of()
                : named(request.taught().courseIds(), "/taught/courseIds/");
        Set<UUID> taughtIds = taught.stream().map(Course::id).collect(Collectors.toSet());
        List<Course> pool = pool(schoolId, request).stream()
                .filter(course -> course.status() == Course.Status.ACTIVE && !taughtIds.contains(course.id()))
                .toList();
        if (pool.size() > MOST_CANDIDATES) {
            throw ProblemException.unprocessable(
                            "POOL_TOO_LARGE", "A reverse design chooses from at most " + MOST_CANDIDATES + " courses.")
                    .at("/pool", "has " + pool.size() + " courses");
        }
        CoverageRules rules = new CoverageRules(
                Credits.of(credits(request)), Discounts.STANDARD, CoverageRules.STANDARD.redundantOver());
        Map<UUID, Map<UUID, Double>> offered = credits(pool, request, wanted, rules);
        return new Choice(
                pool.stream().collect(Collectors.toMap(Course::id, Function.identity())),
                pool.stream()
                        .map(course -> new Candidate(course.id(), course.hours(), offered.get(course.id())))
                        .toList(),
                targets(request, wanted, credits(taught, request, wanted, rules)));
    }

    private Map<UUID, Map<UUID, Double>> credits(
            List<Course> of, ReverseDesignRequest request, Statements wanted, CoverageRules rules) {
        return CourseCredits.of(
                wanted.ids(), CourseEmphases.of(of, mappings.of(of, request.preview())), wanted.crosswalk(), rules);
    }

    private static List<Target> targets(
            ReverseDesignRequest request, Statements wanted, Map<UUID, Map<UUID, Double>> taught) {
        Map<UUID, Double> best = new HashMap<>();
        taught.values().forEach(credits -> credits.forEach((id, credit) -> best.merge(id, credit, Math::max)));
        if (request.taught() != null && request.taught().statementIds() != null) {
            request.taught().statementIds().forEach(id -> best.put(id, 1.0));
        }
        List<Target> targets = new ArrayList<>();
        wanted.weights().forEach((id, weight) -> targets.add(new Target(id, weight, best.getOrDefault(id, 0.0))));
        return targets;
    }

    private EmphasisCredits credits(ReverseDesignRequest request) {
        return request.pool() == null || request.pool().programmeId() == null
                ? EmphasisCredits.STANDARD
                : programmes.requireReadable(request.pool().programmeId()).emphasisCredits();
    }

    private List<Course> pool(UUID schoolId, ReverseDesignRequest request) {
        if (request.pool() == null) {
            return courses.list("schoolId = ?1 order by code, id", schoolId);
        }
        UUID programmeId = request.pool().programmeId();
        List<UUID> courseIds = request.pool().courseIds();
        if ((programmeId == null) == (courseIds == null)) {
            throw ProblemException.unprocessable("POOL_UNCLEAR", "Name either a programme or courses to choose from.")
                    .at("/pool", "needs exactly one of programmeId and courseIds");
        }
        return programmeId == null
                ? named(courseIds, "/pool/courseIds/")
                : courses.ofProgramme(programmes.requireReadable(programmeId).id());
    }

    /** In the order of the request, each once. */
    private List<Course> named(List<UUID> ids, String at) {
        Map<UUID, Course> found =
                courses.readable(ids).stream().collect(Collectors.toMap(Course::id, Function.identity()));
        ProblemException refusal =
                ProblemException.unprocessable("COURSES_UNKNOWN", "Every course must be one that you may read.");
        for (int i = 0; i < ids.size(); i++) {
            if (!found.containsKey(ids.get(i))) {
                refusal.at(at + i, "is no course that you may read");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return new LinkedHashSet<>(ids).stream().map(found::get).toList();
    }
}
