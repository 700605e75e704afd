package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.item.content.ItemContent;

/**
 * One item to be written.
 *
 * @param identifier of the item in the package; what QTI does not allow in an identifier is replaced
 * @param marks what the bank gives for it; null where unknown
 * @param difficulty 0 to 1; null where unknown
 * @param expectedSeconds null where unknown
 */
public record WrittenItem(
        String identifier,
        ItemContent content,
        BigDecimal marks,
        Integer expectedSeconds,
        BigDecimal difficulty,
        List<UUID> statementIds) {
    public WrittenItem {
        statementIds = statementIds == null ? List.of() : List.copyOf(statementIds);
    }
}
