package org.guildmark.assessment.registration.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.candidate.DocumentType;
import org.guildmark.assessment.candidate.IdentityDocument;
import org.guildmark.assessment.eligibility.FactCheck;
import org.guildmark.assessment.eligibility.FactCheck.Severity;
import org.guildmark.assessment.eligibility.Facts;
import org.guildmark.assessment.registration.Application;

/** Makes applications of the sheet's rows, each as good as one that came by itself. */
final class RowReader {
    private static final int LONGEST = 100;

    private final String applicant;
    private final UUID organisationId;
    private final Map<String, String> levels;
    private final LocalDate today;

    /** @param levels codes of the levels by each name that they go by */
    RowReader(String applicant, UUID organisationId, Map<String, String> levels, LocalDate today) {
        this.applicant = applicant;
        this.organisationId = organisationId;
        this.levels = levels;
        this.today = today;
    }

    /** @param application null where a diagnostic is an error */
    record Read(long line, Application application, List<ImportDiagnostic> diagnostics) {}

    Read read(Sheet.Row row) {
        Cells cells = new Cells(row);
        String name = cells.text(Column.NAME, LONGEST);
        cells.required(Column.NAME);
        String className = cells.text(Column.CLASS_NAME, LONGEST);
        Facts facts = new FactCells(cells, levels).facts();
        LocalDate stated = cells.day(Column.BIRTH_DATE);
        IdentityDocument document = document(cells, stated);
        LocalDate born = stated != null || document == null
                ? stated
                : document.birthDate().orElse(null);
        if (born == null && document != null) {
            cells.error(Column.BIRTH_DATE, "BIRTH_DATE_REQUIRED", "该证件类型需填写出生日期", "must be given for this document");
        } else if (born != null && born.isAfter(today)) {
            cells.error(Column.BIRTH_DATE, "BIRTH_DATE_IN_FUTURE", "出生日期晚于今天", "is in the future");
        }
        for (FactCheck.Fault fault : FactCheck.of(facts, born, today)) {
            cells.add(fault.severity(), column(fault.pointer()), fault.code(), fault.message());
        }
        List<ImportDiagnostic> found = cells.diagnostics();
        boolean bad = found.stream().anyMatch(one -> one.severity() == Severity.ERROR);
        Application application = bad
                ? null
                : new Application(
                        applicant, organisationId, className.isEmpty() ? null : className, name, document, born, facts);
        return new Read(row.line(), application, found);
    }

    private static IdentityDocument document(Cells cells, LocalDate birthDate) {
        cells.required(Column.DOCUMENT_TYPE);
        cells.required(Column.DOCUMENT_NUMBER);
        DocumentType type = cells.named(Column.DOCUMENT_TYPE, Names.DOCUMENTS);
        String number = cells.text(Column.DOCUMENT_NUMBER, LONGEST);
        if (type == null || number.isEmpty()) {
            return null;
        }
        IdentityDocument document = IdentityDocument.of(type, number);
        Optional<IdentityDocument.Fault> fault = document.fault(birthDate);
        fault.ifPresent(found -> cells.error(
                found == IdentityDocument.Fault.DOCUMENT_BIRTH_DATE ? Column.BIRTH_DATE : Column.DOCUMENT_NUMBER,
                found.name(),
                Names.zh(found),
                "The document number " + found.message()));
        return fault.isPresent() ? null : document;
    }

    private static Column column(String pointer) {
        return switch (pointer.split("/")[1]) {
            case "work" -> Column.WORK;
            case "certificates" -> Column.CERTIFICATE_DATE;
            case "educations" -> Column.GRADUATED_ON;
            case "apprenticeships" -> Column.APPRENTICESHIP_DATE;
            default -> Column.PRELIMINARY_DATE;
        };
    }

    /** The cells of a row, and what was found wrong with them. */
    static final class Cells {
        private final Sheet.Row row;
        private final List<ImportDiagnostic> diagnostics = new ArrayList<>();

        Cells(Sheet.Row row) {
            this.row = row;
        }

        List<ImportDiagnostic> diagnostics() {
            return List.copyOf(diagnostics);
        }

        void add(Severity severity, Column column, String code, Text message) {
            diagnostics.add(new ImportDiagnostic(severity, row.line(), column.zh(), code, message));
        }

        void error(Column column, String code, String zh, String en) {
            add(Severity.ERROR, column, code, new Text(zh, en));
        }

        void required(Column column) {
            if (row.at(column).isEmpty()) {
                error(column, "CELL_EMPTY", "不能为空", "must not be empty");
            }
        }

        boolean has(Column column) {
            return !row.at(column).isEmpty();
        }

        String text(Column column, int longest) {
            String text = row.at(column);
            if (text.length() > longest) {
                error(column, "CELL_TOO_LONG", "不能超过" + longest + "个字符", "has more than " + longest + " characters");
                return "";
            }
            return text;
        }

        LocalDate day(Column column) {
            return has(column) ? day(column, row.at(column)) : null;
        }

        /** @return null where it is none, which is then said */
        LocalDate day(Column column, String text) {
            Optional<LocalDate> day = Names.day(text);
            if (day.isEmpty()) {
                error(column, "NOT_A_DAY", "日期应为YYYY-MM-DD", "a day is written as YYYY-MM-DD");
            }
            return day.orElse(null);
        }

        /** @return null where it is empty, or none of the names, which is then said */
        <T> T named(Column column, Map<String, T> names) {
            return has(column) ? named(column, names, row.at(column)) : null;
        }

        <T> T named(Column column, Map<String, T> names, String text) {
            T value = names.get(Names.fold(text));
            if (value == null) {
                error(column, "UNKNOWN_WORD", "无法识别", "is none of the known words");
            }
            return value;
        }

        /** Values of a cell that holds several, with ; between. */
        List<String> several(Column column) {
            return has(column)
                    ? List.of(row.at(column).split("\\s*[;；]\\s*", -1)).stream()
                            .filter(part -> !part.isBlank())
                            .toList()
                    : List.of();
        }
    }
}
