package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.guildmark.catalog.document.Diagnostic;

/**
 * Keeps account of the lines that found a place, so that nothing of a source is dropped silently. A parser claims the
 * lines it has used, and those it knows to be layout (page numbers, repeated heads); the rest is listed.
 */
public final class LineClaims {
    private final SourceText source;
    private final BitSet claimed = new BitSet();

    public LineClaims(SourceText source) {
        this.source = source;
    }

    public void claim(int line) {
        claimed.set(line);
    }

    public void claim(int from, int to) {
        claimed.set(from, to + 1);
    }

    public boolean isClaimed(int line) {
        return claimed.get(line);
    }

    /** One diagnostic for each run of lines that are neither blank nor claimed. */
    public List<Diagnostic> unplaced() {
        List<Diagnostic> found = new ArrayList<>();
        List<Line> run = new ArrayList<>();
        for (Line line : source.lines()) {
            if (line.isBlank()) {
                continue;
            }
            if (claimed.get(line.number())) {
                flush(run, found);
            } else {
                run.add(line);
            }
        }
        flush(run, found);
        return found;
    }

    private static void flush(List<Line> run, List<Diagnostic> found) {
        if (run.isEmpty()) {
            return;
        }
        int from = run.get(0).number();
        int to = run.get(run.size() - 1).number();
        StringBuilder excerpt = new StringBuilder();
        run.forEach(line -> excerpt.append(line.text().strip()).append('\n'));
        found.add(new Diagnostic(
                Diagnostic.Severity.WARNING,
                Diagnostic.Code.UNPLACED_TEXT,
                "Text without a place in the standard",
                from,
                to,
                excerpt.toString().strip()));
        run.clear();
    }
}
