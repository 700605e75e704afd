package org.guildmark.assessment.item;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.item.content.ItemKind;

/**
 * What the choice of an item rests on.
 *
 * @param versionId its current version, which a paper pins
 * @param code the body's own number; null where it has none
 * @param difficulty 0 to 1; null where unknown
 * @param exposure number of released papers that it stood in
 * @param lastUsedAt when the last of them was released; null where there was none
 * @param statementIds the first is the primary one
 * @param enemies items that never stand in one paper with it
 */
public record PoolItem(
        UUID itemId,
        UUID versionId,
        String code,
        ItemKind kind,
        BigDecimal marks,
        int expectedSeconds,
        BigDecimal difficulty,
        int exposure,
        Instant lastUsedAt,
        List<UUID> statementIds,
        Set<UUID> enemies) {
    public ItemVersionRef ref() {
        return new ItemVersionRef(itemId, versionId);
    }
}
