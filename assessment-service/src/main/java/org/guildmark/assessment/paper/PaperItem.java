package org.guildmark.assessment.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.item.ItemVersionRef;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.hibernate.annotations.Immutable;

/** An item in a form of a paper, as the assembly saw it. */
@Entity
@Immutable
class PaperItem {
    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    private UUID itemId;

    @Column(nullable = false)
    private UUID versionId;

    @Column(nullable = false, length = 300)
    private String element;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private ItemKind kind;

    @Column(nullable = false, precision = 6, scale = 2)
    private BigDecimal marks;

    @Column(nullable = false)
    private int seconds;

    @Column(precision = 4, scale = 3)
    private BigDecimal difficulty;

    @Column(nullable = false)
    private int exposure;

    @Column
    private Instant lastUsedAt;

    @Convert(converter = IdSetConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private Set<UUID> statements;

    @Convert(converter = IdSetConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private Set<UUID> enemies;

    /** @param number in the form, counted from 1 */
    @Embeddable
    record Key(
            @Column(nullable = false) UUID paperId,
            @Column(nullable = false) int form,
            @Column(nullable = false) int number) {}

    protected PaperItem() {}

    PaperItem(UUID paperId, int form, int number, PaperItemFacts facts) {
        this.key = new Key(paperId, form, number);
        this.itemId = facts.itemId();
        this.versionId = facts.versionId();
        this.element = facts.element();
        this.kind = facts.kind();
        this.marks = facts.marks();
        this.seconds = facts.seconds();
        this.difficulty = facts.difficulty();
        this.exposure = facts.exposure();
        this.lastUsedAt = facts.lastUsedAt();
        this.statements = facts.statements();
        this.enemies = facts.enemies();
    }

    int form() {
        return key.form();
    }

    int number() {
        return key.number();
    }

    ItemVersionRef ref() {
        return new ItemVersionRef(itemId, versionId);
    }

    PaperItemFacts facts() {
        return new PaperItemFacts(
                itemId,
                versionId,
                element,
                kind,
                marks,
                seconds,
                difficulty,
                exposure,
                lastUsedAt,
                statements,
                enemies);
    }
}
