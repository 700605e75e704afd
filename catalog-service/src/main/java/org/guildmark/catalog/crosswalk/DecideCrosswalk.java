package org.guildmark.catalog.crosswalk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildmark.catalog.crosswalk.Crosswalk.Decision;
import org.guildmark.catalog.crosswalk.Crosswalk.Status;
import org.guildmark.catalog.crosswalk.CrosswalkAccess.Audience;
import org.guildmark.catalog.crosswalk.StatementPlaces.Place;
import org.guildmark.catalog.reading.PublishedEditions.Revision;
import org.guildmark.catalog.standard.Standard;
import org.guildmark.catalog.standard.StandardRepository;
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.outbox.Outbox;
import org.guildmark.platform.problem.ProblemException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Takes decisions about pairs of statements, each in one transaction with its event. It holds the two standards while it
 * does, so that none of them gets another edition between the check and the decision.
 */
@ApplicationScoped
class DecideCrosswalk {
    private final CrosswalkRepository crosswalks;
    private final StatementPlaces places;
    private final StandardRepository standards;
    private final Outbox outbox;
    private final Clock clock = Clock.systemUTC();

    DecideCrosswalk(
            CrosswalkRepository crosswalks, StatementPlaces places, StandardRepository standards, Outbox outbox) {
        this.crosswalks = crosswalks;
        this.places = places;
        this.standards = standards;
        this.outbox = outbox;
    }

    /**
     * The first decision about a pair.
     *
     * @throws ProblemException 422 where a statement is unknown or not in force or both are of one standard, 409
     *     {@code CROSSWALK_EXISTS} with the address of the pair's association where there is one
     */
    @Transactional
    Crosswalk create(CrosswalkRequest.Creation request, String editor) {
        Map<UUID, Place> found = places.of(List.of(request.from(), request.to()));
        Revision from = known(found, request.from(), "/from");
        Revision to = known(found, request.to(), "/to");
        if (from.standardId().equals(to.standardId())) {
            throw ProblemException.unprocessable(
                            "SAME_STANDARD", "A crosswalk associates statements of two different standards.")
                    .at("/to", "is a statement of the same standard as from");
        }
        Map<UUID, Standard> held = hold(from.standardId(), to.standardId());
        CrosswalkEnd fromEnd = end(request.from(), from, held);
        CrosswalkEnd toEnd = end(request.to(), to, held);
        requireInForce(fromEnd, held, "/from");
        requireInForce(toEnd, held, "/to");
        crosswalks.ofPair(request.from(), request.to()).map(Crosswalk::id).ifPresent(existing -> {
            throw exists(existing);
        });
        Crosswalk crosswalk =
                new Crosswalk(fromEnd, toEnd, request.decision(), request.score(), editor, clock.instant());
        persist(crosswalk);
        crosswalks.proposing(request.from(), request.to()).stream()
                .filter(earlier -> standsFor(crosswalk, earlier))
                .forEach(earlier -> earlier.succeededBy(crosswalk.id()));
        outbox.publish(CrosswalkEvents.event(crosswalk));
        return crosswalk;
    }

    /** Another decision about the pair. */
    @Transactional
    Crosswalk change(UUID id, HttpHeaders headers, Decision decision, String editor) {
        Crosswalk crosswalk = locked(id, headers);
        Map<UUID, Standard> held =
                hold(crosswalk.from().standardId(), crosswalk.to().standardId());
        requireInForce(crosswalk.from(), held, "");
        requireInForce(crosswalk.to(), held, "");
        crosswalk.decide(decision, editor, clock.instant());
        return announced(crosswalk);
    }

    /** Takes the decision back; a second time changes nothing. */
    @Transactional
    void withdraw(UUID id, HttpHeaders headers, String editor) {
        Crosswalk crosswalk = locked(id, headers);
        if (crosswalk.status() != Status.WITHDRAWN) {
            crosswalk.withdraw(editor, clock.instant());
            announced(crosswalk);
        }
    }

    private Crosswalk locked(UUID id, HttpHeaders headers) {
        Crosswalk crosswalk = crosswalks.requireLocked(id);
        Map<UUID, Place> found =
                places.of(List.of(crosswalk.from().statementId(), crosswalk.to().statementId()));
        Preconditions.requireMatch(headers, CrosswalkView.etag(crosswalk, found, Audience.STANDARDS));
        return crosswalk;
    }

    private Crosswalk announced(Crosswalk crosswalk) {
        crosswalks.flush();
        outbox.publish(CrosswalkEvents.event(crosswalk));
        return crosswalk;
    }

    /** Two first decisions about one pair meet at the unique key. */
    private void persist(Crosswalk crosswalk) {
        try {
            crosswalks.persistAndFlush(crosswalk);
        } catch (ConstraintViolationException taken) {
            UUID existing = QuarkusTransaction.requiringNew().call(() -> crosswalks
                    .ofPair(crosswalk.from().statementId(), crosswalk.to().statementId())
                    .map(Crosswalk::id)
                    .orElseThrow(() -> taken));
            throw exists(existing).causedBy(taken);
        }
    }

    private static ProblemException exists(UUID existing) {
        return ProblemException.conflict(
                        "CROSSWALK_EXISTS",
                        "The two statements have an association already, " + existing + "; change that one.")
                .header("Location", CrosswalkResource.PATH + "/" + existing);
    }

    /** Whether the earlier association, its statement replaced by the proposed one, is between the same two. */
    private static boolean standsFor(Crosswalk later, Crosswalk earlier) {
        UUID unchanged = earlier.from().statementId().equals(earlier.reviewedStatementId())
                ? earlier.to().statementId()
                : earlier.from().statementId();
        return !earlier.id().equals(later.id())
                && List.of(later.from().statementId(), later.to().statementId()).contains(unchanged);
    }

    private static Revision known(Map<UUID, Place> found, UUID id, String pointer) {
        Place place = found.get(id);
        if (place == null) {
            throw ProblemException.unprocessable("UNKNOWN_STATEMENT", "There is no published statement " + id + ".")
                    .at(pointer, "is no published statement");
        }
        return place.revision();
    }

    /** In one order for everybody, so that nobody waits in a circle. */
    private Map<UUID, Standard> hold(UUID one, UUID other) {
        Map<UUID, Standard> held = new TreeMap<>();
        List.of(Crosswalk.low(one, other), Crosswalk.high(one, other))
                .forEach(id -> held.put(id, standards.findById(id, LockModeType.PESSIMISTIC_READ)));
        return held;
    }

    private static CrosswalkEnd end(UUID statementId, Revision revision, Map<UUID, Standard> held) {
        Standard standard = held.get(revision.standardId());
        return new CrosswalkEnd(statementId, standard.id(), standard.standardKey(), revision.editionId());
    }

    private static void requireInForce(CrosswalkEnd end, Map<UUID, Standard> held, String pointer) {
        Standard standard = held.get(end.standardId());
        boolean inForce = standard.status() == Standard.Status.PUBLISHED
                && end.editionId().equals(standard.currentEditionId());
        if (!inForce) {
            throw ProblemException.unprocessable(
                            "STATEMENT_NOT_IN_FORCE",
                            "Statement " + end.statementId() + " belongs to an edition of " + end.standardKey()
                                    + " that is superseded or withdrawn.")
                    .at(pointer, "belongs to an edition that is not in force");
        }
    }
}
