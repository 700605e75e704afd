package org.guildmark.sheets;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.guildmark.sheets.SheetDiagnostic.Code;
import org.guildmark.sheets.SheetDiagnostic.Severity;

/** Collects diagnostics, as many as a person can use: a hostile sheet must not make a report of a million lines. */
public final class SheetDiagnostics {
    /** As many are listed. */
    public static final int MAXIMUM = 2_000;

    private static final int SHOWN = 60;

    private final List<SheetDiagnostic> found = new ArrayList<>();
    private int more;
    private boolean errors;

    public void info(Code code, String message) {
        add(Severity.INFO, code, message, 0, null);
    }

    public void warning(Code code, String message, int row, int column) {
        add(Severity.WARNING, code, message, row, letter(column));
    }

    public void error(Code code, String message, int row, int column) {
        add(Severity.ERROR, code, message, row, letter(column));
    }

    /** Adds one; a column below 0 means none. */
    public void add(Severity severity, Code code, String message, int row, String column) {
        errors |= severity == Severity.ERROR;
        if (found.size() < MAXIMUM) {
            found.add(new SheetDiagnostic(severity, code, message, row, column));
        } else {
            more++;
        }
    }

    public void addAll(List<SheetDiagnostic> others) {
        others.forEach(one -> add(one.severity(), one.code(), one.message(), one.row(), one.column()));
    }

    /** True where something was not read, also where that diagnostic itself was one too many to list. */
    public boolean hasErrors() {
        return errors;
    }

    /** How many there are, those that are not listed included. */
    public int total() {
        return found.size() + more;
    }

    /** The first of them, and a last one that says how many more there are. */
    public List<SheetDiagnostic> list() {
        if (more == 0) {
            return List.copyOf(found);
        }
        List<SheetDiagnostic> all = new ArrayList<>(found);
        all.add(new SheetDiagnostic(
                errors ? Severity.ERROR : Severity.WARNING,
                SheetFault.MORE_DIAGNOSTICS,
                more + " more are not listed.",
                0,
                null));
        return List.copyOf(all);
    }

    /** A value of the sheet as a message may show it. */
    public static String quoted(String value) {
        return '"' + (value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…") + '"';
    }

    /** Letter of a column counted from 0; null below. */
    public static String letter(int column) {
        return column < 0 ? null : CellReference.convertNumToColString(column);
    }
}
