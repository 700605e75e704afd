package org.guildmark.catalog.document;

import java.util.List;
import org.guildmark.catalog.content.StandardContent;

/** What a parser made of a document. */
public record ParsedDocument(StandardContent content, List<Diagnostic> diagnostics) {
    public ParsedDocument {
        diagnostics = List.copyOf(diagnostics);
    }
}
