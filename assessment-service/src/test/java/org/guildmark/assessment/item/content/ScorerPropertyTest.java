package org.guildmark.assessment.item.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.guildmark.assessment.item.content.Scoring.MapEntry;
import org.guildmark.assessment.item.content.Scoring.Method;

class ScorerPropertyTest {
    private static final List<String> ALL = List.of("A", "B", "C", "D", "E");

    @Property(tries = 200)
    void pointsStayWithinTheBoundsAndMarksWithinTheItem(
            @ForAll("mapped") Scoring scoring, @ForAll @Size(min = 1, max = 5) Set<@From("option") String> answer) {
        ScoreResult result = score(scoring, List.copyOf(answer));
        assertBetween(scoring.lowerBound(), result.rawScore(), scoring.upperBound());
        assertBetween(scoring.lowerBound(), result.rawScore(), result.rawMaximum());
        assertBetween(BigDecimal.ZERO, result.fraction(), BigDecimal.ONE);
        assertBetween(BigDecimal.ZERO, result.marks(new BigDecimal("7.5")), new BigDecimal("7.5"));
    }

    @Property(tries = 100)
    void theOrderOfTicksAndTicksThatAreRepeatedChangeNothing(
            @ForAll("mapped") Scoring scoring,
            @ForAll @Size(min = 1, max = 5) Set<@From("option") String> answer,
            @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(answer);
        shuffled.addAll(answer);
        Collections.shuffle(shuffled, random);
        assertEquals(
                score(scoring, List.copyOf(answer)).rawScore(),
                score(scoring, shuffled).rawScore());
    }

    @Property(tries = 200)
    void noAnswerWhateverItSaysMakesTheScorerFail(@ForAll List<String> answer) {
        Scoring numeric = new Scoring(
                Method.ALL_OR_NOTHING,
                List.of("100"),
                null,
                null,
                null,
                null,
                null,
                null,
                new Scoring.NumericRule(Scoring.Tolerance.RELATIVE, BigDecimal.TEN, null, true, true),
                null);
        for (Interaction interaction : List.of(
                Contents.choice(0, Contents.mapped("-1", null, null, "A=1"), "A", "B"),
                new Interaction.TextEntry("RESPONSE", null, numeric),
                new Interaction.TextEntry("RESPONSE", null, Contents.mapped("0", null, null, "tea=1")),
                new Interaction.Match(
                        "RESPONSE", null, Contents.options("A"), Contents.options("X"), 0, false, Contents.key("A X")),
                new Interaction.SelectPoint(
                        "RESPONSE",
                        null,
                        null,
                        9,
                        9,
                        0,
                        new Scoring(
                                Method.AREA_MAPPED,
                                null,
                                null,
                                List.of(new Scoring.Area("default", List.of(), BigDecimal.ONE)),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)))) {
            ScoreResult result = Scorer.score(
                    Contents.item(ItemKind.FILL_IN, interaction), Map.of("RESPONSE", answer, "OTHER", answer));
            assertBetween(BigDecimal.ZERO, result.fraction(), BigDecimal.ONE);
        }
    }

    @Property(tries = 100)
    void widthAndCaseDoNotMatterUnlessTheItemSaysSo(@ForAll("word") String word) {
        ItemContent item =
                Contents.item(ItemKind.FILL_IN, new Interaction.TextEntry("RESPONSE", null, Contents.key(word)));
        String wide = word.toUpperCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> Character.toString(letter - '!' + '！'))
                .collect(Collectors.joining());
        assertEquals(
                BigDecimal.ONE,
                Scorer.score(item, Map.of("RESPONSE", List.of(wide))).fraction());
    }

    private static void assertBetween(BigDecimal least, BigDecimal value, BigDecimal most) {
        assertTrue(least.compareTo(value) <= 0 && value.compareTo(most) <= 0, () -> least + " " + value + " " + most);
    }

    private static ScoreResult score(Scoring scoring, List<String> answer) {
        return Scorer.score(
                Contents.item(ItemKind.MULTIPLE_CHOICE, Contents.choice(0, scoring, ALL.toArray(String[]::new))),
                Map.of("RESPONSE", answer));
    }

    @Provide
    Arbitrary<String> option() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(12);
    }

    @Provide
    Arbitrary<Scoring> mapped() {
        Arbitrary<BigDecimal> values = Arbitraries.integers().between(-4, 4).map(value -> BigDecimal.valueOf(value, 1));
        return Combinators.combine(
                        values.list().ofSize(ALL.size()),
                        Arbitraries.integers().between(-5, 0),
                        Arbitraries.integers().between(1, 5))
                .as((worth, lower, upper) -> {
                    List<MapEntry> map = new ArrayList<>();
                    for (int i = 0; i < worth.size(); i++) {
                        map.add(new MapEntry(ALL.get(i), worth.get(i), false));
                    }
                    return new Scoring(
                            Method.MAPPED,
                            null,
                            map,
                            null,
                            BigDecimal.ZERO,
                            BigDecimal.valueOf(lower),
                            BigDecimal.valueOf(upper),
                            null,
                            null,
                            null);
                });
    }
}
