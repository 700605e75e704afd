package org.guildmark.catalog.draft;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.edition.ContentConverter;
import org.guildmark.platform.problem.ProblemException;

/**
 * The content of a coming edition, or of a correction of a published one, under editing and review. Nobody reviews their
 * own draft: the reviewer is neither its author nor anyone who edited it last.
 */
@Entity
public class Draft {
    @Id
    private UUID id;

    @Column(nullable = false, length = 80)
    private String standardKey;

    @Column(nullable = false, length = 40)
    private String editionLabel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    // A list of drafts must not read megabytes of content.
    @Basic(fetch = FetchType.LAZY)
    @Convert(converter = ContentConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private StandardContent content;

    private UUID importId;

    private UUID correctsEditionId;

    @Column(length = 500)
    private String reason;

    @Column(nullable = false, length = 100)
    private String author;

    @Column(nullable = false, length = 100)
    private String lastEditor;

    @Column(length = 100)
    private String reviewer;

    @Column(length = 500)
    private String reviewNote;

    private UUID editionId;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private int version;

    /** Life of a draft. */
    @Schema(name = "DraftStatus")
    public enum Status {
        DRAFT,
        IN_REVIEW,
        PUBLISHED,
        DISCARDED
    }

    protected Draft() {}

    /** A draft of a new edition, as an import read it. */
    public static Draft imported(
            UUID id,
            UUID importId,
            String standardKey,
            String label,
            StandardContent content,
            String author,
            Instant now) {
        Draft draft = new Draft();
        draft.id = id;
        draft.importId = importId;
        draft.standardKey = standardKey;
        draft.editionLabel = label;
        draft.content = content;
        draft.status = Status.DRAFT;
        draft.author = author;
        draft.lastEditor = author;
        draft.createdAt = now;
        draft.updatedAt = now;
        return draft;
    }

    /** A draft that corrects an import fault in a published edition; ids already given stay in {@code content}. */
    public static Draft correcting(
            UUID id,
            UUID editionId,
            String standardKey,
            String label,
            StandardContent content,
            String reason,
            String author,
            Instant now) {
        Draft draft = imported(id, null, standardKey, label, content, author, now);
        draft.correctsEditionId = editionId;
        draft.reason = reason;
        return draft;
    }

    /** Confirms or changes what identifies the coming edition. A correction keeps both. */
    void identify(String newStandardKey, String newLabel, String editor, Instant now) {
        requireStatus(Status.DRAFT);
        boolean changes = !standardKey.equals(newStandardKey) || !editionLabel.equals(newLabel);
        if (correctsEditionId != null && changes) {
            throw ProblemException.unprocessable(
                    "CORRECTION_KEEPS_IDENTITY", "A correction keeps the standard key and the label of its edition.");
        }
        standardKey = newStandardKey;
        editionLabel = newLabel;
        touch(editor, now);
    }

    void replaceContent(StandardContent newContent, String editor, Instant now) {
        requireStatus(Status.DRAFT);
        content = newContent;
        touch(editor, now);
    }

    void submit(String editor, Instant now) {
        requireStatus(Status.DRAFT);
        status = Status.IN_REVIEW;
        touch(editor, now);
    }

    void sendBack(String byReviewer, String note, Instant now) {
        requireStatus(Status.IN_REVIEW);
        requireOtherThanEditors(byReviewer);
        status = Status.DRAFT;
        reviewer = byReviewer;
        reviewNote = note;
        updatedAt = now;
    }

    void discard(Instant now) {
        if (status == Status.PUBLISHED) {
            throw ProblemException.conflict("DRAFT_STATUS", "A published draft cannot be discarded.");
        }
        status = Status.DISCARDED;
        updatedAt = now;
    }

    /** The reviewer's decision; the caller publishes the edition in the same transaction. */
    void approve(String byReviewer, Instant now) {
        requireStatus(Status.IN_REVIEW);
        requireOtherThanEditors(byReviewer);
        status = Status.PUBLISHED;
        reviewer = byReviewer;
        updatedAt = now;
    }

    void publishedAs(UUID newEditionId) {
        editionId = newEditionId;
    }

    private void requireStatus(Status wanted) {
        if (status != wanted) {
            throw ProblemException.conflict(
                    "DRAFT_STATUS", "The draft is " + status + "; this needs a draft that is " + wanted + ".");
        }
    }

    private void requireOtherThanEditors(String person) {
        if (person.equals(author) || person.equals(lastEditor)) {
            throw ProblemException.forbidden(
                    "OWN_DRAFT", "Nobody reviews their own draft; ask another standards-reviewer.");
        }
    }

    private void touch(String editor, Instant now) {
        lastEditor = editor;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String standardKey() {
        return standardKey;
    }

    public String editionLabel() {
        return editionLabel;
    }

    public Status status() {
        return status;
    }

    public StandardContent content() {
        return content;
    }

    public UUID importId() {
        return importId;
    }

    /** The edition that this draft corrects; null for a new edition. */
    public UUID correctsEditionId() {
        return correctsEditionId;
    }

    /** Why a correction is made; null for a new edition. */
    public String reason() {
        return reason;
    }

    public String author() {
        return author;
    }

    public String reviewer() {
        return reviewer;
    }

    public String reviewNote() {
        return reviewNote;
    }

    /** The edition that this draft became; null until published. */
    public UUID editionId() {
        return editionId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
