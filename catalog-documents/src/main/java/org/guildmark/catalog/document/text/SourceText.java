package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.content.Provenance;

/**
 * The extracted text of a document, in numbered lines.
 *
 * @param sha256 of the document's bytes, lower-case hex
 * @param lines every line, blank ones included; a last line without a newline is a line
 */
public record SourceText(String sha256, List<Line> lines) {

    public SourceText {
        lines = List.copyOf(lines);
    }

    public static SourceText of(String sha256, String text) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            lines.add(new Line(number++, line));
        }
        return new SourceText(sha256, lines);
    }

    /** Provenance of lines {@code from} to {@code to} of this source. */
    public Provenance provenance(int from, int to, double confidence) {
        return new Provenance(sha256, from, to, confidence);
    }
}
