package org.guildmark.catalog.diff;

import static org.guildmark.catalog.KiteContent.content;
import static org.guildmark.catalog.KiteContent.function;
import static org.guildmark.catalog.KiteContent.knowledge;
import static org.guildmark.catalog.KiteContent.skill;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildmark.catalog.KiteContent;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.diff.StatementChange.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What changed between two editions: each kind of change, and the algebra that holds for any two. */
class EditionDiffTest {
    private static final String BAMBOO = "能按风筝大小挑选粗细合适的竹条";
    private static final String PAPER = "能裁剪棉纸并刷上浆糊";

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("nothing", List.of(), at("JUNIOR", "选竹", BAMBOO), at("JUNIOR", "选竹", BAMBOO)),
                arguments(
                        "widths and blanks only",
                        List.of(),
                        at("JUNIOR", "选竹", "能用3把刀(大、中、小)劈竹"),
                        at("JUNIOR", "选 竹", "能用３把刀（大、中、小） 劈竹")),
                arguments(
                        "added and removed",
                        List.of(Kind.ADDED, Kind.REMOVED),
                        at("JUNIOR", "选竹", BAMBOO),
                        at("JUNIOR", "选竹", PAPER)),
                arguments(
                        "reworded",
                        List.of(Kind.REWORDED),
                        at("JUNIOR", "选竹", BAMBOO),
                        at("JUNIOR", "选竹", "能按风筝大小挑选长短合适的竹条")),
                arguments("moved", List.of(Kind.MOVED), at("JUNIOR", "选竹", BAMBOO), at("JUNIOR", "备料", BAMBOO)),
                arguments(
                        "re-levelled, whatever else changed",
                        List.of(Kind.RELEVELLED),
                        at("JUNIOR", "选竹", BAMBOO),
                        at("SENIOR", "备料", BAMBOO)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void tellsKindsOfChangeApart(String name, List<Kind> expected, StandardContent before, StandardContent after) {
        assertEquals(
                expected,
                EditionDiff.between(before, after).stream()
                        .map(StatementChange::kind)
                        .toList());
    }

    @Test
    void equalWordingIsPairedOneToOne() {
        StandardContent twice = KiteContent.of(
                function("扎骨架", "JUNIOR", content("选竹", "JUNIOR", List.of(), skill("1", BAMBOO), skill("2", BAMBOO))));
        List<StatementChange> changes = EditionDiff.between(twice, at("JUNIOR", "选竹", BAMBOO));
        assertEquals(
                List.of(Kind.REMOVED),
                changes.stream().map(StatementChange::kind).toList());
        assertEquals("2", changes.get(0).before().statement().code());
    }

    @Test
    void aSkillDoesNotBecomeKnowledge() {
        StandardContent known =
                KiteContent.of(function("扎骨架", "JUNIOR", content("选竹", "JUNIOR", List.of(), knowledge("1", BAMBOO))));
        assertEquals(
                Map.of(Kind.ADDED, 1L, Kind.REMOVED, 1L),
                counts(EditionDiff.between(at("JUNIOR", "选竹", BAMBOO), known)));
    }

    @Property(tries = 100)
    void anEditionDoesNotDifferFromItself(@ForAll("contents") StandardContent content) {
        assertEquals(List.of(), EditionDiff.between(content, content));
    }

    @Property(tries = 100)
    void everyStatementIsAccountedForOnce(
            @ForAll("contents") StandardContent before, @ForAll("contents") StandardContent after) {
        List<StatementChange> succession = EditionDiff.succession(before, after);
        assertEquals(
                PlacedStatement.allOf(before),
                succession.stream()
                        .filter(change -> change.before() != null)
                        .map(StatementChange::before)
                        .sorted((a, b) -> Integer.compare(a.sequence(), b.sequence()))
                        .toList());
        assertEquals(
                PlacedStatement.allOf(after),
                succession.stream()
                        .filter(change -> change.after() != null)
                        .map(StatementChange::after)
                        .toList());
    }

    @Property(tries = 100)
    void whatOneDirectionAddsTheOtherRemoves(
            @ForAll("contents") StandardContent before, @ForAll("contents") StandardContent after) {
        Map<Kind, Long> there = counts(EditionDiff.succession(before, after));
        Map<Kind, Long> back = counts(EditionDiff.succession(after, before));
        long grown = PlacedStatement.allOf(after).size()
                - (long) PlacedStatement.allOf(before).size();
        assertEquals(grown, count(there, Kind.ADDED) - count(there, Kind.REMOVED));
        assertEquals(-grown, count(back, Kind.ADDED) - count(back, Kind.REMOVED));
        assertEquals(count(there, Kind.UNCHANGED), count(back, Kind.UNCHANGED));
    }

    /** Texts that share most of their characters, at few places, so that every round of the pairing has work. */
    @Provide
    Arbitrary<StandardContent> contents() {
        Arbitrary<Statement> statements = Arbitraries.of(BAMBOO, PAPER, "能按风筝大小挑选长短合适的竹条", "能裁剪绢布并刷上浆糊", "能系提线", "能系尾线")
                .map(text -> skill("1", text));
        Arbitrary<TreeNode> contents = Combinators.combine(
                        Arbitraries.of("选竹", "备料", "糊纸"), statements.list().ofMaxSize(5))
                .as((title, list) -> content(title, "JUNIOR", List.of(), list.toArray(Statement[]::new)));
        Arbitrary<TreeNode> functions = Combinators.combine(
                        Arbitraries.of("JUNIOR", "SENIOR"), contents.list().ofMaxSize(3))
                .as((level, list) -> function(
                        "扎骨架", level, list.stream().map(node -> at(node, level)).toArray(TreeNode[]::new)));
        return functions.list().ofMaxSize(3).map(tree -> KiteContent.of(tree.toArray(TreeNode[]::new)));
    }

    private static TreeNode at(TreeNode node, String level) {
        return content(node.title().zh(), level, List.of(), node.statements().toArray(Statement[]::new));
    }

    private static StandardContent at(String level, String title, String text) {
        return KiteContent.of(function("扎骨架", level, content(title, level, List.of(), skill("1", text))));
    }

    private static Map<Kind, Long> counts(List<StatementChange> changes) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1L, Long::sum));
        return counts;
    }

    private static long count(Map<Kind, Long> counts, Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
