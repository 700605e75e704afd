package org.guildmark.catalog.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.TreeNode;

/**
 * A row that finds a statement. It repeats what the search needs and nothing more: the statement itself is read from its
 * edition's content. Rows of superseded editions stay, so that an id once published resolves for good.
 */
@Entity
@Table(name = "statement")
public class IndexedStatement {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID standardId;

    @Column(nullable = false)
    private UUID editionId;

    @Column(nullable = false)
    private int sequence;

    @Column(length = 20)
    private String levelCode;

    @Column(nullable = false, columnDefinition = "varchar(20)")
    private String kind;

    @Column(length = 40)
    private String code;

    /** What everybody may search: titles of the path and labels, and the wording where the rights make it public. */
    @Column(nullable = false, columnDefinition = "text")
    private String openText;

    /** What people who are signed in may search: all of it. */
    @Column(nullable = false, columnDefinition = "text")
    private String fullText;

    /** False once the edition is superseded or withdrawn: found by id only. */
    @Column(nullable = false)
    private boolean searchable;

    protected IndexedStatement() {}

    IndexedStatement(UUID standardId, UUID editionId, PlacedStatement placed, boolean wordingIsPublic) {
        this.id = placed.statement().id();
        this.standardId = standardId;
        this.editionId = editionId;
        place(placed, wordingIsPublic);
    }

    /** Takes over what a correction changed. */
    final void place(PlacedStatement placed, boolean wordingIsPublic) {
        sequence = placed.sequence();
        levelCode = placed.level() == null ? null : placed.level().code();
        kind = placed.statement().kind().name();
        code = placed.statement().code();
        List<String> open = new ArrayList<>();
        placed.path().stream().map(TreeNode::title).forEach(title -> addTo(open, title.zh(), title.en()));
        if (placed.statement().label() != null) {
            addTo(
                    open,
                    placed.statement().label().zh(),
                    placed.statement().label().en());
        }
        List<String> full = new ArrayList<>(open);
        addTo(full, placed.statement().text());
        fullText = String.join("\n", full);
        openText = wordingIsPublic ? fullText : String.join("\n", open);
        searchable = true;
    }

    private static void addTo(List<String> texts, String... more) {
        for (String text : more) {
            if (text != null) {
                texts.add(text);
            }
        }
    }

    public UUID id() {
        return id;
    }

    public UUID editionId() {
        return editionId;
    }

    public int sequence() {
        return sequence;
    }
}
