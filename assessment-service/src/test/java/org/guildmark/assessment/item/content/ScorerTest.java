package org.guildmark.assessment.item.content;

import static org.guildmark.assessment.item.content.Contents.caseOf;
import static org.guildmark.assessment.item.content.Contents.choice;
import static org.guildmark.assessment.item.content.Contents.item;
import static org.guildmark.assessment.item.content.Contents.key;
import static org.guildmark.assessment.item.content.Contents.manual;
import static org.guildmark.assessment.item.content.Contents.mapped;
import static org.guildmark.assessment.item.content.Contents.number;
import static org.guildmark.assessment.item.content.Contents.options;
import static org.guildmark.assessment.item.content.Contents.part;
import static org.guildmark.assessment.item.content.Contents.single;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.item.content.ItemContent.PracticalTask;
import org.guildmark.assessment.item.content.ItemContent.ScoringPoint;
import org.guildmark.assessment.item.content.Scoring.Area;
import org.guildmark.assessment.item.content.Scoring.Method;
import org.guildmark.assessment.item.content.Scoring.NumericRule;
import org.guildmark.assessment.item.content.Scoring.TextRule;
import org.guildmark.assessment.item.content.Scoring.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {

    @ParameterizedTest
    @CsvSource(
            value = {"B;1", "A;0", "'';0", "A,B;0", "b;0"},
            delimiter = ';')
    void aSingleChoiceIsRightOrNot(String answer, String points) {
        assertRaw(points, "1", Scorer.score(single("B"), answers(answer)));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"A,C;1", "C,A;1", "A;0", "A,B,C;0", "A,C,C;0"},
            delimiter = ';')
    void ofAMultipleChoiceOnlyTheWholeKeyIsRightInAnyOrder(String answer, String points) {
        ItemContent item = item(ItemKind.MULTIPLE_CHOICE, choice(0, key("A", "C"), "A", "B", "C", "D"));
        assertRaw(points, "1", Scorer.score(item, answers(answer)));
    }

    /** QTI's map_response: sum, default, bounds, each value once, and nothing for no answer. */
    @ParameterizedTest
    @CsvSource(
            value = {
                "A;1",
                "A,C;2",
                "A,B;0.5",
                "B;-0.5",
                "B,D;-1",
                "A,B,C,D;1",
                "A,A;1",
                "'';0",
                "X;-0.25",
            },
            delimiter = ';')
    void mappedPartsAreSummedWithinBounds(String answer, String points) {
        Scoring scoring = mapped("-0.25", "-1", "2", "A=1", "B=-0.5", "C=1", "D=-0.5");
        assertRaw(
                points,
                "2",
                Scorer.score(item(ItemKind.MULTIPLE_CHOICE, choice(0, scoring, "A", "B", "C", "D")), answers(answer)));
    }

    @Test
    void whoTicksMoreThanIsAllowedEarnsNothing() {
        ItemContent item =
                item(ItemKind.MULTIPLE_CHOICE, choice(2, mapped("0", "0", null, "A=1", "C=1"), "A", "B", "C", "D"));
        assertRaw("2", "2", Scorer.score(item, answers("A,C")));
        assertRaw("0", "2", Scorer.score(item, answers("A,B,C")));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Guangzhou;1",
                "guangzhou;1",
                "ＧＵＡＮＧＺＨＯＵ;1",
                "'  Guangzhou ';1",
                "Canton;1",
                "Guang zhou;0",
                "Foshan;0",
                "'';0",
            },
            delimiter = ';')
    void aBlankTakesEveryAcceptedAlternative(String answer, String points) {
        ItemContent item =
                item(ItemKind.FILL_IN, new Interaction.TextEntry("RESPONSE", null, key("Guangzhou", "Canton")));
        assertRaw(points, "1", Scorer.score(item, Map.of("RESPONSE", List.of(answer))));
    }

    @ParameterizedTest
    @CsvSource({
        "true,false,sku,0",
        "true,false,ＳＫＵ,1",
        "false,true,sku,1",
        "false,true,ＳＫＵ,0",
        "true,true,SKU,1",
    })
    void caseAndWidthMatterWhereTheItemSaysSo(boolean cased, boolean wide, String answer, String points) {
        Scoring scoring = new Scoring(
                Method.ALL_OR_NOTHING,
                List.of("SKU"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new TextRule(cased, wide, true));
        ItemContent item = item(ItemKind.FILL_IN, new Interaction.TextEntry("RESPONSE", null, scoring));
        assertRaw(points, "1", Scorer.score(item, answers(answer)));
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT,,,true,100,100,1",
        "EXACT,,,true,100,100.0,1",
        "EXACT,,,true,100,100.1,0",
        "EXACT,,,true,1234.5,'1,234.5',1",
        "ABSOLUTE,0.5,,true,100,99.5,1",
        "ABSOLUTE,0.5,,false,100,99.5,0",
        "ABSOLUTE,0.5,2,true,100,102,1",
        "ABSOLUTE,0.5,2,true,100,102.01,0",
        "RELATIVE,2,,true,50,51,1",
        "RELATIVE,2,,true,50,51.01,0",
        "RELATIVE,10,,true,-50,-55,1",
        "RELATIVE,10,,true,-50,-44.9,0",
        "EXACT,,,true,100,１００,1",
        "EXACT,,,true,-3,−3,1",
        "EXACT,,,true,100,a hundred,0",
        "EXACT,,,true,1200,1.2e3,1",
        "EXACT,,,true,100,1e999999999,0",
    })
    void aNumberIsRightWithinItsTolerance(
            Tolerance tolerance,
            String lower,
            String upper,
            boolean borders,
            String right,
            String answer,
            String points) {
        Scoring scoring = new Scoring(
                Method.ALL_OR_NOTHING,
                List.of(right),
                null,
                null,
                null,
                null,
                null,
                null,
                new NumericRule(tolerance, number(lower), number(upper), borders, borders),
                null);
        ItemContent item = item(ItemKind.NUMERIC, new Interaction.TextEntry("RESPONSE", null, scoring));
        assertRaw(points, "1", Scorer.score(item, Map.of("RESPONSE", List.of(answer))));
    }

    @Test
    void pairsMatchInAnyOrderAndPartlyWhereMapped() {
        Interaction exact = match(key("A X", "B Y"));
        assertRaw("1", "1", Scorer.score(item(ItemKind.MATCHING, exact), answers("B  Y,A X")));
        assertRaw("0", "1", Scorer.score(item(ItemKind.MATCHING, exact), answers("A Y,B X")));
        Interaction partly = match(mapped("0", null, null, "A X=1", "B Y=1"));
        assertRaw("1", "2", Scorer.score(item(ItemKind.MATCHING, partly), answers("A X,B X")));
    }

    @Test
    void aSourceThatIsUsedTooOftenMakesNoAnswer() {
        List<Interaction.Option> once =
                List.of(new Interaction.Option("A", "tea", 1), new Interaction.Option("B", "rice", 1));
        Interaction match = new Interaction.Match(
                "RESPONSE", null, once, options("X", "Y"), 0, false, mapped("0", null, null, "A X=1", "B Y=1"));
        assertRaw("0", "2", Scorer.score(item(ItemKind.MATCHING, match), answers("A X,A Y,B Y")));
    }

    @Test
    void theSameIdentifierOnBothSidesIsTwoThings() {
        List<Interaction.Option> once =
                List.of(new Interaction.Option("A", "oolong", 1), new Interaction.Option("B", "black", 1));
        Interaction match = new Interaction.Match(
                "RESPONSE", null, once, once, 0, false, mapped("-0.5", null, null, "A B=1", "B A=2"));
        assertRaw("3", "3", Scorer.score(item(ItemKind.MATCHING, match), answers("A B,B A")));
        assertRaw("-0.5", "3", Scorer.score(item(ItemKind.MATCHING, match), answers("A A")));
        assertRaw("0", "3", Scorer.score(item(ItemKind.MATCHING, match), answers("A B,B B")));
    }

    @Test
    void anOrderIsRightAsAWholeOrByPlaceWhereMapped() {
        Interaction exact = new Interaction.Order("RESPONSE", null, options("A", "B", "C"), true, key("C", "A", "B"));
        assertRaw("1", "1", Scorer.score(item(ItemKind.ORDERING, exact), answers("C,A,B")));
        assertRaw("0", "1", Scorer.score(item(ItemKind.ORDERING, exact), answers("A,B,C")));
        Interaction placed = new Interaction.Order(
                "RESPONSE", null, options("A", "B", "C"), true, mapped("0", null, null, "C 1=1", "A 2=1", "B 3=1"));
        assertRaw("1", "3", Scorer.score(item(ItemKind.ORDERING, placed), answers("C,B,A")));
    }

    /** QTI's map_response_point: each area once, the first that holds the point, the default outside. */
    @ParameterizedTest
    @CsvSource(
            value = {
                "5 5;1",
                "5 5,6 6;1",
                "5 5,50 50;3",
                "10 10;1",
                "20 20;0",
                "50 53;2",
                "50 54;0",
                "5 5,99 99;1",
                "105 105;4",
                "110 101;0",
            },
            delimiter = ';')
    void eachAreaCountsOnce(String answer, String points) {
        Scoring scoring = new Scoring(
                Method.AREA_MAPPED,
                null,
                null,
                List.of(
                        new Area("rect", numbers(0, 0, 10, 10), BigDecimal.ONE),
                        new Area("circle", numbers(50, 50, 3), new BigDecimal(2)),
                        new Area("poly", numbers(100, 100, 110, 110, 100, 110), new BigDecimal(4))),
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                null);
        Interaction points2 =
                new Interaction.SelectPoint("RESPONSE", null, "media:" + "0".repeat(64), 200, 200, 2, scoring);
        assertRaw(points, "6", Scorer.score(item(ItemKind.MULTIPLE_CHOICE, points2), answers(answer)));
    }

    @Test
    void aCaseSumsItsPartsInMarks() {
        ItemContent partly = item(
                ItemKind.MULTIPLE_CHOICE, choice(0, mapped("0", "0", null, "A=1", "B=1", "C=1"), "A", "B", "C", "D"));
        ItemContent essay = item(ItemKind.ESSAY, new Interaction.ExtendedText("RESPONSE", null, 10, null, manual()));
        ItemContent content = caseOf(part("P1", "3", single("B")), part("P2", "6", partly), part("P3", "11", essay));
        ScoreResult result = Scorer.score(
                content,
                Map.of("P1.RESPONSE", List.of("B"), "P2.RESPONSE", List.of("A"), "P3.RESPONSE", List.of("words")));
        assertRaw("5", "20", result);
        assertTrue(result.needsHuman());
        assertEquals(
                List.of("P1.RESPONSE", "P2.RESPONSE", "P3.RESPONSE"),
                List.copyOf(result.perResponse().keySet()));
        assertFalse(result.perResponse().get("P2.RESPONSE").needsHuman());
        assertEquals(0, result.marks(new BigDecimal(20)).compareTo(new BigDecimal(5)));
    }

    @Test
    void whatIsObservedIsLeftToHumans() {
        PracticalTask task = new PracticalTask(
                List.of("a kettle"),
                List.of("Boil"),
                List.of(new ScoringPoint("S1", "boils", new BigDecimal(30), null)));
        ScoreResult result =
                Scorer.score(new ItemContent(ItemKind.PRACTICAL_TASK, null, "Brew", null, null, task, null), Map.of());
        assertRaw("0", "30", result);
        assertTrue(result.needsHuman());
    }

    @Test
    void rawPointsAreScaledToTheMarksOfTheItem() {
        ItemContent item = item(
                ItemKind.MULTIPLE_CHOICE,
                choice(0, mapped("0", null, null, "A=1", "B=1", "C=1", "D=-2"), "A", "B", "C", "D"));
        assertEquals(new BigDecimal("1"), Scorer.score(item, answers("A")).marks(new BigDecimal(3)));
        assertEquals(new BigDecimal("0.67"), Scorer.score(item, answers("A")).marks(new BigDecimal(2)));
        // Points are lost within the item; it never takes marks from the others.
        ScoreResult lost = Scorer.score(item, answers("D"));
        assertRaw("-2", "3", lost);
        assertEquals(0, lost.marks(new BigDecimal(3)).signum());
    }

    private static Interaction match(Scoring scoring) {
        return new Interaction.Match("RESPONSE", null, options("A", "B"), options("X", "Y"), 0, false, scoring);
    }

    private static List<BigDecimal> numbers(int... values) {
        return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }

    private static Map<String, List<String>> answers(String answer) {
        return Map.of("RESPONSE", List.of(answer.split(",")));
    }

    private static void assertRaw(String points, String maximum, ScoreResult result) {
        assertEquals(0, new BigDecimal(points).compareTo(result.rawScore()), () -> "points " + result);
        assertEquals(0, new BigDecimal(maximum).compareTo(result.rawMaximum()), () -> "maximum " + result);
    }
}
