package org.guildmark.curriculum.coverage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.catalogview.AssociationType;
import org.guildmark.curriculum.catalogview.EditionContent.StatementKind;
import org.guildmark.curriculum.catalogview.PlacedStatement;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.coverage.Coverage.LevelCoverage;
import org.guildmark.curriculum.coverage.Coverage.Share;
import org.guildmark.curriculum.coverage.Coverage.Treated;
import org.guildmark.curriculum.coverage.ProgrammeCoverage.Basis;
import org.guildmark.curriculum.mapping.Emphasis;

/** What the courses of a programme cover of a standard, as it is answered. */
@Schema(name = "Coverage")
public record CoverageView(
        UUID programmeId,
        @Schema(description = "Key of the standard") String standard,
        @Schema(description = "Label of the edition in force, against which this was worked out") String edition,
        @Schema(description = "Level code; null for all levels, or where the standard has none") String level,
        @Schema(description = "Track code; null where the standard has none") String track,
        @Schema(description = "Whether the levels below count too, each by its own weight table") boolean cumulative,
        @Schema(description = "Whether accepted crosswalks were followed, at their discount") boolean viaCrosswalk,
        @Schema(description = "Skills and competencies; null where the standard asks for none here") Share skill,
        @Schema(description = "Knowledge, basic knowledge and ethics; null where the standard asks for none here")
                Share theory,
        @Schema(description = "Level by level, the lowest first") List<LevelCoverage> levels,
        @Schema(description = "Required statements that no course treats, in printed order")
                CappedList<StatementRef> uncovered,
        @Schema(description = "Statements that more courses treat than redundantOver")
                CappedList<TreatedView> redundant,
        @Schema(description = "Statements best reached through a crosswalk")
                CappedList<TreatedView> reachedViaCrosswalk,
        @Schema(description = "What a course introduces or practises after a prerequisite of it has mastered it")
                CappedList<FaultView> emphasisFaults,
        @Schema(description = "General abilities and technical conditions, which no figure counts") int traits,
        @Schema(description = "Statements of optional areas that were not chosen") int optionalLeftOut,
        @Schema(description = "Courses of the programme without mappings that the caller may see")
                List<CourseRef> unmappedCourses) {

    /** The first entries of a list that may be long. */
    public record CappedList<T>(@Schema(description = "Number of all entries") int total, List<T> items) {
        static <S, T> CappedList<T> of(List<S> all, int limit, Function<S, T> view) {
            return new CappedList<>(
                    all.size(), all.stream().limit(limit).map(view).toList());
        }
    }

    /** A required statement, in short. */
    @Schema(name = "RequiredStatement")
    public record StatementRef(
            UUID id,
            @Schema(description = "Printed number; null where none is printed") String code,
            StatementKind kind,
            @Schema(description = "Null where the statement belongs to every level") String level,
            @Schema(description = "Titles of the nodes that hold it, the function first") List<Text> path) {
        static StatementRef of(PlacedStatement placed) {
            return new StatementRef(
                    placed.id(),
                    placed.statement().code(),
                    placed.statement().kind(),
                    placed.levelCode(),
                    placed.path().stream().map(node -> node.title()).toList());
        }
    }

    /** A course, in short. */
    @Schema(name = "CoverageCourse")
    public record CourseRef(UUID id, String code, Text title) {
        static CourseRef of(Course course) {
            return new CourseRef(course.id(), course.code(), course.title());
        }
    }

    /** A statement with the courses that treat it. */
    @Schema(name = "TreatedStatement")
    public record TreatedView(StatementRef statement, List<TreatmentView> courses) {}

    /** One course's way of treating a statement. */
    @Schema(name = "Treatment")
    public record TreatmentView(
            CourseRef course,
            Emphasis emphasis,
            @Schema(description = "0 to 1, with the crosswalk's discount") double credit,
            @Schema(description = "Null where the course is mapped to the statement itself") ViaView via) {}

    /** The association by which a statement is reached. */
    @Schema(name = "TreatmentVia")
    public record ViaView(
            UUID crosswalkId,
            AssociationType type,
            @Schema(description = "What is left of the credit, 0 to 1") double discount,
            @Schema(description = "The statement of the other standard that the course is mapped to")
                    UUID statementId) {}

    /** A statement that is taken up once more after it was mastered. */
    @Schema(name = "EmphasisFault")
    public record FaultView(
            StatementRef statement, CourseRef mastersFirst, CourseRef takesUpAgain, Emphasis emphasis) {}

    static CoverageView of(Basis basis, CoverageQuestion question, Coverage coverage) {
        Map<UUID, CourseRef> courses = basis.courses().stream().collect(Collectors.toMap(Course::id, CourseRef::of));
        Function<UUID, StatementRef> statement =
                id -> StatementRef.of(basis.edition().statement(id).orElseThrow());
        Function<Treated, TreatedView> treated = each -> new TreatedView(
                statement.apply(each.statement()),
                each.courses().stream()
                        .map(treatment -> new TreatmentView(
                                courses.get(treatment.course()),
                                treatment.emphasis(),
                                treatment.credit(),
                                via(treatment.via(), basis.rules())))
                        .toList());
        int limit = question.listLimit();
        return new CoverageView(
                basis.programme().id(),
                coverage.standard(),
                basis.edition().label(),
                coverage.level(),
                coverage.track(),
                coverage.cumulative(),
                question.viaCrosswalk(),
                coverage.skill(),
                coverage.theory(),
                coverage.levels(),
                CappedList.of(coverage.uncovered(), limit, statement),
                CappedList.of(coverage.redundant(), limit, treated),
                CappedList.of(coverage.viaCrosswalk(), limit, treated),
                CappedList.of(
                        coverage.emphasisFaults(),
                        limit,
                        fault -> new FaultView(
                                statement.apply(fault.statement()),
                                courses.get(fault.earlier()),
                                courses.get(fault.later()),
                                fault.laterEmphasis())),
                coverage.traits(),
                coverage.optionalLeftOut(),
                basis.mappings().stream()
                        .filter(mapping -> mapping.rows().isEmpty())
                        .map(mapping -> courses.get(mapping.courseId()))
                        .toList());
    }

    private static ViaView via(Treatments.Via via, CoverageRules rules) {
        return via == null
                ? null
                : new ViaView(via.association(), via.type(), rules.discounts().of(via.type()), via.statement());
    }
}
