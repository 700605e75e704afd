package org.guildmark.assessment.registration.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.assessment.catalogview.EntryCondition.EducationKind;
import org.guildmark.assessment.eligibility.Facts;
import org.guildmark.assessment.registration.bulk.RowReader.Cells;

/** The facts of a row. A cell that cannot be read is said and left out. */
final class FactCells {
    private static final Pattern PERIOD =
            Pattern.compile("([^~～—\\s]+)\\s*[~～—]\\s*(\\d\\S*+)?+(?:至今)?+\\s*(.{1,100})");
    private static final Pattern MONTHS = Pattern.compile("\\d{1,3}");
    private static final int MOST_MONTHS = 120;
    private static final int LONGEST = 100;

    private final Cells cells;
    private final Map<String, String> levels;

    FactCells(Cells cells, Map<String, String> levels) {
        this.cells = cells;
        this.levels = levels;
    }

    Facts facts() {
        return new Facts(educations(), certificates(), work(), internships(), apprenticeships(), preliminary());
    }

    private List<Facts.Education> educations() {
        EducationKind kind = cells.named(Column.EDUCATION, Names.EDUCATIONS);
        LocalDate graduated = cells.day(Column.GRADUATED_ON);
        Boolean thisYear = cells.named(Column.CURRENT_YEAR, Names.YES_OR_NO);
        String major = cells.text(Column.MAJOR, LONGEST);
        List<String> assessed = cells.several(Column.ASSESSED_LEVELS).stream()
                .map(level -> cells.named(Column.ASSESSED_LEVELS, levels, level))
                .filter(Objects::nonNull)
                .toList();
        if (kind == null) {
            if (!cells.has(Column.EDUCATION) && (cells.has(Column.GRADUATED_ON) || cells.has(Column.MAJOR))) {
                cells.required(Column.EDUCATION);
            }
            return List.of();
        }
        return List.of(new Facts.Education(
                kind,
                major.isEmpty() ? null : major,
                graduated,
                thisYear,
                // An empty cell says nothing of the school; that is not a school without assessment.
                cells.has(Column.ASSESSED_LEVELS) ? assessed : null));
    }

    private List<Facts.Certificate> certificates() {
        List<String> codes = cells.several(Column.CERTIFICATE_LEVEL);
        List<String> kinds = cells.several(Column.CERTIFICATE_KIND);
        List<String> occupations = cells.several(Column.CERTIFICATE_OCCUPATION);
        List<String> days = cells.several(Column.CERTIFICATE_DATE);
        if (codes.size() != days.size() || codes.size() != occupations.size() || codes.size() != kinds.size()) {
            cells.error(
                    Column.CERTIFICATE_LEVEL,
                    "CERTIFICATE_INCOMPLETE",
                    "证书等级、类型、职业、发证日期的数量须一致",
                    "Level, kind, occupation and day of each certificate are needed");
            return List.of();
        }
        List<Facts.Certificate> found = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String level = cells.named(Column.CERTIFICATE_LEVEL, levels, codes.get(i));
            Facts.CertificateKind kind = cells.named(Column.CERTIFICATE_KIND, Names.CERTIFICATES, kinds.get(i));
            LocalDate day = cells.day(Column.CERTIFICATE_DATE, days.get(i));
            if (level != null && kind != null && day != null) {
                found.add(new Facts.Certificate(kind, occupations.get(i), level, day));
            }
        }
        return found;
    }

    private List<Facts.WorkPeriod> work() {
        List<Facts.WorkPeriod> found = new ArrayList<>();
        for (String part : cells.several(Column.WORK)) {
            Matcher period = PERIOD.matcher(part.strip());
            if (!period.matches()) {
                cells.error(
                        Column.WORK,
                        "WORK_MALFORMED",
                        "应为“开始日期~结束日期 职业”，多段以分号隔开，至今则不填结束日期",
                        "a period is written as FIRST~LAST OCCUPATION, without LAST where it goes on; with ; between");
                continue;
            }
            LocalDate from = cells.day(Column.WORK, period.group(1));
            LocalDate to = period.group(2) == null ? null : cells.day(Column.WORK, period.group(2));
            if (from != null && (to != null || period.group(2) == null)) {
                found.add(new Facts.WorkPeriod(from, to, period.group(3).strip()));
            }
        }
        return found;
    }

    private List<Facts.Internship> internships() {
        if (!cells.has(Column.INTERNSHIP_MONTHS)) {
            return List.of();
        }
        String months = cells.text(Column.INTERNSHIP_MONTHS, LONGEST);
        if (!MONTHS.matcher(months).matches() || Integer.parseInt(months) > MOST_MONTHS) {
            cells.error(Column.INTERNSHIP_MONTHS, "NOT_A_NUMBER", "应为整数月数", "must be a whole number of months");
            return List.of();
        }
        String occupation = cells.text(Column.INTERNSHIP_OCCUPATION, LONGEST);
        return List.of(new Facts.Internship(occupation.isEmpty() ? null : occupation, Integer.valueOf(months), true));
    }

    private List<Facts.Apprenticeship> apprenticeships() {
        LocalDate day = cells.day(Column.APPRENTICESHIP_DATE);
        return day == null
                ? List.of()
                : occupation(Column.APPRENTICESHIP_OCCUPATION).stream()
                        .map(occupation -> new Facts.Apprenticeship(occupation, day))
                        .toList();
    }

    private List<Facts.PreliminaryTechnician> preliminary() {
        LocalDate day = cells.day(Column.PRELIMINARY_DATE);
        return day == null
                ? List.of()
                : occupation(Column.PRELIMINARY_OCCUPATION).stream()
                        .map(occupation -> new Facts.PreliminaryTechnician(occupation, day))
                        .toList();
    }

    private List<String> occupation(Column column) {
        cells.required(column);
        String occupation = cells.text(column, LONGEST);
        return occupation.isEmpty() ? List.of() : List.of(occupation);
    }
}
