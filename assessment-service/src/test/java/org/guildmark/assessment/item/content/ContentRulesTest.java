package org.guildmark.assessment.item.content;

import static org.guildmark.assessment.item.content.Contents.caseOf;
import static org.guildmark.assessment.item.content.Contents.choice;
import static org.guildmark.assessment.item.content.Contents.item;
import static org.guildmark.assessment.item.content.Contents.key;
import static org.guildmark.assessment.item.content.Contents.manual;
import static org.guildmark.assessment.item.content.Contents.mapped;
import static org.guildmark.assessment.item.content.Contents.options;
import static org.guildmark.assessment.item.content.Contents.part;
import static org.guildmark.assessment.item.content.Contents.single;
import static org.guildmark.assessment.item.content.Contents.stem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.guildmark.assessment.item.content.Interaction.TextEntry;
import org.guildmark.assessment.item.content.ItemContent.Descriptor;
import org.guildmark.assessment.item.content.ItemContent.PracticalTask;
import org.guildmark.assessment.item.content.ItemContent.ScoringPoint;
import org.guildmark.assessment.item.content.Scoring.Method;
import org.guildmark.assessment.item.content.Scoring.NumericRule;
import org.guildmark.assessment.item.content.Scoring.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentRulesTest {
    private static final BigDecimal MARKS = new BigDecimal(10);

    static Stream<ItemContent> right() {
        return Stream.of(
                single("B"),
                item(ItemKind.MULTIPLE_CHOICE, choice(0, key("A", "C"), "A", "B", "C")),
                item(ItemKind.MULTIPLE_CHOICE, choice(2, mapped("0", "0", null, "A=1", "B=-1"), "A", "B", "C")),
                item(ItemKind.TRUE_FALSE, choice(1, key("T"), "T", "F")),
                stem(item(ItemKind.FILL_IN, entry("R", key("tea"))), "Sold: <span data-response=\"R\"></span>"),
                item(ItemKind.NUMERIC, entry("R", numeric("12", "0.5"))),
                item(ItemKind.ORDERING, new Interaction.Order("R", null, options("A", "B"), true, key("B", "A"))),
                item(
                        ItemKind.MATCHING,
                        new Interaction.Match("R", null, options("A"), options("X", "Y"), 1, true, key("A Y"))),
                item(
                        ItemKind.MATCHING,
                        new Interaction.Match("R", null, options("A"), options("A", "B"), 1, true, key("A A"))),
                item(ItemKind.SINGLE_CHOICE, new Interaction.SelectPoint("R", null, "", 20, 20, 1, key("5 5"))),
                item(
                        ItemKind.FILL_IN,
                        new Interaction.GapMatch(
                                "R", null, options("A"), "<p>x <span data-gap=\"G\"></span></p>", true, key("A G"))),
                item(
                        ItemKind.SINGLE_CHOICE,
                        new Interaction.Hottext(
                                "R",
                                null,
                                "<span data-hottext=\"H\">a</span><span data-hottext=\"I\">b</span>",
                                0,
                                1,
                                key("I"))),
                item(ItemKind.ESSAY, new Interaction.ExtendedText("R", null, 5, "model", manual())),
                caseOf(part("P1", "4", single("A")), part("P2", "6", single("B"))),
                practical(new ScoringPoint(
                        "S1",
                        "boils",
                        MARKS,
                        List.of(new Descriptor(MARKS, "all"), new Descriptor(BigDecimal.ZERO, "no")))));
    }

    @ParameterizedTest
    @MethodSource("right")
    void whatIsRightHasNoFault(ItemContent content) {
        assertEquals(List.of(), ContentRules.check(content, MARKS));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(single("E"), "/interactions/0/scoring/correct/0", "KEY_NOT_AN_OPTION"),
                wrong(
                        item(ItemKind.SINGLE_CHOICE, choice(1, key("A", "B"), "A", "B")),
                        "/interactions/0/scoring/correct",
                        "ONE_KEY"),
                wrong(
                        item(ItemKind.SINGLE_CHOICE, choice(1, key(), "A", "B")),
                        "/interactions/0/scoring/correct",
                        "ONE_KEY"),
                wrong(
                        item(ItemKind.SINGLE_CHOICE, choice(1, key("A"), "A", "A")),
                        "/interactions/0/options/1/identifier",
                        "IDENTIFIER_TWICE"),
                wrong(
                        item(
                                ItemKind.SINGLE_CHOICE,
                                new Interaction.SelectPoint("R", null, "shop.png", 20, 20, 1, key("5 5"))),
                        "/interactions/0/image",
                        "IMAGE_MISSING"),
                wrong(
                        item(
                                ItemKind.MATCHING,
                                new Interaction.Match("R", null, options("A"), options("B", "B"), 0, true, key("A B"))),
                        "/interactions/0/targets/1/identifier",
                        "IDENTIFIER_TWICE"),
                wrong(
                        item(ItemKind.SINGLE_CHOICE, choice(1, null, "A", "B")),
                        "/interactions/0/scoring",
                        "SCORING_MISSING"),
                wrong(item(ItemKind.SINGLE_CHOICE), "/interactions", "INTERACTION_COUNT"),
                wrong(item(ItemKind.SINGLE_CHOICE, entry("R", key("A"))), "/interactions/0", "KIND_AND_INTERACTION"),
                wrong(
                        item(ItemKind.TRUE_FALSE, choice(1, key("A"), "A", "B", "C")),
                        "/interactions/0/options",
                        "TWO_OPTIONS"),
                wrong(
                        item(ItemKind.MULTIPLE_CHOICE, choice(1, key("A"), "A", "B")),
                        "/interactions/0/maxChoices",
                        "SEVERAL_CHOICES"),
                wrong(
                        item(ItemKind.MULTIPLE_CHOICE, choice(2, key("A", "B", "C"), "A", "B", "C")),
                        "/interactions/0/scoring/correct",
                        "KEY_EXCEEDS_LIMITS"),
                wrong(
                        item(ItemKind.MULTIPLE_CHOICE, choice(0, mapped("0", "2", "1", "A=3"), "A", "B")),
                        "/interactions/0/scoring/lowerBound",
                        "BOUNDS_ORDER"),
                wrong(
                        item(ItemKind.MULTIPLE_CHOICE, choice(0, mapped("0", null, null, "X=3"), "A", "B")),
                        "/interactions/0/scoring/map/0/key",
                        "KEY_NOT_AN_OPTION"),
                wrong(
                        item(ItemKind.MULTIPLE_CHOICE, choice(0, mapped("0", null, null, "A=-1"), "A", "B")),
                        "/interactions/0/scoring",
                        "NOTHING_TO_GAIN"),
                wrong(
                        item(ItemKind.MULTIPLE_CHOICE, choice(0, mapped("0", null, null, "A=1e999999999"), "A", "B")),
                        "/interactions/0/scoring",
                        "NUMBER_OUT_OF_RANGE"),
                wrong(
                        item(
                                ItemKind.MATCHING,
                                new Interaction.Match("R", null, options("A"), options("X"), 0, true, key("X A"))),
                        "/interactions/0/scoring/correct/0",
                        "KEY_NOT_AN_OPTION"),
                wrong(
                        item(ItemKind.ORDERING, new Interaction.Order("R", null, options("A", "B"), true, key("B"))),
                        "/interactions/0/scoring/correct",
                        "KEY_INCOMPLETE"),
                wrong(
                        item(ItemKind.NUMERIC, entry("R", numeric("twelve", "1"))),
                        "/interactions/0/scoring/correct/0",
                        "KEY_NOT_A_NUMBER"),
                wrong(
                        item(ItemKind.NUMERIC, entry("R", numeric("12", "-1"))),
                        "/interactions/0/scoring/numeric",
                        "TOLERANCE_INVALID"),
                wrong(
                        item(ItemKind.NUMERIC, entry("R", key("12"))),
                        "/interactions/0/scoring/numeric",
                        "NUMERIC_RULE_MISSING"),
                wrong(
                        item(ItemKind.FILL_IN, entry("R", key("a")), entry("R", key("b"))),
                        "/interactions/1/responseId",
                        "IDENTIFIER_TWICE"),
                wrong(
                        stem(item(ItemKind.FILL_IN, entry("R", key("a"))), "x <span data-response=\"Q\"></span>"),
                        "/stem",
                        "MARKER_UNKNOWN"),
                wrong(
                        stem(
                                item(ItemKind.FILL_IN, entry("R", key("a"))),
                                "<span data-response=\"R\"></span><span data-response=\"R\"></span>"),
                        "/stem",
                        "MARKER_TWICE"),
                wrong(stem(single("A"), " "), "/stem", "STEM_MISSING"),
                wrong(caseOf(part("P1", "4", single("A"))), "/parts", "MARKS_SUM"),
                wrong(caseOf(), "/parts", "PARTS_MISSING"),
                wrong(
                        caseOf(part("P1", "10", caseOf(part("Q", "10", single("A"))))),
                        "/parts/0/content/kind",
                        "PART_KIND"),
                wrong(
                        caseOf(part("P1", "10", single("Z"))),
                        "/parts/0/content/interactions/0/scoring/correct/0",
                        "KEY_NOT_AN_OPTION"),
                wrong(
                        practical(new ScoringPoint("S1", "boils", BigDecimal.ONE, null)),
                        "/task/scoringPoints",
                        "MARKS_SUM"),
                wrong(
                        practical(new ScoringPoint(
                                "S1",
                                "boils",
                                MARKS,
                                List.of(new Descriptor(BigDecimal.ZERO, "no"), new Descriptor(MARKS, "all")))),
                        "/task/scoringPoints/0/descriptors/1/marks",
                        "DESCRIPTOR_ORDER"),
                wrong(
                        new ItemContent(ItemKind.PRACTICAL_TASK, null, "Brew", null, null, null, null),
                        "/task",
                        "TASK_MISSING"),
                wrong(new ItemContent(null, null, "x", null, null, null, null), "/kind", "KIND_MISSING"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsSaidWithItsPlace(ItemContent content, String pointer, String code) {
        List<Fault> faults = ContentRules.check(content, MARKS);
        assertTrue(
                faults.stream()
                        .anyMatch(fault ->
                                fault.pointer().equals(pointer) && fault.code().equals(code)),
                faults::toString);
    }

    private static Arguments wrong(ItemContent content, String pointer, String code) {
        return Arguments.of(content, pointer, code);
    }

    private static TextEntry entry(String id, Scoring scoring) {
        return new TextEntry(id, null, scoring);
    }

    private static Scoring numeric(String right, String tolerance) {
        return new Scoring(
                Method.ALL_OR_NOTHING,
                List.of(right),
                null,
                null,
                null,
                null,
                null,
                null,
                new NumericRule(Tolerance.ABSOLUTE, new BigDecimal(tolerance), null, true, true),
                null);
    }

    private static ItemContent practical(ScoringPoint... points) {
        return new ItemContent(
                ItemKind.PRACTICAL_TASK,
                null,
                "Brew",
                null,
                null,
                new PracticalTask(List.of("a kettle"), List.of("Boil"), List.of(points)),
                null);
    }
}
