package org.guildmark.assessment.paper.spec;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.item.content.ItemKind;

/**
 * An item as the assembly saw it.
 *
 * @param element key of the element that its primary statement belongs to
 * @param seconds expected
 * @param difficulty 0 (everybody succeeds) to 1; null where unknown
 * @param exposure how often it was released before
 * @param lastUsedAt null where never
 * @param statements those of its statements that belong to the element
 * @param enemies items that may not stand in the same form
 */
public record PaperItemFacts(
        UUID itemId,
        UUID versionId,
        String element,
        ItemKind kind,
        BigDecimal marks,
        int seconds,
        BigDecimal difficulty,
        int exposure,
        Instant lastUsedAt,
        Set<UUID> statements,
        Set<UUID> enemies) {
    public PaperItemFacts {
        statements = Set.copyOf(statements);
        enemies = Set.copyOf(enemies);
    }
}
