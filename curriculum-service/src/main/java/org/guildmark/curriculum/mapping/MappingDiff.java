package org.guildmark.curriculum.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What differs between two revisions of a course's mappings. */
final class MappingDiff {
    private MappingDiff() {}

    /** How a mapping differs. */
    @Schema(name = "MappingChangeKind")
    public enum Kind {
        ADDED,
        REMOVED,
        /** Another emphasis or another note. */
        CHANGED
    }

    /**
     * @param before null where added
     * @param after null where removed
     */
    record Change(Kind kind, Mapping before, Mapping after) {
        UUID statementId() {
            return (after == null ? before : after).statementId();
        }
    }

    /** In the order of the later revision, removals last. */
    static List<Change> between(List<Mapping> before, List<Mapping> after) {
        Map<UUID, Mapping> old = before.stream().collect(Collectors.toMap(Mapping::statementId, Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (Mapping row : after) {
            Mapping earlier = old.remove(row.statementId());
            if (earlier == null) {
                changes.add(new Change(Kind.ADDED, null, row));
            } else if (earlier.emphasis() != row.emphasis() || !Objects.equals(earlier.note(), row.note())) {
                changes.add(new Change(Kind.CHANGED, earlier, row));
            }
        }
        before.stream()
                .filter(row -> old.containsKey(row.statementId()))
                .forEach(row -> changes.add(new Change(Kind.REMOVED, row, null)));
        return List.copyOf(changes);
    }
}
