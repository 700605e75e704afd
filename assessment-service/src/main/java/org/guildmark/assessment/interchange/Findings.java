package org.guildmark.assessment.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guildmark.assessment.interchange.ImportDiagnostic.Severity;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFault;

/** Collects diagnostics, as many as a person can use; the others are counted. */
final class Findings {
    /** As many are listed. */
    static final int MAXIMUM = 2_000;

    private final List<ImportDiagnostic> found = new ArrayList<>();
    private int total;

    void add(ImportDiagnostic one) {
        total++;
        if (found.size() < MAXIMUM) {
            found.add(one);
        }
    }

    void error(String code, String message) {
        add(new ImportDiagnostic(Severity.ERROR, code, message, null, 0, null, null));
    }

    void addAll(SheetDiagnostics diagnostics) {
        diagnostics.list().stream()
                .filter(one -> one.code() != SheetFault.MORE_DIAGNOSTICS)
                .forEach(one -> add(new ImportDiagnostic(
                        Severity.valueOf(one.severity().name()),
                        one.code().name(),
                        one.message(),
                        null,
                        one.row(),
                        one.column(),
                        null)));
        total += Math.max(0, diagnostics.total() - SheetDiagnostics.MAXIMUM);
    }

    /** How many there are, those that are not listed included. */
    int total() {
        return total;
    }

    /** In the order of files and lines. */
    List<ImportDiagnostic> list() {
        return found.stream()
                .sorted(Comparator.comparing(ImportDiagnostic::file, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingInt(ImportDiagnostic::line))
                .toList();
    }
}
