package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What the manifest tells of an item.
 *
 * @param difficulty 0 (everybody solves it) to 1; null where not told
 * @param expectedSeconds typical learning time; null where not told
 * @param statementIds alignments that are UUIDs, in order
 * @param otherAlignments alignments that are not
 */
public record ItemMetadata(
        BigDecimal difficulty, Integer expectedSeconds, List<UUID> statementIds, List<String> otherAlignments) {
    public static final ItemMetadata NONE = new ItemMetadata(null, null, List.of(), List.of());

    public ItemMetadata {
        statementIds = List.copyOf(statementIds);
        otherAlignments = List.copyOf(otherAlignments);
    }
}
