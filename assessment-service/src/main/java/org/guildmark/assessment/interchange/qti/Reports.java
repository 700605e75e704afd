package org.guildmark.assessment.interchange.qti;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.assessment.interchange.qti.Diagnostic.Severity;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Collects what is to be said of one file. */
final class Reports {
    private final String file;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Reports(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void error(String code, Element where, String message) {
        add(Severity.ERROR, code, where, message);
    }

    void warn(String code, Element where, String message) {
        add(Severity.WARNING, code, where, message);
    }

    void info(String code, Element where, String message) {
        add(Severity.INFO, code, where, message);
    }

    void refused(XmlReader.Refused refused) {
        diagnostics.add(
                new Diagnostic(Severity.ERROR, refused.code(), file, null, refused.line(), refused.getMessage()));
    }

    private void add(Severity severity, String code, Element where, String message) {
        Diagnostic diagnostic = new Diagnostic(
                severity,
                code,
                file,
                where == null ? null : where.written(),
                where == null ? 0 : where.line(),
                message);
        if (!diagnostics.contains(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }

    boolean failed() {
        return diagnostics.stream().anyMatch(one -> one.severity() == Severity.ERROR);
    }

    List<Diagnostic> all() {
        return List.copyOf(diagnostics);
    }
}
