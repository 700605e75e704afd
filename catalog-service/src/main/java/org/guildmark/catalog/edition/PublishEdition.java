package org.guildmark.catalog.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildmark.catalog.content.ContentIds;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.diff.EditionDiff;
import org.guildmark.catalog.diff.StatementChange;
import org.guildmark.catalog.edition.EditionEvents.Change;
import org.guildmark.catalog.search.IndexedStatementRepository;
import org.guildmark.catalog.standard.Standard;
import org.guildmark.catalog.standard.StandardRepository;
import org.guildmark.platform.outbox.Outbox;
import org.guildmark.platform.problem.ProblemException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Publishes, corrects and withdraws editions. Each act is one transaction over the standard, its editions, the search
 * rows and the outbox; acts on one standard follow each other, because each first locks the standard's row.
 */
@ApplicationScoped
public class PublishEdition {
    private final StandardRepository standards;
    private final EditionRepository editions;
    private final EntityManager entityManager;
    private final IndexedStatementRepository index;
    private final Outbox outbox;
    private final Event<EditionChanged> changes;
    private final Event<ContentReplaced> replacements;
    private final Clock clock = Clock.systemUTC();

    PublishEdition(
            StandardRepository standards,
            EditionRepository editions,
            EntityManager entityManager,
            IndexedStatementRepository index,
            Outbox outbox,
            Event<EditionChanged> changes,
            Event<ContentReplaced> replacements) {
        this.changes = changes;
        this.replacements = replacements;
        this.standards = standards;
        this.editions = editions;
        this.entityManager = entityManager;
        this.index = index;
        this.outbox = outbox;
    }

    /**
     * Publishes a new edition and supersedes the one in force.
     *
     * @throws ProblemException 409 {@code EDITION_EXISTS} where the standard has an edition of that label already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Edition publish(
            String standardKey, String label, StandardContent draftContent, String author, String reviewer) {
        Instant now = clock.instant();
        Standard standard = standards.lockedByKey(standardKey).orElse(null);
        if (standard == null) {
            standard = new Standard(standardKey, draftContent.profile(), now);
        } else if (editions.ofStandard(standard.id(), label).isPresent()) {
            throw ProblemException.conflict(
                    "EDITION_EXISTS",
                    "This standard already has an edition " + label + "; correct that one or choose another label.");
        }
        StandardContent content = ContentIds.assign(ContentIds.retain(draftContent, Set.of()), standardKey, label);
        Edition superseded = standard.currentEditionId() == null ? null : editions.require(standard.currentEditionId());
        Edition edition = new Edition(standard, label, now);
        standard.putInForce(edition.id(), content.profile(), now);
        if (superseded == null) {
            persistFirst(standard);
        }
        entityManager.persist(edition);
        EditionRevision revision = freeze(edition, content, null, author, reviewer, now);
        if (superseded != null && superseded.supersede(now)) {
            index.retire(superseded.id());
            announce(
                    Change.SUPERSEDED,
                    standard,
                    superseded,
                    lastRevision(superseded),
                    succession(superseded, lastRevision(superseded)));
        }
        index.index(standard.id(), edition.id(), content);
        List<StatementChange> succession = succession(edition, revision);
        announce(Change.PUBLISHED, standard, edition, revision, succession);
        if (superseded != null) {
            replacements.fire(new ContentReplaced(superseded.id(), edition.id(), succession));
        }
        return edition;
    }

    /** Publishes revision n+1 of an edition: the same ids, corrected content, and the reason. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Edition correct(UUID editionId, StandardContent corrected, String reason, String author, String reviewer) {
        Instant now = clock.instant();
        Standard standard = lockedStandardOf(editionId);
        Edition edition = editions.require(editionId);
        requireInForce(edition);
        StandardContent before = lastRevision(edition).content();
        Set<UUID> published = ContentIds.in(before);
        StandardContent content =
                ContentIds.assign(ContentIds.retain(corrected, published), standard.standardKey(), edition.label());
        edition.correct(now);
        standard.putInForce(editionId, content.profile(), now);
        EditionRevision revision = freeze(edition, content, reason, author, reviewer, now);
        index.index(standard.id(), editionId, content);
        announce(Change.CORRECTED, standard, edition, revision, succession(edition, revision));
        replacements.fire(new ContentReplaced(editionId, editionId, EditionDiff.succession(before, content)));
        return edition;
    }

    /** Takes the edition in force out of force; it stays readable, marked as withdrawn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Edition withdraw(UUID editionId, String reason) {
        Instant now = clock.instant();
        Standard standard = lockedStandardOf(editionId);
        Edition edition = editions.require(editionId);
        requireInForce(edition);
        edition.withdraw(reason, now);
        standard.withdraw(now);
        index.retire(editionId);
        EditionRevision last = lastRevision(edition);
        announce(Change.WITHDRAWN, standard, edition, last, succession(edition, last));
        replacements.fire(new ContentReplaced(editionId, null, List.of()));
        return edition;
    }

    /** There is no row to lock yet, so two first publications meet at the primary key. */
    private void persistFirst(Standard standard) {
        try {
            entityManager.persist(standard);
            entityManager.flush();
        } catch (ConstraintViolationException taken) {
            throw ProblemException.conflict(
                            "CONCURRENT_PUBLICATION",
                            "Somebody else has just published this standard for the first time.")
                    .causedBy(taken);
        }
    }

    private Standard lockedStandardOf(UUID editionId) {
        UUID standardId = editions.require(editionId).standardId();
        return standards
                .findByIdOptional(standardId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow();
    }

    private static void requireInForce(Edition edition) {
        if (edition.status() != Edition.Status.PUBLISHED) {
            throw ProblemException.conflict(
                    "EDITION_STATUS", "The edition is " + edition.status() + "; this needs an edition in force.");
        }
    }

    private EditionRevision freeze(
            Edition edition, StandardContent content, String reason, String author, String reviewer, Instant now) {
        EditionRevision revision =
                new EditionRevision(edition.id(), edition.revision(), content, reason, author, reviewer, now);
        entityManager.persist(revision);
        return revision;
    }

    private EditionRevision lastRevision(Edition edition) {
        return editions.revision(edition.id(), edition.revision());
    }

    /**
     * What became of the statements of the edition before. That one is no longer corrected, so its last content is final;
     * this one's changes with a correction, hence it is worked out anew for every state.
     */
    private List<StatementChange> succession(Edition edition, EditionRevision revision) {
        return edition.supersedesId() == null
                ? List.of()
                : EditionDiff.succession(
                        lastRevision(editions.require(edition.supersedesId())).content(), revision.content());
    }

    private void announce(
            Change change,
            Standard standard,
            Edition edition,
            EditionRevision revision,
            List<StatementChange> succession) {
        changes.fire(new EditionChanged(standard.id()));
        outbox.publish(EditionEvents.event(EditionEvents.state(change, standard, edition, revision, succession)));
    }
}
