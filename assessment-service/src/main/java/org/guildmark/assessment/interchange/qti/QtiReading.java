package org.guildmark.assessment.interchange.qti;

import java.util.List;
import java.util.Map;

/**
 * What a package holds.
 *
 * @param media that accepted items refer to, by SHA-256
 * @param diagnostics of the package; those of an item are with the item
 */
public record QtiReading(List<ReadItem> items, Map<String, Media> media, List<Diagnostic> diagnostics) {
    public QtiReading {
        items = List.copyOf(items);
        media = Map.copyOf(media);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the file as a whole could not be read. */
    public boolean refused() {
        return diagnostics.stream().anyMatch(one -> one.severity() == Diagnostic.Severity.ERROR) && items.isEmpty();
    }
}
