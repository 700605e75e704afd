package org.guildmark.catalog.crosswalk;

import static org.guildmark.catalog.crosswalk.AssociationType.BROADER;
import static org.guildmark.catalog.crosswalk.AssociationType.EXACT_MATCH;
import static org.guildmark.catalog.crosswalk.AssociationType.NARROWER;
import static org.guildmark.catalog.crosswalk.AssociationType.RELATED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildmark.catalog.crosswalk.AssociationGraph.Link;
import org.guildmark.catalog.crosswalk.AssociationGraph.Step;
import org.guildmark.catalog.crosswalk.Contradictions.Contradiction;
import org.guildmark.catalog.crosswalk.Contradictions.Kind;
import org.junit.jupiter.api.Test;

/** Small cases by hand; any others against a plain closure over all pairs. */
class ContradictionsTest {
    private static final int STATEMENTS = 7;

    private static UUID statement(int number) {
        return new UUID(1, number);
    }

    /** The id tells the pair, because a pair has one decision. */
    private static Link link(int from, int to, AssociationType type, boolean accepted) {
        return new Link(
                new UUID(Math.min(from, to), Math.max(from, to)), statement(from), statement(to), type, accepted);
    }

    private static Link accepted(int from, AssociationType type, int to) {
        return link(from, to, type, true);
    }

    private static Link refused(int from, AssociationType type, int to) {
        return link(from, to, type, false);
    }

    private static List<Kind> kinds(Link... links) {
        return Contradictions.in(List.of(links)).stream()
                .map(Contradiction::kind)
                .toList();
    }

    @Test
    void anExactChainIsNotDeniedAtItsEnds() {
        Link ab = accepted(1, EXACT_MATCH, 2);
        Link bc = accepted(3, EXACT_MATCH, 2);
        assertEquals(List.of(), kinds(ab, bc));
        assertEquals(List.of(), kinds(ab, bc, accepted(1, EXACT_MATCH, 3)));
        assertEquals(List.of(Kind.EXACT_MATCH_DENIED), kinds(ab, bc, refused(1, EXACT_MATCH, 3)));
        assertEquals(List.of(Kind.EXACT_MATCH_DENIED), kinds(ab, bc, refused(1, RELATED, 3)));
        assertEquals(List.of(Kind.EXACT_MATCH_DENIED), kinds(ab, bc, accepted(1, RELATED, 3)));
        assertEquals(List.of(Kind.EXACT_MATCH_AND_BROADER), kinds(ab, bc, accepted(1, NARROWER, 3)));
        assertEquals(List.of(), kinds(ab, bc, refused(1, BROADER, 3)));
    }

    @Test
    void nobodyIsBroaderThanThemselves() {
        assertEquals(List.of(), kinds(accepted(1, BROADER, 2), accepted(2, BROADER, 3), accepted(1, BROADER, 3)));
        assertEquals(
                List.of(Kind.CIRCLE_OF_BROADER),
                kinds(accepted(1, BROADER, 2), accepted(2, BROADER, 3), accepted(1, NARROWER, 3)));
        assertEquals(
                List.of(Kind.CIRCLE_OF_BROADER),
                kinds(accepted(1, BROADER, 2), accepted(2, EXACT_MATCH, 3), accepted(3, BROADER, 1)));
    }

    @Test
    void theChainBeginsAtTheEndOfWhatClosesIt() {
        Contradiction found = Contradictions.in(
                        List.of(accepted(1, EXACT_MATCH, 2), accepted(2, EXACT_MATCH, 3), refused(1, EXACT_MATCH, 3)))
                .get(0);
        assertEquals(
                List.of(statement(3), statement(2), statement(1)),
                found.circle().stream().map(Step::from).toList());
    }

    /** A chain of ten thousand is walked without a deep stack. */
    @Test
    void longChainsAreWalked() {
        List<Link> links = new ArrayList<>();
        IntStream.range(0, 10_000).forEach(i -> links.add(accepted(i, EXACT_MATCH, i + 1)));
        links.add(refused(0, EXACT_MATCH, 10_000));
        List<Contradiction> found = Contradictions.in(links);
        assertEquals(1, found.size());
        assertEquals(10_001, found.get(0).circle().size());
    }

