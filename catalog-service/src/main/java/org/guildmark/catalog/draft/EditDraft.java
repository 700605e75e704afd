package org.guildmark.catalog.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildmark.catalog.content.ContentRules;
import org.guildmark.catalog.edition.Edition;
import org.guildmark.catalog.edition.EditionRepository;
import org.guildmark.catalog.edition.PublishEdition;
import org.guildmark.catalog.standard.Standard;
import org.guildmark.catalog.standard.StandardRepository;
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.identity.Ids;
import org.guildmark.platform.problem.ProblemException;

/** The acts on a draft. Each locks the draft's row and compares the caller's {@code If-Match} under that lock. */
@ApplicationScoped
class EditDraft {
    private final DraftRepository drafts;
    private final StandardRepository standards;
    private final EditionRepository editions;
    private final PublishEdition publishEdition;
    private final Clock clock = Clock.systemUTC();

    EditDraft(
            DraftRepository drafts,
            StandardRepository standards,
            EditionRepository editions,
            PublishEdition publishEdition) {
        this.drafts = drafts;
        this.standards = standards;
        this.editions = editions;
        this.publishEdition = publishEdition;
    }

    @Transactional
    Draft change(UUID id, HttpHeaders headers, Consumer<Draft> change) {
        Draft draft = locked(id, headers);
        change.accept(draft);
        drafts.flush();
        return draft;
    }

    /** Hands the draft to the reviewers, provided its content holds together. */
    @Transactional
    Draft submit(UUID id, HttpHeaders headers, String editor) {
        Draft draft = locked(id, headers);
        List<ContentRules.Violation> violations = ContentRules.violations(draft.content());
        if (!violations.isEmpty()) {
            ProblemException problem = ProblemException.unprocessable(
                    "CONTENT_INVALID", "The content breaks " + violations.size() + " rules; settle them first.");
            violations.forEach(violation -> problem.at(violation.pointer(), violation.message()));
            throw problem;
        }
        draft.submit(editor, clock.instant());
        drafts.flush();
        return draft;
    }

    /** Publishes the draft as a new edition, or as the next revision of the edition that it corrects. */
    @Transactional
    Edition publish(UUID id, HttpHeaders headers, String reviewer) {
        Draft draft = locked(id, headers);
        draft.approve(reviewer, clock.instant());
        Edition edition = draft.correctsEditionId() == null
                ? publishEdition.publish(
                        draft.standardKey(), draft.editionLabel(), draft.content(), draft.author(), reviewer)
                : publishEdition.correct(
                        draft.correctsEditionId(), draft.content(), draft.reason(), draft.author(), reviewer);
        draft.publishedAs(edition.id());
        drafts.flush();
        return edition;
    }

    /** Opens a draft that holds the published content of the edition, to correct an import fault in it. */
    @Transactional
    Draft openCorrection(UUID editionId, String reason, String editor) {
        Edition edition = editions.require(editionId);
        editions.getEntityManager().lock(edition, LockModeType.PESSIMISTIC_WRITE);
        if (edition.status() != Edition.Status.PUBLISHED) {
            throw ProblemException.conflict(
                    "EDITION_STATUS", "The edition is " + edition.status() + "; only one in force is corrected.");
        }
        // Two corrections from one revision: the later would silently take back what the earlier put right.
        if (drafts.isBeingCorrected(editionId)) {
            throw ProblemException.conflict(
                    "CORRECTION_OPEN", "A correction of this edition is open already; publish or discard that first.");
        }
        Standard standard = standards.findById(edition.standardId());
        Draft draft = Draft.correcting(
                Ids.next(),
                editionId,
                standard.standardKey(),
                edition.label(),
                editions.revision(editionId, edition.revision()).content(),
                reason,
                editor,
                clock.instant());
        drafts.persist(draft);
        return draft;
    }

    private Draft locked(UUID id, HttpHeaders headers) {
        Draft draft = drafts.requireLocked(id);
        Preconditions.requireMatch(headers, DraftView.etag(draft));
        return draft;
    }
}
