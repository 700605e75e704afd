package org.guildmark.catalog.document.source;

import java.util.List;
import org.guildmark.catalog.document.Diagnostic;

/** Text of a document before it is numbered, and what was odd about it. */
record ExtractedText(String text, List<Diagnostic> diagnostics) {
    static ExtractedText of(String text) {
        return new ExtractedText(text, List.of());
    }
}
