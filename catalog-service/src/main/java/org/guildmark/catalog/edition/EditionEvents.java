package org.guildmark.catalog.edition;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.diff.StatementChange;
import org.guildmark.catalog.standard.Standard;
import org.guildmark.platform.cloudevents.DomainEvent;

/** What the catalog tells others: the full state of an edition whenever it changes. */
public final class EditionEvents {
    /** Compacted; key = edition id, so that the last state of every edition stays readable for good. */
    public static final String TOPIC = "catalog.standard.v1";

    static final String TYPE = "org.guildmark.catalog.standard.edition-state.v1";

    private static final URI SCHEMA =
            URI.create("https://guildmark.org/contracts/events/catalog/edition-state.v1.schema.json");

    private EditionEvents() {}

    /** Why the state is sent. */
    public enum Change {
        PUBLISHED,
        CORRECTED,
        SUPERSEDED,
        WITHDRAWN
    }

    /**
     * The state of an edition after a change.
     *
     * @param succession what became of the statements of the edition that this one superseded; in every state of such an
     *     edition, because a compacted topic keeps only the last one; empty for a first edition
     */
    public record EditionState(
            Change change,
            StandardFacts standard,
            EditionFacts edition,
            StandardContent content,
            List<Succession> succession) {}

    /** The standard that the edition belongs to. */
    public record StandardFacts(
            UUID id,
            String standardKey,
            StandardKind kind,
            Text title,
            Standard.Status status,
            UUID currentEditionId) {}

    /**
     * @param supersedesId the edition before; null for the first
     * @param reason why the revision was made or the edition withdrawn; null otherwise
     */
    public record EditionFacts(
            UUID id,
            String label,
            Edition.Status status,
            int revision,
            UUID supersedesId,
            Instant publishedAt,
            Instant updatedAt,
            String reason) {}

    /**
     * What became of a statement.
     *
     * @param from statement of the earlier edition; null where added
     * @param to its successor; null where removed
     */
    public record Succession(StatementChange.Kind change, UUID from, UUID to, double similarity) {}

    /** The event for a state: keyed by the edition, about the edition below its standard. */
    static DomainEvent event(EditionState state) {
        return DomainEvent.of(TYPE, TOPIC, state.edition().id(), state)
                .about("standards/" + state.standard().id() + "/editions/"
                        + state.edition().id())
                .describedBy(SCHEMA)
                .happenedAt(state.edition().updatedAt());
    }

    static EditionState state(
            Change change,
            Standard standard,
            Edition edition,
            EditionRevision revision,
            List<StatementChange> succession) {
        StandardContent content = revision.content();
        return new EditionState(
                change,
                new StandardFacts(
                        standard.id(),
                        standard.standardKey(),
                        content.profile().kind(),
                        content.profile().title(),
                        standard.status(),
                        standard.currentEditionId()),
                new EditionFacts(
                        edition.id(),
                        edition.label(),
                        edition.status(),
                        edition.revision(),
                        edition.supersedesId(),
                        edition.publishedAt(),
                        edition.updatedAt(),
                        change == Change.WITHDRAWN ? edition.withdrawalReason() : revision.reason()),
                content,
                succession.stream().map(EditionEvents::succession).toList());
    }

    private static Succession succession(StatementChange change) {
        return new Succession(
                change.kind(),
                change.before() == null ? null : change.before().statement().id(),
                change.after() == null ? null : change.after().statement().id(),
                change.similarity());
    }
}
