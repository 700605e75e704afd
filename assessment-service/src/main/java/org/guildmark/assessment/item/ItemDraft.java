package org.guildmark.assessment.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.item.content.ItemContent;

/**
 * An item as somebody wrote it.
 *
 * @param code the body's own number, unique in the body; null for none
 * @param statementIds statements that it measures, of one edition; the first is the primary one
 * @param expectedSeconds time that a candidate needs; null for the usual time of the kind
 * @param difficulty 0 (everybody solves it) to 1 (nobody does): 1 − expected facility; null where unknown
 * @param enemyCodes items of the body that never stand in one paper with it
 */
public record ItemDraft(
        String code,
        ItemContent content,
        List<UUID> statementIds,
        BigDecimal marks,
        Integer expectedSeconds,
        BigDecimal difficulty,
        List<String> enemyCodes) {
    public ItemDraft {
        code = code == null || code.isBlank() ? null : code.strip();
        statementIds = statementIds == null ? List.of() : List.copyOf(statementIds);
        enemyCodes = enemyCodes == null ? List.of() : List.copyOf(enemyCodes);
    }
}
