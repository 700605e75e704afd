package org.guildmark.curriculum.mapping;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.catalogview.EditionContent.Level;
import org.guildmark.curriculum.catalogview.EditionContent.StatementKind;
import org.guildmark.curriculum.catalogview.LocatedStatement;
import org.guildmark.curriculum.catalogview.StatementChange;

/** One statement that a course is mapped to. */
@Schema(name = "Mapping")
public record MappingView(
        @Schema(description = "Printed number of the statement; null where none is printed, and no key: numbers repeat")
                String code,
        MappedStatementView statement,
        Emphasis emphasis,
        @Schema(description = "For colleagues; null for none") String note,
        Status status,
        @Schema(description = "Null unless the catalog has changed since somebody last looked at this mapping")
                ReviewView review) {

    /** Whether the mapping still says what somebody meant. */
    @Schema(name = "MappingStatus")
    public enum Status {
        CURRENT,
        /** The catalog has changed since somebody last looked at it. */
        NEEDS_REVIEW
    }

    /** A statement of a standard. */
    @Schema(name = "MappedStatement")
    public record MappedStatementView(
            UUID id,
            @Schema(description = "Key of the standard") String standard,
            @Schema(description = "Label of the edition") String edition,
            StatementKind kind,
            @Schema(description = "Null where the statement belongs to every level") Level level,
            @Schema(description = "Wording as printed; null where a correction removed it") String text) {}

    /** Why a mapping needs review. */
    @Schema(name = "MappingReview")
    public record ReviewView(
            MappingReview.Reason reason,
            @Schema(description = "What became of the statement; null where no newer edition says")
                    StatementChange change,
            @Schema(description = "The statement to map to instead; null where none follows")
                    MappedStatementView proposed,
            @Schema(description = "0 to 1, of the two wordings; null without a successor of a newer edition")
                    Double similarity,
            Instant openedAt) {}

    static MappedStatementView statement(UUID id, LocatedStatement at) {
        if (at == null) {
            return new MappedStatementView(id, null, null, null, null, null);
        }
        return at.placed() == null
                ? new MappedStatementView(
                        id, at.edition().standardKey(), at.edition().label(), null, null, null)
                : new MappedStatementView(
                        id,
                        at.edition().standardKey(),
                        at.edition().label(),
                        at.placed().statement().kind(),
                        at.placed().level(),
                        at.placed().statement().text());
    }

    static String code(LocatedStatement at) {
        return at == null || at.placed() == null
                ? null
                : at.placed().statement().code();
    }
}
