package org.guildmark.catalog.document.source;

import java.util.List;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.text.SourceText;

/**
 * A document that could be read.
 *
 * @param source its text; for a .docx or .pdf the line numbers count the extracted lines
 * @param diagnostics what an editor should know of the reading: a decoding, pages without text, and the like
 */
public record ReadDocument(SourceText source, List<Diagnostic> diagnostics) {
    public ReadDocument {
        diagnostics = List.copyOf(diagnostics);
    }
}
