package org.guildmark.catalog.content;

import static org.guildmark.catalog.content.Kites.content;
import static org.guildmark.catalog.content.Kites.function;
import static org.guildmark.catalog.content.Kites.knowledge;
import static org.guildmark.catalog.content.Kites.skill;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildmark.platform.identity.Ids;
import org.junit.jupiter.api.Test;

/** Ids follow from the place of a statement, so that two installations agree on them. */
class ContentIdsTest {
    private static final String KEY = "kite-making";

    private static StandardContent kites() {
        return Kites.of(
                function(
                        "扎骨架",
                        "JUNIOR",
                        content(
                                "选竹",
                                "JUNIOR",
                                List.of(),
                                skill("1", "能挑选竹条"),
                                skill("1", "能劈开竹条"),
                                knowledge("1", "竹材常识"))),
                function("扎骨架", "MIDDLE", content("选竹", "MIDDLE", List.of(), skill("1", "能挑选竹条"))));
    }

    @Test
    void theIdIsTheUuidOfTheNamedParts() {
        StandardContent assigned = ContentIds.assign(kites(), KEY, "2026");
        UUID second = Ids.deterministic(List.of(KEY, "2026", "JUNIOR", "", "扎骨架", "选竹", "SKILL", "2"));
        assertEquals(second, ids(assigned).get(3));
        assertEquals(Ids.deterministic(List.of(KEY, "2026")), ContentIds.ofEdition(KEY, "2026"));
        assertEquals(Ids.deterministic(List.of(KEY)), ContentIds.ofStandard(KEY));
    }

    @Test
    void inALibraryThePrintedCodeStandsForThePosition() {
        StandardContent library = Kites.of(
                StandardKind.COMPETENCY_LIBRARY,
                CoversLower.UNSTATED,
                List.of(),
                function("画面", null, content("描稿", null, List.of(), skill("01-01-07", "能描稿"))));
        UUID byCode = Ids.deterministic(List.of(KEY, "1", "", "", "画面", "描稿", "SKILL", "01-01-07"));
        assertEquals(byCode, ids(ContentIds.assign(library, KEY, "1")).get(2));
    }

    @Test
    void keyAndEditionArePartOfEveryId() {
        List<UUID> ids = ids(ContentIds.assign(kites(), KEY, "2026"));
        assertTrue(Collections.disjoint(ids, ids(ContentIds.assign(kites(), KEY, "2027"))));
        assertTrue(Collections.disjoint(ids, ids(ContentIds.assign(kites(), "kite-flying", "2026"))));
    }

    @Test
    void aCorrectionKeepsTheIdsAndANewStatementGetsAFreeOne() {
        StandardContent published = ContentIds.assign(kites(), KEY, "2026");
        TreeNode function = published.tree().get(0);
        TreeNode bamboo = function.children().get(0);
        List<Statement> statements = new ArrayList<>(bamboo.statements());
        // A new one stands before those that are known by their positions.
        statements.add(0, skill("0", "能辨认竹节"));
        StandardContent corrected = published.withTree(List.of(
                function.withChildren(List.of(bamboo.withStatements(statements))),
                published.tree().get(1)));

        List<UUID> before = ids(published);
        List<UUID> after = ids(ContentIds.assign(corrected, KEY, "2026"));

        assertTrue(after.containsAll(before));
        assertEquals(before.size() + 1, new HashSet<>(after).size());
    }

    @Property(tries = 200)
    void everyNodeAndStatementHasOneIdOfItsOwn(@ForAll("contents") StandardContent content) {
        StandardContent assigned = ContentIds.assign(content, KEY, "2026");
        List<UUID> ids = ids(assigned);
        ids.forEach(id -> assertNotNull(id));
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertEquals(assigned, ContentIds.assign(content, KEY, "2026"));
        assertEquals(assigned, ContentIds.assign(assigned, KEY, "2026"));
        assertFalse(ids.isEmpty());
        assertNotEquals(content, assigned);
    }

    /** Few titles and texts, so that most things occur twice. */
    @Provide
    Arbitrary<StandardContent> contents() {
        Arbitrary<Statement> statements = Combinators.combine(
                        Arbitraries.of("1", "2", "01-01-01"), Arbitraries.of("能系线", "能放线"), Arbitraries.of(true, false))
                .as((code, text, skill) -> skill ? skill(code, text) : knowledge(code, text));
        Arbitrary<TreeNode> contents = Combinators.combine(
                        Arbitraries.of("系线", "放线"),
                        Arbitraries.of("JUNIOR", "SENIOR"),
                        statements.list().ofMaxSize(5))
                .as((title, level, list) -> content(title, level, List.of(), list.toArray(Statement[]::new)));
        Arbitrary<TreeNode> functions = Combinators.combine(
                        Arbitraries.of("放飞", "收线"), contents.list().ofMaxSize(4))
                .as((title, list) -> function(title, "JUNIOR", list.toArray(TreeNode[]::new)));
        Arbitrary<StandardKind> kinds =
                Arbitraries.of(StandardKind.COMPETENCY_LIBRARY, StandardKind.NATIONAL_OCCUPATIONAL_STANDARD);
        return Combinators.combine(kinds, functions.list().ofMinSize(1).ofMaxSize(4))
                .as((kind, tree) -> Kites.of(kind, CoversLower.UNSTATED, List.of(), tree.toArray(TreeNode[]::new)));
    }

    @Test
    void idsOfAnotherEditionDoNotComeBackAsThisOnes() {
        StandardContent earlier = ContentIds.assign(kites(), KEY, "2026");
        StandardContent later = ContentIds.assign(ContentIds.retain(earlier, Set.of()), KEY, "2027");
        assertEquals(ids(ContentIds.assign(kites(), KEY, "2027")), ids(later));
        assertEquals(earlier, ContentIds.retain(earlier, ContentIds.in(earlier)));
    }

    private static List<UUID> ids(StandardContent content) {
        List<UUID> ids = new ArrayList<>();
        content.tree().forEach(node -> collect(node, ids));
        return ids;
    }

    private static void collect(TreeNode node, List<UUID> ids) {
        ids.add(node.id());
        node.statements().forEach(statement -> ids.add(statement.id()));
        node.children().forEach(child -> collect(child, ids));
    }
}
