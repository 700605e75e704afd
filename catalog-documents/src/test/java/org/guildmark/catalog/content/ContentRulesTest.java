package org.guildmark.catalog.content;

import static org.guildmark.catalog.content.Kites.content;
import static org.guildmark.catalog.content.Kites.function;
import static org.guildmark.catalog.content.Kites.section;
import static org.guildmark.catalog.content.Kites.skill;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildmark.catalog.content.AssessmentScheme.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken once, and nothing else is reported. */
class ContentRulesTest {
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final TreeNode TREE =
            function("扎骨架", "JUNIOR", content("选竹", "JUNIOR", List.of(Kites.SHOP), skill("1", "能挑选竹条")));

    @Test
    void aSoundContentBreaksNoRule() {
        StandardContent sound = withWeights(table("JUNIOR", "shop", "60", "40"));
        assertEquals(List.of(), ContentRules.violations(sound));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("/tree", Kites.of()),
                arguments("/tree/0/level", Kites.of(function("扎骨架", "CN5"))),
                arguments("/tree/0/title/zh", Kites.of(function(" ", "JUNIOR"))),
                arguments(
                        "/tree/0/children/0/tracks",
                        Kites.of(function(
                                "扎骨架",
                                "JUNIOR",
                                content(
                                        "选竹",
                                        "JUNIOR",
                                        List.of(new Track("sky", Track.Kind.LINE, Text.zh("天"), null)))))),
                arguments("/tree/0/statements/0/text", Kites.of(section("守则", skill("1", " ")))),
                arguments(
                        "/tree/0/statements/1/id",
                        Kites.of(section(
                                "守则",
                                skill("1", "爱惜竹材").withId(ID),
                                skill("2", "爱惜纸张").withId(ID)))),
                arguments("/tree/1/id", Kites.of(TREE.withId(ID), section("守则").withId(ID))),
                arguments("/coversLower", Kites.of(StandardKind.GROUP_STANDARD, null, List.of(), TREE)),
                arguments("/profile/kind", Kites.of(null, CoversLower.UNSTATED, List.of(), TREE)),
                arguments("/weightTables/0/level", withWeights(table("CN5", "shop", "100"))),
                arguments("/weightTables/0/level", withWeights(table(null, "shop", "100"))),
                arguments("/weightTables/0/track", withWeights(table("JUNIOR", "sky", "100"))),
                arguments("/weightTables/0/weights", withWeights(table("JUNIOR", "shop", "60", "39.9"))),
                arguments("/weightTables/0/weights", withWeights(table("JUNIOR", "shop", "100", null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aBrokenRuleIsNamedByItsPlace(String pointer, StandardContent content) {
        assertEquals(
                List.of(pointer),
                ContentRules.violations(content).stream()
                        .map(ContentRules.Violation::pointer)
                        .toList());
    }

    private static StandardContent withWeights(WeightTable... tables) {
        return Kites.of(StandardKind.GROUP_STANDARD, new CoversLower(true, "3.1"), List.of(tables), TREE);
    }

    private static WeightTable table(String level, String track, String... percents) {
        List<WeightTable.Weight> weights = Arrays.stream(percents)
                .map(percent -> new WeightTable.Weight(
                        Text.zh("扎骨架"),
                        WeightTable.ElementKind.FUNCTION,
                        percent == null ? null : new BigDecimal(percent),
                        null))
                .toList();
        return new WeightTable(Component.SKILL, level, track, "4.2", weights);
    }
}
