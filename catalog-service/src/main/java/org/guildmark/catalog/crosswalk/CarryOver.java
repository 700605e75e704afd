package org.guildmark.catalog.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.catalog.crosswalk.Crosswalk.ReviewReason;
import org.guildmark.catalog.diff.StatementChange;
import org.guildmark.catalog.edition.ContentReplaced;
import org.guildmark.platform.outbox.Outbox;

/**
 * What becomes of associations when statements get successors, inside the transaction that publishes. An association
 * whose statement only got another id is carried over: a new one, with the same decision, evidence and people, joins the
 * successor, and the old one stays with its edition and names it. Any other change is a question for an editor: the
 * association stays as it is, marked for review, with the probable successor where there is one. Nothing is deleted.
 *
 * <p>Deciding about the proposed pair, confirming or withdrawing the association ends the review. Where the other
 * statement's edition is out of force too, nothing is carried over, because the editor has to decide anyway.
 */
@ApplicationScoped
class CarryOver {
    private final CrosswalkRepository crosswalks;
    private final Outbox outbox;
    private final Clock clock = Clock.systemUTC();

    CarryOver(CrosswalkRepository crosswalks, Outbox outbox) {
        this.crosswalks = crosswalks;
        this.outbox = outbox;
    }

    void follow(@Observes ContentReplaced replaced) {
        List<Crosswalk> concerned = crosswalks.inForceOfEdition(replaced.editionId());
        if (concerned.isEmpty()) {
            return;
        }
        if (replaced.byEditionId() == null) {
            concerned.forEach(crosswalk ->
                    crosswalk.review(ReviewReason.EDITION_WITHDRAWN, endIn(crosswalk, replaced.editionId()), null));
            return;
        }
        Successors successors = new Successors(replaced.byEditionId(), byPair(replaced.byEditionId()), clock.instant());
        Map<UUID, StatementChange> changes = replaced.changes().stream()
                .filter(change -> change.before() != null)
                .collect(Collectors.toMap(change -> change.before().statement().id(), Function.identity()));
        for (Crosswalk crosswalk : concerned) {
            UUID statementId = endIn(crosswalk, replaced.editionId());
            StatementChange change = changes.get(statementId);
            // No entry: a correction removed it before.
            if (change != null) {
                follow(crosswalk, statementId, change, successors);
            }
        }
    }

    /** @param known associations of the later edition: one that a correction left, or that was decided meanwhile */
    private record Successors(UUID editionId, Map<Set<UUID>, UUID> known, Instant now) {}

    private Map<Set<UUID>, UUID> byPair(UUID editionId) {
        return crosswalks.ofEdition(editionId).stream()
                .collect(Collectors.toMap(
                        crosswalk -> Set.of(
                                crosswalk.from().statementId(), crosswalk.to().statementId()),
                        Crosswalk::id));
    }

    private void follow(Crosswalk crosswalk, UUID statementId, StatementChange change, Successors successors) {
        UUID successorId =
                change.after() == null ? null : change.after().statement().id();
        boolean inReview =
                crosswalk.reviewReason() != null && crosswalk.reviewReason() != ReviewReason.EDITION_WITHDRAWN;
        if (inReview) {
            if (statementId.equals(crosswalk.reviewedStatementId())) {
                crosswalk.review(crosswalk.reviewReason(), statementId, successorId);
            }
        } else if (change.kind() != StatementChange.Kind.UNCHANGED) {
            crosswalk.review(reason(change.kind()), statementId, successorId);
        } else if (!statementId.equals(successorId)) {
            carry(crosswalk, statementId, successorId, successors);
        }
    }

    private void carry(Crosswalk crosswalk, UUID statementId, UUID successorId, Successors successors) {
        boolean atFrom = crosswalk.from().statementId().equals(statementId);
        CrosswalkEnd from = atFrom ? crosswalk.from().movedTo(successorId, successors.editionId()) : crosswalk.from();
        CrosswalkEnd to = atFrom ? crosswalk.to() : crosswalk.to().movedTo(successorId, successors.editionId());
        UUID known = successors.known().get(Set.of(from.statementId(), to.statementId()));
        if (known == null) {
            Crosswalk carried = crosswalk.carriedTo(from, to, successors.now());
            crosswalks.persist(carried);
            outbox.publish(CrosswalkEvents.event(carried));
            known = carried.id();
        }
        crosswalk.succeededBy(known);
    }

    private static UUID endIn(Crosswalk crosswalk, UUID editionId) {
        return crosswalk.from().editionId().equals(editionId)
                ? crosswalk.from().statementId()
                : crosswalk.to().statementId();
    }

    private static ReviewReason reason(StatementChange.Kind kind) {
        return switch (kind) {
            case REMOVED -> ReviewReason.STATEMENT_REMOVED;
            case RELEVELLED -> ReviewReason.STATEMENT_RELEVELLED;
            case MOVED -> ReviewReason.STATEMENT_MOVED;
            case REWORDED -> ReviewReason.STATEMENT_REWORDED;
            case ADDED, UNCHANGED -> throw new IllegalArgumentException("Not a change of a statement: " + kind);
        };
    }
}
