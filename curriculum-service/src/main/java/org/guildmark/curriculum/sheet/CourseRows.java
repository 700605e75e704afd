package org.guildmark.curriculum.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guildmark.curriculum.sheet.SheetCourse.SheetMapping;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFault;

/** Puts the rows of the template together to courses. */
final class CourseRows {
    private final Map<String, Gathered> courses = new LinkedHashMap<>();

    void take(TemplateRow row) {
        if (row.isBlank()) {
            return;
        }
        String code = row.courseCode();
        if (code == null) {
            return;
        }
        Gathered course = courses.computeIfAbsent(code, any -> new Gathered(code, row.number()));
        course.fact(row, TemplateColumn.COURSE_TITLE_ZH, row.text(TemplateColumn.COURSE_TITLE_ZH));
        course.fact(row, TemplateColumn.COURSE_TITLE_EN, row.text(TemplateColumn.COURSE_TITLE_EN));
        course.fact(row, TemplateColumn.KIND, row.courseKind());
        course.fact(row, TemplateColumn.DESCRIPTION, row.text(TemplateColumn.DESCRIPTION));
        course.fact(row, TemplateColumn.HOURS, row.hours());
        course.fact(row, TemplateColumn.CREDITS, row.credits());
        List<String> prerequisites = row.prerequisites();
        course.fact(row, TemplateColumn.PREREQUISITES, prerequisites);
        if (prerequisites != null && prerequisites.contains(code)) {
            row.error(
                    CourseSheetFault.OWN_PREREQUISITE,
                    "A course cannot be its own prerequisite.",
                    TemplateColumn.PREREQUISITES);
        }
        if (row.hasMapping()) {
            course.mapping(row);
        }
    }

    List<SheetCourse> courses() {
        return courses.values().stream().map(Gathered::course).toList();
    }

    /** What tells two mappings of a course apart. */
    private record MappingKey(String standard, String statement, String level, String track, String kind) {}

    private record Fact(Object value, int row) {}

    private static final class Gathered {
        private final String code;
        private final int row;
        private final Map<TemplateColumn, Fact> facts = new EnumMap<>(TemplateColumn.class);
        private final Map<MappingKey, Integer> keys = new HashMap<>();
        private final List<SheetMapping> mappings = new ArrayList<>();

        Gathered(String code, int row) {
            this.code = code;
            this.row = row;
        }

        void fact(TemplateRow from, TemplateColumn column, Object value) {
            if (value == null) {
                return;
            }
            Fact known = facts.putIfAbsent(column, new Fact(value, from.number()));
            if (known != null && !known.value().equals(value)) {
                from.error(
                        SheetFault.CONTRADICTION,
                        "The " + column.header() + " of " + code + " was "
                                + SheetDiagnostics.quoted(shown(known.value())) + " in row " + known.row()
                                + "; here it is " + SheetDiagnostics.quoted(shown(value)) + ".",
                        column);
            }
        }

        void mapping(TemplateRow from) {
            SheetMapping mapping = new SheetMapping(
                    from.number(),
                    from.text(TemplateColumn.STANDARD),
                    from.text(TemplateColumn.STATEMENT),
                    from.text(TemplateColumn.LEVEL),
                    from.text(TemplateColumn.TRACK),
                    from.statementKind(),
                    from.emphasis(),
                    from.text(TemplateColumn.NOTE));
            if (mapping.standard() == null || mapping.statement() == null) {
                TemplateColumn lacking =
                        mapping.standard() == null ? TemplateColumn.STANDARD : TemplateColumn.STATEMENT;
                from.error(
                        SheetFault.MISSING_VALUE,
                        "A mapping needs a standard and a statement; the mapping was not read.",
                        lacking);
                return;
            }
            MappingKey key = new MappingKey(
                    mapping.standard(), mapping.statement(), mapping.level(), mapping.track(), mapping.statementKind());
            Integer other = keys.putIfAbsent(key, from.number());
            if (other != null) {
                from.error(
                        CourseSheetFault.DUPLICATE_MAPPING,
                        code + " maps the statement " + SheetDiagnostics.quoted(mapping.statement()) + " also in row "
                                + other + "; this row was not read.",
                        TemplateColumn.STATEMENT);
                return;
            }
            mappings.add(mapping);
        }

        SheetCourse course() {
            return new SheetCourse(
                    row,
                    code,
                    (String) value(TemplateColumn.COURSE_TITLE_ZH),
                    (String) value(TemplateColumn.COURSE_TITLE_EN),
                    (String) value(TemplateColumn.KIND),
                    (String) value(TemplateColumn.DESCRIPTION),
                    (Integer) value(TemplateColumn.HOURS),
                    (BigDecimal) value(TemplateColumn.CREDITS),
                    prerequisites(),
                    List.copyOf(mappings));
        }

        @SuppressWarnings("unchecked") // put there as such
        private List<String> prerequisites() {
            return (List<String>) value(TemplateColumn.PREREQUISITES);
        }

        private Object value(TemplateColumn column) {
            Fact fact = facts.get(column);
            return fact == null ? null : fact.value();
        }

        private static String shown(Object value) {
            return value instanceof List<?> codes
                    ? String.join(";", codes.stream().map(Objects::toString).toList())
                    : value.toString();
        }
    }
}
