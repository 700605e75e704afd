package org.guildmark.assessment.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.item.content.ItemContent;

/**
 * A draft that may be kept.
 *
 * @param content clean
 * @param words title and stem without markup
 * @param edition of the statements
 * @param enemies ids of the items that {@link ItemDraft#enemyCodes} name
 * @param cleaned what was taken out of the content without harm
 */
record CheckedDraft(
        String code,
        ItemContent content,
        String words,
        List<UUID> statementIds,
        Edition edition,
        BigDecimal marks,
        int expectedSeconds,
        BigDecimal difficulty,
        Set<UUID> enemies,
        List<ItemFault> cleaned) {}
