package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;

/** Checks printed numbers that should run from 1 without gaps. */
public final class Numbering {
    private Numbering() {}

    /**
     * A number where it is printed.
     *
     * @param value last number of the code; 0 where none is printed
     */
    public record Printed(int value, int line) {}

    /**
     * Gaps, repeats and steps backwards.
     *
     * @param where short title of what is numbered, for the excerpt
     */
    public static List<Diagnostic> faults(List<Printed> numbers, String where) {
        List<Diagnostic> faults = new ArrayList<>();
        int expected = 1;
        for (Printed number : numbers) {
            if (number.value() == 0) {
                faults.add(fault(Severity.INFO, Code.NUMBERING_FAULT, "No number is printed", number, where));
                continue;
            }
            if (number.value() > expected) {
                String missing = number.value() - 1 == expected
                        ? "Number " + expected
                        : "Numbers " + expected + " to " + (number.value() - 1);
                faults.add(fault(Severity.WARNING, Code.NUMBERING_GAP, missing + " missing", number, where));
            } else if (number.value() == expected - 1) {
                faults.add(fault(
                        Severity.WARNING, Code.NUMBERING_REPEAT, "Number " + number.value() + " twice", number, where));
            } else if (number.value() < expected) {
                faults.add(fault(
                        Severity.WARNING,
                        Code.NUMBERING_FAULT,
                        "Number " + number.value() + " after " + (expected - 1),
                        number,
                        where));
            }
            expected = number.value() + 1;
        }
        return faults;
    }

    private static Diagnostic fault(Severity severity, Code code, String message, Printed number, String where) {
        return new Diagnostic(severity, code, message, number.line(), number.line(), where);
    }
}
