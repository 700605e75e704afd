package org.guildmark.catalog.reading;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.content.AssessmentScheme;
import org.guildmark.catalog.content.EntryCondition;
import org.guildmark.catalog.content.EntryRequirement;
import org.guildmark.catalog.content.Position;
import org.guildmark.catalog.content.Term;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.WeightTable;
import org.guildmark.catalog.reading.StatementView.LevelRef;
import org.guildmark.catalog.reading.StatementView.TrackRef;

/** The rules and tables beside the tree, as readers get them. */
final class RuleViews {
    private RuleViews() {}

    /** Who may apply for a level: any one alternative, of which every condition must hold. */
    @Schema(name = "EntryRequirement")
    public record EntryRequirementView(
            LevelRef level, @Schema(examples = "1.9.1") String clause, List<AlternativeView> alternatives) {}

    /** One way to qualify. */
    @Schema(name = "EntryAlternative")
    public record AlternativeView(
            int ordinal,
            String printedNumber,
            @Schema(description = "As printed; null where the caller may not read it") String text,
            @Schema(description = "The conditions in our own words") Text words,
            List<EntryCondition> conditions) {}

    /** One column of a weight table; the percentages sum to 100. */
    @Schema(name = "WeightTable")
    public record WeightTableView(
            AssessmentScheme.Component component,
            LevelRef level,
            @Schema(description = "Null where the column holds for every track") TrackRef track,
            String clause,
            List<WeightView> weights) {}

    /** The share of one element. An element that is printed as "—" is left out. */
    @Schema(name = "Weight")
    public record WeightView(
            Text element,
            WeightTable.ElementKind kind,
            @Schema(description = "Of 100") BigDecimal percent,
            @Schema(description = "Null where only one layout of the printed table is possible")
                    WeightTable.Ambiguity ambiguous) {}

    /** Posts or positions that a level leads to. */
    @Schema(name = "Position")
    public record PositionView(
            LevelRef level,
            Position.Kind kind,
            String context,
            List<String> titles,
            @Schema(description = "True where the printed list ends in 等") boolean open,
            String clause) {}

    /** Whom the standard addresses. */
    @Schema(name = "Audience")
    public record AudienceView(
            LevelRef level,
            String schoolKind,
            List<String> majors,
            boolean open,
            @Schema(description = "As printed; null where the caller may not read it") String text,
            String clause) {}

    static List<EntryRequirementView> entryRequirements(EditionSnapshot edition, boolean withText) {
        return edition.content().entryRequirements().stream()
                .map(requirement -> new EntryRequirementView(
                        level(edition, requirement.level()),
                        requirement.clause(),
                        requirement.alternatives().stream()
                                .map(alternative -> alternative(edition, alternative, withText))
                                .toList()))
                .toList();
    }

    private static AlternativeView alternative(
            EditionSnapshot edition, EntryRequirement.Alternative alternative, boolean withText) {
        return new AlternativeView(
                alternative.ordinal(),
                alternative.printedNumber(),
                withText ? alternative.text() : null,
                EntryRuleWords.of(alternative.conditions(), edition.levels()),
                alternative.conditions());
    }

    static List<WeightTableView> weightTables(EditionSnapshot edition) {
        return edition.content().weightTables().stream()
                .map(table -> new WeightTableView(
                        table.component(),
                        level(edition, table.level()),
                        track(edition, table.track()),
                        table.clause(),
                        table.weights().stream()
                                .map(weight -> new WeightView(
                                        weight.element(), weight.kind(), weight.percent(), weight.ambiguous()))
                                .toList()))
                .toList();
    }

    static List<PositionView> positions(EditionSnapshot edition) {
        return edition.content().positions().stream()
                .map(position -> new PositionView(
                        level(edition, position.level()),
                        position.kind(),
                        position.context(),
                        position.titles(),
                        position.open(),
                        position.clause()))
                .toList();
    }

    static List<AudienceView> audiences(EditionSnapshot edition, boolean withText) {
        return edition.content().audiences().stream()
                .map(audience -> new AudienceView(
                        level(edition, audience.level()),
                        audience.schoolKind(),
                        audience.majors(),
                        audience.open(),
                        withText ? audience.text() : null,
                        audience.clause()))
                .toList();
    }

    static List<Term> terms(EditionSnapshot edition, boolean withText) {
        List<Term> terms = edition.content().terms();
        return withText
                ? terms
                : terms.stream()
                        .map(term -> new Term(term.code(), term.title(), term.synonyms(), null, term.source()))
                        .toList();
    }

    private static TrackRef track(EditionSnapshot edition, String code) {
        return code == null ? null : TrackRef.of(edition.tracks().get(code));
    }

    private static LevelRef level(EditionSnapshot edition, String code) {
        return code == null ? null : LevelRef.of(edition.levels().get(code));
    }
}
