package org.guildmark.curriculum.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.catalogview.Crosswalk;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.course.CourseRepository;
import org.guildmark.curriculum.coverage.CoverageRules.Credits;
import org.guildmark.curriculum.coverage.CoverageRules.Discounts;
import org.guildmark.curriculum.mapping.CourseMappings;
import org.guildmark.curriculum.mapping.CurrentMappings;
import org.guildmark.curriculum.programme.EmphasisCredits;
import org.guildmark.curriculum.programme.Programme;
import org.guildmark.curriculum.programme.ProgrammeRepository;
import org.guildmark.curriculum.programme.Target;
import org.guildmark.platform.problem.ProblemException;

/** Brings together what a coverage is worked out from: the edition, the courses, what counts for them, the crosswalk. */
@ApplicationScoped
class ProgrammeCoverage {
    private final ProgrammeRepository programmes;
    private final CourseRepository courses;
    private final CurrentMappings mappings;
    private final CatalogView catalog;
    private final EditionRequirements requirements;

    ProgrammeCoverage(
            ProgrammeRepository programmes,
            CourseRepository courses,
            CurrentMappings mappings,
            CatalogView catalog,
            EditionRequirements requirements) {
        this.programmes = programmes;
        this.courses = courses;
        this.mappings = mappings;
        this.catalog = catalog;
        this.requirements = requirements;
    }

    /** Everything read, nothing worked out yet. */
    record Basis(
            Programme programme,
            Edition edition,
            Scope scope,
            List<Course> courses,
            List<CourseMappings> mappings,
            List<Crosswalk> crosswalk,
            CoverageRules rules) {

        CoverageCalculation calculation() {
            return CoverageCalculation.prepare(scope, CourseEmphases.of(courses, mappings), crosswalk, rules);
        }

        /** Tells this state of everything that the coverage depends on from every other. */
        List<Object> token() {
            List<Object> token = new ArrayList<>();
            token.add(programme.id());
            token.add(programme.version());
            token.add(edition.id());
            token.add(edition.revision());
            courses.forEach(course -> token.add(course.version()));
            mappings.forEach(mapping -> token.add(mapping.token()));
            token.addAll(crosswalk);
            return token;
        }
    }

    Basis basis(UUID programmeId, CoverageQuestion question) {
        Programme programme = programmes.requireReadable(programmeId);
        Target target = target(programme, question);
        Edition edition = catalog.requireCurrent(target.standard(), "?standard");
        Scope scope = Scope.of(
                requirements.of(edition),
                target.level(),
                target.track(),
                question.cumulative(),
                question.optionalAreas(),
                "?");
        List<Course> ofProgramme = courses.ofProgramme(programme.id());
        return new Basis(
                programme,
                edition,
                scope,
                ofProgramme,
                mappings.of(ofProgramme, question.preview()),
                question.viaCrosswalk() ? catalog.crosswalksOf(edition.id()) : List.of(),
                rules(programme.emphasisCredits(), question.redundantOver()));
    }

    /** What is asked; where neither level nor track is, those of the programme's own target. */
    private static Target target(Programme programme, CoverageQuestion question) {
        List<Target> own = programme.targets().stream()
                .filter(target ->
                        question.standard() == null || target.standard().equals(question.standard()))
                .toList();
        if (question.standard() == null && own.size() != 1) {
            throw ProblemException.unprocessable(
                            "STANDARD_REQUIRED", "Say of which standard: this programme does not lead to just one.")
                    .at("?standard", "must be given");
        }
        boolean asTarget = own.size() == 1 && question.level() == null && question.track() == null;
        return asTarget
                ? own.get(0)
                : new Target(
                        question.standard() == null ? own.get(0).standard() : question.standard(),
                        question.level(),
                        question.track());
    }

    private static CoverageRules rules(EmphasisCredits credits, int redundantOver) {
        return new CoverageRules(Credits.of(credits), Discounts.STANDARD, redundantOver);
    }
}
