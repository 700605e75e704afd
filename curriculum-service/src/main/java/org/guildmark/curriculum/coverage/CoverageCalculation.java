package org.guildmark.curriculum.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildmark.curriculum.catalogview.Crosswalk;
import org.guildmark.curriculum.coverage.Coverage.FigureCoverage;
import org.guildmark.curriculum.coverage.Coverage.LevelCoverage;
import org.guildmark.curriculum.coverage.Coverage.Share;
import org.guildmark.curriculum.coverage.Coverage.Treated;
import org.guildmark.curriculum.coverage.Requirements.Level;
import org.guildmark.curriculum.coverage.Requirements.Required;

/**
 * The coverage formulas. A statement's credit is the largest over the courses that treat it; plain coverage is the share
 * of statements with a credit above 0; weighted coverage is the sum over the functions of weight times mean credit; over
 * several levels both are the means of the levels' own.
 */
public final class CoverageCalculation {
    private final Scope scope;
    private final List<CourseEmphases> courses;
    private final CoverageRules rules;
    private final List<Required> required = new ArrayList<>();
    private final Treatments treatments;
    private final double[] credits;
    private int traits;
    private int optionalLeftOut;

    private CoverageCalculation(
            Scope scope, List<CourseEmphases> courses, List<Crosswalk> crosswalk, CoverageRules rules) {
        this.scope = scope;
        this.courses = List.copyOf(courses);
        this.rules = rules;
        select();
        treatments = new Treatments(ids(required.stream()), courses, crosswalk, rules);
        credits = IntStream.range(0, required.size())
                .mapToDouble(treatments::credit)
                .toArray();
    }

    /**
     * The coverage of a scope by courses.
     *
     * @param crosswalk accepted associations to follow; none to count direct mappings alone
     */
    public static Coverage of(
            Scope scope, List<CourseEmphases> courses, List<Crosswalk> crosswalk, CoverageRules rules) {
        return prepare(scope, courses, crosswalk, rules).coverage();
    }

    /** For several views of the same coverage. */
    public static CoverageCalculation prepare(
            Scope scope, List<CourseEmphases> courses, List<Crosswalk> crosswalk, CoverageRules rules) {
        return new CoverageCalculation(scope, courses, crosswalk, rules);
    }

    private void select() {
        List<Level> levels = scope.levels();
        for (Required statement : scope.requirements().statements()) {
            if (levels.stream().anyMatch(level -> scope.asksFor(statement, level))) {
                if (Figure.of(statement.kind()).isPresent()) {
                    required.add(statement);
                } else {
                    traits++;
                }
            } else if (levels.stream().anyMatch(level -> scope.asksForIfChosen(statement, level))) {
                optionalLeftOut++;
            }
        }
    }

    public Coverage coverage() {
        List<LevelCoverage> levels =
                scope.levels().stream().map(this::levelCoverage).toList();
        return new Coverage(
                scope.requirements().standard(),
                scope.level(),
                scope.track(),
                scope.cumulative(),
                whole(Figure.SKILL, levels, LevelCoverage::skill),
                whole(Figure.THEORY, levels, LevelCoverage::theory),
                levels,
                ids(statements(i -> credits[i] <= 0)),
                treated(i -> treatments.courses(i) > rules.redundantOver()),
                treated(this::bestThroughCrosswalk),
                new EmphasisOrder(courses).faults(ids(required.stream())),
                traits,
                optionalLeftOut);
    }

    private LevelCoverage levelCoverage(Level level) {
        Map<Figure, LevelFigure> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(figure, new LevelFigure());
        }
        for (int i = 0; i < required.size(); i++) {
            Required statement = required.get(i);
            if (scope.asksFor(statement, level)) {
                figures.get(Figure.of(statement.kind()).orElseThrow())
                        .add(statement, scope.requirements().functions(), credits[i]);
            }
        }
        return new LevelCoverage(
                level == null ? null : level.code(),
                figures.get(Figure.SKILL).coverage(Figure.SKILL, scope, level),
                figures.get(Figure.THEORY).coverage(Figure.THEORY, scope, level));
    }

    /** Null where no level has such statements. */
    private Share whole(Figure figure, List<LevelCoverage> levels, Function<LevelCoverage, FigureCoverage> of) {
        List<Share> shares = levels.stream()
                .map(of)
                .filter(Objects::nonNull)
                .map(FigureCoverage::whole)
                .toList();
        if (shares.isEmpty()) {
            return null;
        }
        int statements = 0;
        int covered = 0;
        for (int i = 0; i < required.size(); i++) {
            if (Figure.of(required.get(i).kind()).orElseThrow() == figure) {
                statements++;
                covered += credits[i] > 0 ? 1 : 0;
            }
        }
        return new Share(
                statements,
                covered,
                shares.stream().mapToDouble(Share::plain).sum() / shares.size(),
                shares.stream().mapToDouble(Share::weighted).sum() / shares.size(),
                shares.stream().mapToDouble(Share::meanCredit).sum() / shares.size());
    }

    private boolean bestThroughCrosswalk(int statement) {
        return credits[statement] > 0
                && treatments.of(statement).stream()
                        .filter(treatment -> treatment.credit() == credits[statement])
                        .allMatch(treatment -> treatment.via() != null);
    }

    private List<Treated> treated(IntPredicate which) {
        return IntStream.range(0, required.size())
                .filter(which)
                .mapToObj(i -> new Treated(required.get(i).id(), treatments.of(i)))
                .toList();
    }

    private Stream<Required> statements(IntPredicate which) {
        return IntStream.range(0, required.size()).filter(which).mapToObj(required::get);
    }

    private static List<UUID> ids(Stream<Required> statements) {
        return statements.map(Required::id).toList();
    }

    /** Function by function and course by course, with no more columns than given. */
    public CourseGrid grid(int mostColumns) {
        return new CourseGrid(scope, required, treatments, courses.size(), mostColumns);
    }
}