    @Property
    void eachFindIsAClosedWalkOverDecisions(@ForAll("decisions") List<Link> links) {
        Map<UUID, Link> byId = links.stream().collect(Collectors.toMap(Link::id, Function.identity()));
        Set<Set<UUID>> circles = new HashSet<>();
        for (Contradiction found : Contradictions.in(links)) {
            List<Step> circle = found.circle();
            Step closing = circle.get(circle.size() - 1);
            assertEquals(found.closing(), closing.linkId());
            for (int i = 0; i < circle.size(); i++) {
                Step step = circle.get(i);
                assertEquals(step.to(), circle.get((i + 1) % circle.size()).from());
                Link link = byId.get(step.linkId());
                assertTrue(step.equals(link.forward()) || step.equals(link.backward()));
            }
            List<Step> others = circle.subList(0, circle.size() - 1);
            assertFalse(others.isEmpty());
            assertTrue(others.stream().allMatch(Step::accepted));
            assertTrue(others.stream()
                    .allMatch(step -> step.type() == EXACT_MATCH
                            || (found.kind() == Kind.CIRCLE_OF_BROADER && step.type() == BROADER)));
            assertTrue(
                    circles.add(circle.stream().map(Step::linkId).collect(Collectors.toSet())), "one of each circle");
        }
    }

    @Property
    void whatCannotBeRightIsFoundAndNothingElse(@ForAll("decisions") List<Link> links) {
        boolean[][] equal = closure(links, false);
        boolean[][] down = closure(links, true);
        List<Contradiction> found = Contradictions.in(links);
        Map<UUID, Kind> closing = found.stream().collect(Collectors.toMap(Contradiction::closing, Contradiction::kind));
        Set<UUID> inCircles = found.stream()
                .filter(one -> one.kind() == Kind.CIRCLE_OF_BROADER)
                .flatMap(one -> one.circle().stream())
                .map(Step::linkId)
                .collect(Collectors.toSet());
        for (Link link : links) {
            int from = (int) link.from().getLeastSignificantBits();
            int to = (int) link.to().getLeastSignificantBits();
            boolean hierarchy = link.type() == BROADER || link.type() == NARROWER;
            boolean denies = link.accepted() ? link.type() == RELATED : !hierarchy;
            int broader = link.type() == BROADER ? from : to;
            int narrower = link.type() == BROADER ? to : from;
            if (denies) {
                assertEquals(equal[from][to] ? Kind.EXACT_MATCH_DENIED : null, closing.get(link.id()));
            } else if (link.accepted() && hierarchy && equal[from][to]) {
                assertEquals(Kind.EXACT_MATCH_AND_BROADER, closing.get(link.id()));
            } else if (link.accepted() && hierarchy) {
                assertEquals(down[narrower][broader], inCircles.contains(link.id()));
            } else {
                assertFalse(closing.containsKey(link.id()));
            }
        }
    }

    @Property
    void theOrderOfDecisionsDoesNotMatter(@ForAll("decisions") List<Link> links, @ForAll Random random) {
        List<Link> shuffled = new ArrayList<>(links);
        Collections.shuffle(shuffled, random);
        assertEquals(denials(links), denials(shuffled));
    }

    private static Set<UUID> denials(List<Link> links) {
        return Contradictions.in(links).stream()
                .filter(found -> found.kind() != Kind.CIRCLE_OF_BROADER)
                .map(Contradiction::closing)
                .collect(Collectors.toSet());
    }

    /** What is reached over accepted exact matches, and where {@code downToo} from the broader to the narrower. */
    private static boolean[][] closure(List<Link> links, boolean downToo) {
        boolean[][] reached = new boolean[STATEMENTS][STATEMENTS];
        for (Link link : links) {
            int from = (int) link.from().getLeastSignificantBits();
            int to = (int) link.to().getLeastSignificantBits();
            boolean exact = link.accepted() && link.type() == EXACT_MATCH;
            reached[from][to] |= exact || (downToo && link.accepted() && link.type() == BROADER);
            reached[to][from] |= exact || (downToo && link.accepted() && link.type() == NARROWER);
        }
        for (int over = 0; over < STATEMENTS; over++) {
            for (int from = 0; from < STATEMENTS; from++) {
                for (int to = 0; to < STATEMENTS; to++) {
                    reached[from][to] |= reached[from][over] && reached[over][to];
                }
            }
        }
        return reached;
    }

    @Provide
    Arbitrary<List<Link>> decisions() {
        Arbitrary<Integer> statement = Arbitraries.integers().between(0, STATEMENTS - 1);
        return Combinators.combine(
                        statement,
                        statement,
                        Arbitraries.of(EXACT_MATCH, EXACT_MATCH, RELATED, BROADER, NARROWER),
                        Arbitraries.of(true, true, true, false))
                .as(ContradictionsTest::link)
                .filter(link -> !link.from().equals(link.to()))
                .list()
                .uniqueElements(Link::id)
                .ofMaxSize(12);
    }
}
