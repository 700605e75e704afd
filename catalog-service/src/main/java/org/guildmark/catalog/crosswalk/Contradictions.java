package org.guildmark.catalog.crosswalk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.crosswalk.AssociationGraph.Link;
import org.guildmark.catalog.crosswalk.AssociationGraph.Step;

/**
 * Finds decisions that cannot all be right. Statements that match exactly, directly or over others, ask for the same;
 * BROADER is an order among what does not. So a chain of exact matches must not be denied at its ends, and nobody may
 * come back to where they started by going to the broader or equal statement and at least once to the broader.
 */
final class Contradictions {
    private static final Set<AssociationType> EXACT = EnumSet.of(AssociationType.EXACT_MATCH);

    /** From the broader to the narrower, or to the equal. */
    private static final Set<AssociationType> DOWN = EnumSet.of(AssociationType.EXACT_MATCH, AssociationType.BROADER);

    private Contradictions() {}

    /** What is wrong. */
    @Schema(name = "ContradictionKind")
    public enum Kind {
        /** A chain of exact matches joins two statements that are decided to be merely related, or not to match. */
        EXACT_MATCH_DENIED,
        /** A chain of exact matches joins two statements of which one is decided to be broader. */
        EXACT_MATCH_AND_BROADER,
        /** Each statement of the circle is broader than, or equal to, the next. */
        CIRCLE_OF_BROADER
    }

    /**
     * One contradiction.
     *
     * @param closing the decision that contradicts the others of the circle; each is named by one contradiction at most
     * @param circle the decisions in the order of a walk that ends where it began; {@code closing} is the last
     */
    record Contradiction(Kind kind, UUID closing, List<Step> circle) {}

    /** The contradictions, in the order of the links that close them; of circles with the same decisions one. */
    static List<Contradiction> in(List<Link> links) {
        AssociationGraph accepted =
                new AssociationGraph(links.stream().filter(Link::accepted).toList());
        Map<UUID, Integer> equal = accepted.components(EXACT);
        Map<UUID, Integer> level = accepted.components(DOWN);
        List<Contradiction> found = new ArrayList<>();
        Set<Set<UUID>> circles = new HashSet<>();
        for (Link link : links) {
            contradiction(link, accepted, equal, level)
                    .filter(contradiction -> circles.add(
                            contradiction.circle().stream().map(Step::linkId).collect(Collectors.toSet())))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<Contradiction> contradiction(
            Link link, AssociationGraph accepted, Map<UUID, Integer> equal, Map<UUID, Integer> level) {
        boolean hierarchy = link.type() == AssociationType.BROADER || link.type() == AssociationType.NARROWER;
        if (!link.accepted()) {
            // "Not broader" agrees with an exact match; "not related" and "not the same" do not.
            return hierarchy || !joined(link, equal)
                    ? Optional.empty()
                    : exact(Kind.EXACT_MATCH_DENIED, link, accepted);
        }
        if (link.type() == AssociationType.RELATED) {
            return joined(link, equal) ? exact(Kind.EXACT_MATCH_DENIED, link, accepted) : Optional.empty();
        }
        if (!hierarchy) {
            return Optional.empty();
        }
        if (joined(link, equal)) {
            return exact(Kind.EXACT_MATCH_AND_BROADER, link, accepted);
        }
        return joined(link, level)
                ? circle(
                        Kind.CIRCLE_OF_BROADER,
                        link.type() == AssociationType.BROADER ? link.forward() : link.backward(),
                        accepted,
                        DOWN)
                : Optional.empty();
    }

    private static boolean joined(Link link, Map<UUID, Integer> components) {
        Integer from = components.get(link.from());
        return from != null && from.equals(components.get(link.to()));
    }

    private static Optional<Contradiction> exact(Kind kind, Link link, AssociationGraph accepted) {
        return circle(kind, link.forward(), accepted, EXACT);
    }

    /** From the end of the closing step back to its beginning, and then that step. */
    private static Optional<Contradiction> circle(
            Kind kind, Step closing, AssociationGraph accepted, Set<AssociationType> kinds) {
        return accepted.walk(closing.to(), closing.from(), kinds).map(walk -> {
            List<Step> circle = new ArrayList<>(walk);
            circle.add(closing);
            return new Contradiction(kind, closing.linkId(), List.copyOf(circle));
        });
    }
}
