package org.guildmark.assessment.paper.spec;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.blueprint.PaperLimits;
import org.guildmark.assessment.item.content.ItemKind;

/**
 * What a paper has to keep; stored with it, so that it can be checked whatever becomes of the blueprint.
 *
 * @param elements with the marks wanted in each form; what is not listed gives no items
 * @param totalMarks of each form, exactly
 * @param kinds that may be used
 * @param notUsedSince items used at or after this moment are left out; null where unlimited
 * @param overlap most items that two forms may share
 * @param difficultySpread largest difference between the mean difficulties of two forms; null where unlimited
 */
public record PaperSpec(
        List<ElementTarget> elements,
        BigDecimal totalMarks,
        Set<ItemKind> kinds,
        PaperLimits limits,
        Instant notUsedSince,
        int forms,
        int overlap,
        BigDecimal difficultySpread) {
    public PaperSpec {
        elements = List.copyOf(elements);
        kinds = Set.copyOf(kinds);
    }

    /** The same with another moment. */
    public PaperSpec notUsedSince(Instant moment) {
        return new PaperSpec(elements, totalMarks, kinds, limits, moment, forms, overlap, difficultySpread);
    }

    /** @param key what an item names as its element */
    public record ElementTarget(String key, Text title, BigDecimal marks) {}
}
