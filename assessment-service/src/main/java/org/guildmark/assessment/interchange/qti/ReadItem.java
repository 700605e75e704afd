package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.List;
import org.guildmark.assessment.item.content.ItemContent;

/**
 * One item of a package, taken or refused.
 *
 * @param file in the package; empty for a single item
 * @param content null where refused; the diagnostics say why
 * @param maximumScore declared, else what a right answer scores; null where neither is known
 */
public record ReadItem(
        String identifier,
        String title,
        String file,
        ItemContent content,
        BigDecimal maximumScore,
        ItemMetadata metadata,
        List<Diagnostic> diagnostics) {
    public ReadItem {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean accepted() {
        return content != null;
    }
}
