package org.guildmark.curriculum.matrix;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.curriculum.sheet.CourseSheetFault;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFault;

/**
 * Which rows and columns of a sheet are which of the matrix: by id, else by the printed code where only one bears it.
 * What is there twice is compared not at all, since nobody can tell which was meant.
 */
record MatrixMatch(List<MatchedColumn> columns, List<MatchedLine> lines) {
    private static final int NAMED = 5;

    /**
     * @param index place among the courses of the sheet
     * @param column counted from 0
     * @param version token that the sheet tells; null where it tells none
     */
    record MatchedColumn(int index, int column, Matrix.Column course, String version) {
        boolean isStale() {
            return version != null && !version.equals(course.version());
        }
    }

    /** A row and its statement. */
    record MatchedLine(MatrixSheet.Line line, Matrix.Row statement) {}

    static MatrixMatch of(Matrix base, MatrixSheet sheet, SheetDiagnostics diagnostics) {
        return new MatrixMatch(columns(base, sheet, diagnostics), lines(base, sheet, diagnostics));
    }

    private static List<MatchedColumn> columns(Matrix base, MatrixSheet sheet, SheetDiagnostics diagnostics) {
        Map<UUID, Matrix.Column> byId =
                base.columns().stream().collect(Collectors.toMap(Matrix.Column::id, column -> column));
        Map<String, List<Matrix.Column>> byCode =
                base.columns().stream().collect(Collectors.groupingBy(Matrix.Column::code));
        Map<UUID, MatchedColumn> found = new LinkedHashMap<>();
        Set<UUID> twice = new HashSet<>();
        int byCodeOnly = 0;
        int withoutVersion = 0;
        for (int index = 0; index < sheet.courses().size(); index++) {
            MatrixSheet.Course course = sheet.courses().get(index);
            List<Matrix.Column> candidates = course.id() == null
                    ? byCode.getOrDefault(course.code(), List.of())
                    : byId.containsKey(course.id()) ? List.of(byId.get(course.id())) : List.of();
            if (candidates.size() != 1) {
                reportColumn(course, index, candidates.isEmpty(), sheet, diagnostics);
                continue;
            }
            Matrix.Column column = candidates.get(0);
            byCodeOnly += course.id() == null ? 1 : 0;
            withoutVersion += course.version() == null ? 1 : 0;
            MatchedColumn match = new MatchedColumn(index, course.column(), column, course.version());
            MatchedColumn other = found.putIfAbsent(column.id(), match);
            if (other != null) {
                twice.add(column.id());
                diagnostics.error(
                        SheetFault.DUPLICATE_COLUMN,
                        "The course " + column.code() + " is also in column " + SheetDiagnostics.letter(other.column())
                                + "; neither is read.",
                        0,
                        course.column());
            }
        }
        if (byCodeOnly > 0) {
            diagnostics.info(CourseSheetFault.FOUND_BY_CODE, byCodeOnly + " courses were found by their code.");
        }
        if (withoutVersion > 0) {
            diagnostics.warning(
                    CourseSheetFault.VERSION_MISSING,
                    withoutVersion + " columns do not tell which revision they show; changes made by others since the"
                            + " export cannot be noticed.",
                    0,
                    -1);
        }
        List<String> missing = base.columns().stream()
                .filter(column -> !found.containsKey(column.id()))
                .map(Matrix.Column::code)
                .toList();
        if (!missing.isEmpty()) {
            diagnostics.info(
                    CourseSheetFault.MISSING_COURSES,
                    missing.size() + " courses are not in the sheet and stay as they are: " + some(missing));
        }
        found.keySet().removeAll(twice);
        return List.copyOf(found.values());
    }

