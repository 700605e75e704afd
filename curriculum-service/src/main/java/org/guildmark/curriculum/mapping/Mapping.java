package org.guildmark.curriculum.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.UUID;
import org.guildmark.curriculum.catalogview.PlacedStatement;

/** One row of a revision: the course treats a statement with an emphasis. */
@Entity
public class Mapping {

    /** @param sequence in printed order of the statements, counted from 0 */
    @Embeddable
    public record Key(UUID revisionId, int sequence) {}

    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    private UUID statementId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Emphasis emphasis;

    @Column(length = 500)
    private String note;

    /** What the statement said when somebody last looked at it. */
    @Column(nullable = false, columnDefinition = "binary(16)")
    private byte[] wording;

    /** Where the statement stood then. */
    @Column(nullable = false, columnDefinition = "binary(16)")
    private byte[] place;

    protected Mapping() {}

    Mapping(Key key, UUID statementId, Emphasis emphasis, String note, byte[] wording, byte[] place) {
        this.key = key;
        this.statementId = statementId;
        this.emphasis = emphasis;
        this.note = note;
        this.wording = wording;
        this.place = place;
    }

    boolean isWordedAs(PlacedStatement statement) {
        return Arrays.equals(wording, statement.wording());
    }

    boolean isPlacedAs(PlacedStatement statement) {
        return Arrays.equals(place, statement.place());
    }

    byte[] wording() {
        return wording.clone();
    }

    byte[] place() {
        return place.clone();
    }

    public UUID revisionId() {
        return key.revisionId();
    }

    public int sequence() {
        return key.sequence();
    }

    public UUID statementId() {
        return statementId;
    }

    public Emphasis emphasis() {
        return emphasis;
    }

    public String note() {
        return note;
    }
}
