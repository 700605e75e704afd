package org.guildmark.assessment.item;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.platform.identity.Ids;
import org.guildmark.platform.problem.ProblemException;

/** One wording of an item. Once it was active or in a released paper, it is never changed: an edit makes the next. */
@Entity
class ItemVersion {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID itemId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private ItemKind kind;

    @Column(length = 300)
    private String title;

    /** Title and stem without markup, for the search. */
    @Column(nullable = false, length = 2000)
    private String words;

    @Convert(converter = ItemContentConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private ItemContent content;

    @Column(nullable = false, precision = 6, scale = 2)
    private BigDecimal marks;

    @Column(nullable = false)
    private int expectedSeconds;

    @Column(precision = 4, scale = 3)
    private BigDecimal difficulty;

    /** Edition of the statements. */
    @Column(nullable = false)
    private UUID editionId;

    @Column(nullable = false, length = 80)
    private String standardKey;

    /** True since it was first active. */
    @Column(nullable = false)
    private boolean settled;

    /** True since a paper that holds it was released. */
    @Column(nullable = false)
    private boolean frozen;

    @Column(nullable = false, length = 100)
    private String editedBy;

    @Column(nullable = false)
    private Instant editedAt;

    @Column(length = 100)
    private String reviewedBy;

    @Column
    private Instant reviewedAt;

    protected ItemVersion() {}

    ItemVersion(UUID itemId, int number) {
        this.id = Ids.next();
        this.itemId = itemId;
        this.number = number;
    }

    boolean mayChange() {
        return !settled && !frozen;
    }

    void become(CheckedDraft draft, String actor, Instant now) {
        if (!mayChange()) {
            throw new IllegalStateException("Version " + number + " of an item is for good");
        }
        kind = draft.content().kind();
        title = draft.content().title();
        words = draft.words();
        content = draft.content();
        marks = draft.marks();
        expectedSeconds = draft.expectedSeconds();
        difficulty = draft.difficulty();
        editionId = draft.edition().id();
        standardKey = draft.edition().standardKey();
        editedBy = actor;
        editedAt = now;
        reviewedBy = null;
        reviewedAt = null;
    }

    /** @throws ProblemException 403 {@code REVIEWER_IS_EDITOR}: four eyes see more than two */
    void reviewed(String actor, Instant now) {
        if (actor.equals(editedBy)) {
            throw ProblemException.forbidden(
                    "REVIEWER_IS_EDITOR", "Who edited an item last does not review it: ask a colleague.");
        }
        reviewedBy = actor;
        reviewedAt = now;
    }

    void settle() {
        settled = true;
    }

    ItemVersionFacts facts() {
        return new ItemVersionFacts(
                id,
                number,
                kind,
                title,
                marks,
                expectedSeconds,
                difficulty,
                editionId,
                standardKey,
                frozen,
                editedBy,
                editedAt,
                reviewedBy,
                reviewedAt);
    }

    UUID id() {
        return id;
    }

    UUID itemId() {
        return itemId;
    }

    int number() {
        return number;
    }

    ItemContent content() {
        return content;
    }

    BigDecimal marks() {
        return marks;
    }
}
