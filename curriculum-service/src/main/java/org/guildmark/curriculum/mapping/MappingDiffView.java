package org.guildmark.curriculum.mapping;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.catalogview.LocatedStatement;

/** What differs between two revisions of a course's mappings. */
@Schema(name = "MappingDiff")
public record MappingDiffView(
        @Schema(description = "The revision compared with; null where there is none before") UUID from,
        UUID to,
        List<ChangeView> items) {

    /** One mapping that differs. */
    @Schema(name = "MappingChange")
    public record ChangeView(
            MappingDiff.Kind change,
            @Schema(description = "Printed number; null where none is printed") String code,
            MappingView.MappedStatementView statement,
            @Schema(description = "Null where added") Stand before,
            @Schema(description = "Null where removed") Stand after) {}

    /** Emphasis and note of a mapping in one of the revisions. */
    @Schema(name = "MappingStand")
    public record Stand(Emphasis emphasis, @Schema(description = "Null for none") String note) {
        static Stand of(Mapping row) {
            return row == null ? null : new Stand(row.emphasis(), row.note());
        }
    }

    static MappingDiffView of(
            UUID from, UUID to, List<MappingDiff.Change> changes, Map<UUID, LocatedStatement> located) {
        return new MappingDiffView(
                from,
                to,
                changes.stream()
                        .map(change -> new ChangeView(
                                change.kind(),
                                MappingView.code(located.get(change.statementId())),
                                MappingView.statement(change.statementId(), located.get(change.statementId())),
                                Stand.of(change.before()),
                                Stand.of(change.after())))
                        .toList());
    }
}
