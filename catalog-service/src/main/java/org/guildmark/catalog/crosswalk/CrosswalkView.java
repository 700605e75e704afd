package org.guildmark.catalog.crosswalk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.crosswalk.Crosswalk.ReviewReason;
import org.guildmark.catalog.crosswalk.CrosswalkAccess.Audience;
import org.guildmark.catalog.crosswalk.StatementPlaces.Place;
import org.guildmark.catalog.reading.EditionSnapshot;
import org.guildmark.catalog.reading.StatementView.LevelRef;
import org.guildmark.catalog.reading.StatementView.PathStep;
import org.guildmark.platform.http.ETags;

/** An association, readable from both ends. */
@Schema(name = "Crosswalk")
public record CrosswalkView(
        UUID id,
        @Schema(description = "What from is to to; of a refusal: what it is not. BROADER: from is the broader one")
                AssociationType type,
        @Schema(description = "The same association read from the other end: what to is to from")
                AssociationType inverseType,
        Crosswalk.Status status,
        End from,
        End to,
        @Schema(description = "Score of the candidate that it was, 0..1; null where it was none", examples = "0.73")
                Double score,
        @Schema(description = "Why, in the editor's words; the reason of a refusal") String evidence,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "Opaque id of the person who decided first; for editors and reviewers only")
                String author,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "Opaque id of the person who decided last; for editors and reviewers only")
                String lastEditor,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "The association of the edition before that this one continues; null for none")
                UUID carriedFromId,
        @Schema(description = "The association of the next edition that continues this one; null for none")
                UUID successorId,
        @Schema(description = "Why somebody should look at it again; null for no reason") Review review) {

    /** One of the two statements. */
    @Schema(name = "CrosswalkEnd")
    public record End(
            UUID statementId,
            UUID standardId,
            @Schema(examples = "cn-occ-4-01-02-02") String standardKey,
            UUID editionId,
            @Schema(description = "Null where a correction removed the statement") Statement.Kind kind,
            @Schema(description = "Null where the statement belongs to every level") LevelRef level,
            @Schema(description = "From the function down to the content") List<PathStep> path,
            @Schema(description = "Printed number, null where none is printed; not a key: numbers repeat") String code,
            @Schema(description = "Normative wording; null where the caller may not read it") String text,
            @Schema(description = "Our short form; null until an editor gives one") Text label) {

        static End of(String standardKey, EditionSnapshot edition, PlacedStatement placed, boolean withText) {
            Statement statement = placed.statement();
            return new End(
                    statement.id(),
                    edition.standardId(),
                    standardKey,
                    edition.editionId(),
                    statement.kind(),
                    LevelRef.of(placed.level()),
                    placed.path().stream().map(PathStep::of).toList(),
                    statement.code(),
                    withText ? statement.text() : null,
                    statement.label());
        }

        /** A statement that a correction of its edition removed: only its ids are left. */
        static End removed(CrosswalkEnd end) {
            return new End(
                    end.statementId(),
                    end.standardId(),
                    end.standardKey(),
                    end.editionId(),
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null);
        }
    }

    /** What happened to one of the two statements. */
    @Schema(name = "CrosswalkReview")
    public record Review(
            ReviewReason reason,
            @Schema(description = "The statement concerned") UUID statementId,
            @Schema(description = "Its probable successor; null for none") UUID proposedStatementId) {
        static Review of(Crosswalk crosswalk) {
            return crosswalk.reviewReason() == null
                    ? null
                    : new Review(
                            crosswalk.reviewReason(), crosswalk.reviewedStatementId(), crosswalk.proposedStatementId());
        }
    }

    /** @param withPeople whether the caller may know who decided */
    static CrosswalkView of(Crosswalk crosswalk, End from, End to, boolean withPeople) {
        return new CrosswalkView(
                crosswalk.id(),
                crosswalk.type(),
                crosswalk.type().inverse(),
                crosswalk.status(),
                from,
                to,
                crosswalk.score(),
                crosswalk.evidence(),
                withPeople ? crosswalk.author() : null,
                withPeople ? crosswalk.lastEditor() : null,
                crosswalk.createdAt(),
                crosswalk.updatedAt(),
                crosswalk.carriedFromId(),
                crosswalk.successorId(),
                Review.of(crosswalk));
    }

    /** Of what the audience sees: the decision, and the wording of the revisions that the two statements now have. */
    static String etag(Crosswalk crosswalk, Map<UUID, Place> places, Audience audience) {
        return ETags.strong(
                crosswalk.id(),
                crosswalk.version(),
                places.get(crosswalk.from().statementId()),
                places.get(crosswalk.to().statementId()),
                audience);
    }
}
