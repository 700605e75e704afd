package org.guildmark.curriculum.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.coverage.Requirements.ElementKind;
import org.guildmark.curriculum.mapping.Emphasis;

/**
 * What the courses of a programme cover of a standard.
 *
 * @param level null for every level, or where the standard has none
 * @param cumulative whether the lower levels are included
 * @param skill over all levels asked for; null where they have no such statements
 * @param theory likewise
 * @param levels level by level, the lowest first; one entry without a level where the standard has none
 * @param uncovered in printed order
 * @param redundant covered by more than the given number of courses, in printed order
 * @param viaCrosswalk statements whose best treatment is through a crosswalk, in printed order
 * @param traits number of general abilities and technical conditions, which are in neither figure
 * @param optionalLeftOut number of statements in optional areas that were not chosen
 */
public record Coverage(
        String standard,
        String level,
        String track,
        boolean cumulative,
        Share skill,
        Share theory,
        List<LevelCoverage> levels,
        List<UUID> uncovered,
        List<Treated> redundant,
        List<Treated> viaCrosswalk,
        List<EmphasisFault> emphasisFaults,
        int traits,
        int optionalLeftOut) {

    /**
     * A coverage figure. Over several levels the shares are the means of the levels' own shares, the levels without
     * such statements left out; the numbers count each statement once.
     *
     * @param plain share of the statements that some course treats, 0 to 1
     * @param weighted sum over the functions of weight times mean credit, 0 to 1
     * @param meanCredit mean of the credits of all statements, 0 to 1
     */
    @Schema(name = "CoverageShare")
    public record Share(int statements, int covered, double plain, double weighted, double meanCredit) {}

    /** @param level null where the standard has none */
    public record LevelCoverage(String level, FigureCoverage skill, FigureCoverage theory) {}

    /** One figure at one level. */
    public record FigureCoverage(Share whole, WeightSource weights, List<FunctionCoverage> functions) {}

    /**
     * Where the weights are from.
     *
     * @param clause clause of the table; null by number of statements
     * @param table what the column says it holds for; null by number of statements
     * @param withoutStatements elements that the table weighs and that have no statements here: their weight falls to
     *     the others
     * @param withoutWeight functions that have statements here and no weight in the table: they count nothing
     */
    public record WeightSource(
            Basis basis, String clause, Column table, List<String> withoutStatements, List<String> withoutWeight) {}

    /** @param track null where it holds for every track */
    @Schema(name = "WeightColumn")
    public record Column(String level, String track) {}

    /** What the weights rest on. */
    @Schema(name = "WeightBasis")
    public enum Basis {
        WEIGHT_TABLE,
        /** No table is printed for this figure, level and track: proportional to the number of statements. */
        STATEMENT_COUNT
    }

    /**
     * @param id the function's node; null for ethics and basic knowledge
     * @param kind what kind of element of the table it is
     * @param percent as the table prints it; null without a table, or where the table does not have the function
     * @param weight normalised over the functions that have statements here; they sum to 1
     */
    public record FunctionCoverage(
            UUID id,
            String code,
            Text title,
            ElementKind kind,
            int statements,
            int covered,
            double plain,
            double meanCredit,
            BigDecimal percent,
            double weight) {}

    /** A statement with the courses that treat it, in their order. */
    public record Treated(UUID statement, List<Treatments.Treatment> courses) {}

    /**
     * A statement that is taken up once more after it was mastered: {@code earlier} masters it and comes before
     * {@code later}, being its prerequisite or a prerequisite's prerequisite, and {@code later} introduces or practises
     * it. Only direct mappings count, and no order but that of the prerequisites.
     */
    public record EmphasisFault(UUID statement, UUID earlier, UUID later, Emphasis laterEmphasis) {}
}
