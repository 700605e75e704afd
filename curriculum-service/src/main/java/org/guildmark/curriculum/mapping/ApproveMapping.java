package org.guildmark.curriculum.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.curriculum.course.Course;
import org.guildmark.platform.problem.ProblemException;

/** Makes a draft the mapping that counts. Who may do so is decided in Keycloak. */
@ApplicationScoped
class ApproveMapping {
    private final MappingRevisionRepository revisions;
    private final ReviewMarks marks;
    private final MappingEvents events;

    ApproveMapping(MappingRevisionRepository revisions, ReviewMarks marks, MappingEvents events) {
        this.revisions = revisions;
        this.marks = marks;
        this.events = events;
    }

    /**
     * @param course locked by the caller, so that of two approvals the second sees the first
     * @throws ProblemException 409 {@code REVISION_STATUS} or {@code STALE_DRAFT}, 422 {@code MAPPINGS_INVALID} where it
     *     maps to a standard that has been withdrawn
     */
    @Transactional
    MappingRevision approve(Course course, MappingRevision draft, String person) {
        draft.requireDraft();
        Optional<MappingRevision> before = revisions.approved(course.id());
        UUID current = before.map(MappingRevision::id).orElse(null);
        if (!Objects.equals(current, draft.basedOnId())) {
            throw ProblemException.conflict(
                    "STALE_DRAFT",
                    "Revision " + before.map(MappingRevision::number).orElse(0)
                            + " was approved after this draft was begun: open a new draft and carry its changes over.");
        }
        requireNothingWithdrawn(draft);
        Instant now = Instant.now();
        before.ifPresent(revision -> revision.supersede(now));
        draft.approve(person, now);
        revisions.flush();
        before.ifPresent(revision -> marks.forget(revision.id()));
        events.approved(course, draft, before.orElse(null));
        return draft;
    }

    private void requireNothingWithdrawn(MappingRevision draft) {
        ProblemException refusal = ProblemException.unprocessable(
                "MAPPINGS_INVALID", "The draft maps to what is no longer in force in any edition.");
        marks.of(draft.id()).values().stream()
                .filter(mark -> mark.reason() == MappingReview.Reason.STANDARD_WITHDRAWN
                        || mark.reason() == MappingReview.Reason.STATEMENT_REMOVED)
                .forEach(mark -> refusal.at(
                        "/mappings/" + mark.statementId(),
                        mark.reason() == MappingReview.Reason.STANDARD_WITHDRAWN
                                ? "belongs to a withdrawn edition"
                                : "was removed by a correction"));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }
}
