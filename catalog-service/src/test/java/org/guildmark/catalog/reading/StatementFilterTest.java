package org.guildmark.catalog.reading;

import static org.guildmark.catalog.KiteContent.SHOP;
import static org.guildmark.catalog.KiteContent.TRADE;
import static org.guildmark.catalog.KiteContent.TRADE_IN;
import static org.guildmark.catalog.KiteContent.TRADE_OUT;
import static org.guildmark.catalog.KiteContent.content;
import static org.guildmark.catalog.KiteContent.function;
import static org.guildmark.catalog.KiteContent.section;
import static org.guildmark.catalog.KiteContent.skill;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.catalog.KiteContent;
import org.guildmark.catalog.content.ContentIds;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels, cumulative levels, tracks and nested tracks. The text of each statement names its place. */
class StatementFilterTest {
    private static final TreeNode[] TREE = {
        section("守则", skill("1", "all")),
        function(
                "放飞",
                "JUNIOR",
                content("看风", "JUNIOR", List.of(), skill("1", "junior")),
                content("开店", "JUNIOR", List.of(SHOP), skill("1", "junior-shop"))),
        function(
                "报价",
                "MIDDLE",
                content("询价", "MIDDLE", List.of(TRADE), skill("1", "middle-trade")),
                content("报关", "MIDDLE", List.of(TRADE, TRADE_OUT), skill("1", "middle-out")),
                content("清关", "MIDDLE", List.of(TRADE, TRADE_IN), skill("1", "middle-in"))),
        function("教徒", "SENIOR", content("示范", "SENIOR", List.of(), skill("1", "senior")))
    };
    private static final EditionSnapshot KITES = snapshot(KiteContent.of(TREE));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, false, all junior junior-shop middle-trade middle-out middle-in senior",
                "JUNIOR, -, false, junior junior-shop",
                "SENIOR, -, false, senior",
                "MIDDLE, -, true, junior junior-shop middle-trade middle-out middle-in",
                "JUNIOR, -, true, junior junior-shop",
                "-, shop, false, all junior junior-shop senior",
                "-, 门市, false, all junior junior-shop senior",
                "-, trade, false, all junior middle-trade middle-out middle-in senior",
                "-, trade.out, false, all junior middle-trade middle-out senior",
                "MIDDLE, trade.in, true, junior middle-trade middle-in"
            })
    void asksForLevelsAndTracks(String level, String track, boolean cumulative, String expected) {
        assertEquals(
                expected,
                StatementFilter.of(KITES, level, track, cumulative).of(KITES.statements()).stream()
                        .map(placed -> placed.statement().text())
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CN5, -, false, UNKNOWN_LEVEL",
                "1, -, false, UNKNOWN_LEVEL",
                "-, -, true, LEVEL_REQUIRED",
                "-, sky, false, UNKNOWN_TRACK"
            })
    void refusesWhatTheEditionDoesNotHave(String level, String track, boolean cumulative, String code) {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> StatementFilter.of(KITES, level, track, cumulative));
        assertEquals(code, problem.code());
        assertEquals(422, problem.status());
    }

    @Test
    void lowerLevelsOnlyWhereTheEditionSaysSo() {
        EditionSnapshot silent =
                snapshot(KiteContent.of(StandardKind.GROUP_STANDARD, CoversLower.UNSTATED, List.of(), TREE));
        ProblemException problem =
                assertThrows(ProblemException.class, () -> StatementFilter.of(silent, "SENIOR", null, true));
        assertEquals("LEVELS_NOT_CUMULATIVE", problem.code());
    }

    @Test
    void kindsAndIdsNarrowDown() {
        StatementFilter nothing = StatementFilter.of(KITES, null, null, false).ofKinds(Set.of(Statement.Kind.ETHICS));
        assertEquals(List.of(), nothing.of(KITES.statements()));
        StatementFilter unknown = StatementFilter.of(KITES, null, null, false).withIds(Set.of(UUID.randomUUID()));
        assertEquals(List.of(), unknown.of(KITES.statements()));
    }

    @Test
    void theTreeKeepsBranchesOfTheTrack() {
        StatementFilter filter = StatementFilter.of(KITES, "MIDDLE", "trade.in", false);
        List<TreeNode> functions =
                KITES.content().tree().stream().filter(filter::shows).toList();
        assertEquals(
                List.of("报价"), functions.stream().map(node -> node.title().zh()).toList());
        assertEquals(
                List.of("询价", "清关"),
                functions.get(0).children().stream()
                        .filter(filter::shows)
                        .map(node -> node.title().zh())
                        .toList());
    }

    private static EditionSnapshot snapshot(StandardContent content) {
        return EditionSnapshot.of(UUID.randomUUID(), UUID.randomUUID(), 1, ContentIds.assign(content, "kites", "1"));
    }
}
