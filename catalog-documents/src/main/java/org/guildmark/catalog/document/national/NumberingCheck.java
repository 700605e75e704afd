package org.guildmark.catalog.document.national;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;

/** Tells of gaps, repeats and faults in printed numbers that should run from 1. */
final class NumberingCheck {
    private final List<Diagnostic> diagnostics;

    NumberingCheck(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** @param what names the sequence in messages, e.g. {@code skills of 2.1} */
    Sequence sequence(String what) {
        return new Sequence(what);
    }

    /** One run of numbers, reported as they are read. */
    final class Sequence {
        private final String what;
        private final Set<Integer> seen = new HashSet<>();
        private int expected = 1;

        private Sequence(String what) {
            this.what = what;
        }

        void next(int number, int fromLine, int toLine) {
            if (!seen.add(number)) {
                report(Code.NUMBERING_REPEAT, "Number " + number + " occurs again", fromLine, toLine);
            } else if (number > expected) {
                String missing = number - expected == 1 ? "" + expected : expected + " to " + (number - 1);
                report(Code.NUMBERING_GAP, "Missing before number " + number + ": " + missing, fromLine, toLine);
            } else if (number < expected) {
                report(Code.NUMBERING_FAULT, "Number " + number + " stands after a higher one", fromLine, toLine);
            }
            expected = Math.max(expected, number + 1);
        }

        private void report(Code code, String message, int fromLine, int toLine) {
            diagnostics.add(Diagnostic.of(Severity.WARNING, code, message + " in the " + what, fromLine, toLine));
        }
    }
}