    private static void reportColumn(
            MatrixSheet.Course course, int index, boolean unknown, MatrixSheet sheet, SheetDiagnostics diagnostics) {
        String name = SheetDiagnostics.quoted(course.code());
        boolean marked =
                sheet.lines().stream().anyMatch(line -> line.states().get(index).mark() != null);
        boolean remarks = !course.sure()
                && sheet.lines().stream().anyMatch(line -> line.states().get(index) == MatrixSheet.State.UNREAD);
        if (!unknown) {
            diagnostics.error(
                    CourseSheetFault.AMBIGUOUS_CODE,
                    "Several courses bear the code " + name + "; the id is gone.",
                    0,
                    course.column());
        } else if (marked && !remarks) {
            diagnostics.error(
                    CourseSheetFault.UNKNOWN_COURSE,
                    "The course " + name + " is not in this matrix; its marks are not read.",
                    0,
                    course.column());
        } else {
            diagnostics.warning(
                    CourseSheetFault.UNKNOWN_COURSE,
                    "The course " + name + " is not in this matrix.",
                    0,
                    course.column());
        }
    }

    private static List<MatchedLine> lines(Matrix base, MatrixSheet sheet, SheetDiagnostics diagnostics) {
        Map<UUID, Matrix.Row> byId = base.rows().stream().collect(Collectors.toMap(Matrix.Row::id, row -> row));
        Map<String, List<Matrix.Row>> byCode =
                base.rows().stream().filter(row -> row.code() != null).collect(Collectors.groupingBy(Matrix.Row::code));
        Map<UUID, MatchedLine> found = new LinkedHashMap<>();
        Set<UUID> twice = new HashSet<>();
        int byCodeOnly = 0;
        for (MatrixSheet.Line line : sheet.lines()) {
            List<Matrix.Row> candidates = line.id() == null
                    ? bearing(line, byCode.getOrDefault(line.code(), List.of()))
                    : byId.containsKey(line.id()) ? List.of(byId.get(line.id())) : List.of();
            if (candidates.size() != 1) {
                reportLine(line, candidates.isEmpty(), diagnostics);
                continue;
            }
            Matrix.Row statement = candidates.get(0);
            byCodeOnly += line.id() == null ? 1 : 0;
            MatchedLine other = found.putIfAbsent(statement.id(), new MatchedLine(line, statement));
            if (other != null) {
                twice.add(statement.id());
                diagnostics.error(
                        SheetFault.DUPLICATE_ROW,
                        "The statement of this row is also in row "
                                + other.line().row() + "; neither is read.",
                        line.row(),
                        -1);
            }
        }
        if (byCodeOnly > 0) {
            diagnostics.info(CourseSheetFault.FOUND_BY_CODE, byCodeOnly + " statements were found by their code.");
        }
        List<String> missing = base.rows().stream()
                .filter(row -> !found.containsKey(row.id()))
                .map(row -> Objects.requireNonNullElse(row.code(), row.id().toString()))
                .toList();
        if (!missing.isEmpty()) {
            diagnostics.info(
                    CourseSheetFault.MISSING_ROWS,
                    missing.size() + " statements are not in the sheet and stay as they are: " + some(missing));
        }
        found.keySet().removeAll(twice);
        return List.copyOf(found.values());
    }

    /** A code recurs for another kind and at every level: the columns beside it decide, where they are still there. */
    private static List<Matrix.Row> bearing(MatrixSheet.Line line, List<Matrix.Row> sameCode) {
        if (sameCode.size() < 2) {
            return sameCode;
        }
        return sameCode.stream()
                .filter(row -> line.kind().isEmpty() || MatrixLayout.isKind(line.kind(), row.kind()))
                .filter(row -> line.level().isEmpty() || line.level().equals(row.level()))
                .toList();
    }

    private static void reportLine(MatrixSheet.Line line, boolean unknown, SheetDiagnostics diagnostics) {
        String name = SheetDiagnostics.quoted(line.code());
        if (!unknown) {
            diagnostics.error(
                    CourseSheetFault.AMBIGUOUS_CODE,
                    "Several statements bear the code " + name + "; the id is gone.",
                    line.row(),
                    -1);
        } else if (line.hasMark()) {
            diagnostics.error(
                    CourseSheetFault.UNKNOWN_STATEMENT,
                    "The statement " + name + " is not in this matrix; its marks are not read.",
                    line.row(),
                    -1);
        } else {
            diagnostics.warning(
                    CourseSheetFault.UNKNOWN_STATEMENT,
                    "The statement " + name + " is not in this matrix.",
                    line.row(),
                    -1);
        }
    }

    private static String some(List<String> names) {
        String listed = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return listed + (names.size() > NAMED ? " …" : "");
    }
}
