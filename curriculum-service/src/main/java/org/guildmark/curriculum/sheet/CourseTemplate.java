package org.guildmark.curriculum.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.curriculum.sheet.SheetCourse.SheetMapping;
import org.guildmark.sheets.CsvFile;

/** Writes the import template: empty, with examples, or with courses that exist. What it writes is read back the same. */
public final class CourseTemplate {
    private static final String NO_PREREQUISITES = "-";

    private CourseTemplate() {}

    /** Invented courses of a tea shop that show what can be written. */
    public static List<SheetCourse> examples() {
        return List.of(
                new SheetCourse(
                        2,
                        "TEA-01",
                        "泡茶基础",
                        "Brewing tea",
                        "FOUNDATION",
                        "认识六大茶类，掌握水温与时间。",
                        48,
                        new BigDecimal("3"),
                        List.of(),
                        List.of(
                                new SheetMapping(
                                        2, "tea-shop-keeper", "1.1.1", "CN5", null, "SKILL", Emphasis.INTRODUCE, null),
                                new SheetMapping(
                                        3,
                                        "tea-shop-keeper",
                                        "1.1.2",
                                        "CN5",
                                        null,
                                        "SKILL",
                                        Emphasis.PRACTISE,
                                        "配套实训"))),
                new SheetCourse(
                        4,
                        "TEA-02",
                        "茶席服务",
                        "Serving tea",
                        "CORE",
                        null,
                        null,
                        null,
                        List.of("TEA-01"),
                        List.of(new SheetMapping(
                                4, "tea-shop-keeper", "1.1.1", "CN5", null, "SKILL", Emphasis.UNSPECIFIED, null))));
    }

    /** CSV (RFC 4180, UTF-8 with a byte order mark); leaves the stream open. */
    public static void writeCsv(List<SheetCourse> courses, OutputStream out) throws IOException {
        CsvFile file = new CsvFile(out);
        file.row(headers());
        for (List<String> row : rows(courses)) {
            file.row(row);
        }
        file.flush();
    }

    /** A workbook with an explanation in both languages; leaves the stream open. */
    public static void writeWorkbook(List<SheetCourse> courses, OutputStream out) throws IOException {
        CourseTemplateWorkbook.write(rows(courses), out);
    }

    static List<String> headers() {
        return Arrays.stream(TemplateColumn.values())
                .map(TemplateColumn::header)
                .toList();
    }

    private static List<List<String>> rows(List<SheetCourse> courses) {
        List<List<String>> rows = new ArrayList<>();
        for (SheetCourse course : courses) {
            if (course.mappings().isEmpty()) {
                rows.add(row(course, true, null));
            }
            boolean first = true;
            for (SheetMapping mapping : course.mappings()) {
                rows.add(row(course, first, mapping));
                first = false;
            }
        }
        return rows;
    }

    /** The facts of a course stand in its first row only. */
    private static List<String> row(SheetCourse course, boolean facts, SheetMapping mapping) {
        return Arrays.stream(TemplateColumn.values())
                .map(column -> {
                    boolean ofMapping = column.compareTo(TemplateColumn.STANDARD) >= 0;
                    if (ofMapping) {
                        return mapping == null ? null : of(mapping, column);
                    }
                    return facts || column == TemplateColumn.COURSE_CODE ? of(course, column) : null;
                })
                .map(value -> Objects.toString(value, ""))
                .toList();
    }

    private static Object of(SheetCourse course, TemplateColumn column) {
        return switch (column) {
            case COURSE_CODE -> course.code();
            case COURSE_TITLE_ZH -> course.titleZh();
            case COURSE_TITLE_EN -> course.titleEn();
            case KIND -> course.kind();
            case DESCRIPTION -> course.description();
            case HOURS -> course.hours();
            case CREDITS -> course.credits() == null ? null : course.credits().toPlainString();
            case PREREQUISITES -> shown(course.prerequisites());
            default -> throw new IllegalArgumentException(column + " is no fact of a course");
        };
    }

    private static String shown(List<String> prerequisites) {
        if (prerequisites == null) {
            return null;
        }
        return prerequisites.isEmpty() ? NO_PREREQUISITES : String.join(";", prerequisites);
    }

    private static Object of(SheetMapping mapping, TemplateColumn column) {
        return switch (column) {
            case STANDARD -> mapping.standard();
            case STATEMENT -> mapping.statement();
            case LEVEL -> mapping.level();
            case TRACK -> mapping.track();
            case STATEMENT_KIND -> mapping.statementKind();
            case EMPHASIS -> EmphasisMarks.sign(mapping.emphasis());
            case NOTE -> mapping.note();
            default -> throw new IllegalArgumentException(column + " is no fact of a mapping");
        };
    }
}
