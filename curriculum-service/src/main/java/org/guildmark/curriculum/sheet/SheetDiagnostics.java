package org.guildmark.curriculum.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.guildmark.curriculum.sheet.SheetDiagnostic.Code;
import org.guildmark.curriculum.sheet.SheetDiagnostic.Severity;

/** Collects diagnostics, as many as a person can use: a hostile sheet must not make a report of a million lines. */
public final class SheetDiagnostics {
    static final int MAXIMUM = 2_000;

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

    public List<SheetDiagnostic> list() {
        if (more == 0) {
            return List.copyOf(found);
        }
        List<SheetDiagnostic> all = new ArrayList<>(found);
        all.add(new SheetDiagnostic(
                errors ? Severity.ERROR : Severity.WARNING,
                Code.MORE_DIAGNOSTICS,
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
