package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;

/** What an editor should know about a library beside the text without a place. */
final class LibraryChecks {
    private LibraryChecks() {}

    /** Only what some course uses is printed, so a gap in the codes is worth knowing and no fault. */
    static void gaps(String parent, SortedSet<Integer> numbers, List<Diagnostic> diagnostics) {
        if (numbers.isEmpty()) {
            return;
        }
        List<String> missing = new ArrayList<>();
        for (int number = 1; number < numbers.last(); number++) {
            if (!numbers.contains(number)) {
                missing.add((parent.isEmpty() ? "" : parent + "-") + "%02d".formatted(number));
            }
        }
        if (!missing.isEmpty()) {
            String message = "No course prints " + String.join(", ", missing);
            diagnostics.add(Diagnostic.of(Severity.INFO, Code.NUMBERING_GAP, message, 0, 0));
        }
    }

    static void gapsAbove(LibraryReading reading, List<Diagnostic> diagnostics) {
        TreeSet<Integer> projects = new TreeSet<>();
        for (String project : codes(reading, Token.Kind.PROJECT)) {
            projects.add(Integer.valueOf(project));
            TreeSet<Integer> tasks = new TreeSet<>();
            codes(reading, Token.Kind.TASK).stream()
                    .filter(task -> task.startsWith(project + "-"))
                    .forEach(task -> tasks.add(Integer.valueOf(task.substring(3))));
            gaps(project, tasks, diagnostics);
        }
        gaps("", projects, diagnostics);
    }

    private static Set<String> codes(LibraryReading reading, Token.Kind kind) {
        return reading.wordings().getOrDefault(kind, Map.of()).keySet();
    }

    /** Several wordings of one code; a cell that the end of the document cut off is no wording of its own. */
    static void wordings(LibraryReading reading, List<Diagnostic> diagnostics) {
        Cell last = lastCell(reading);
        reading.wordings()
                .forEach((kind, codes) -> codes.forEach((code, choice) -> {
                    for (Cell other : choice.others()) {
                        boolean cut = other == last && choice.cell().folded().startsWith(other.folded());
                        if (!cut) {
                            diagnostics.add(new Diagnostic(
                                    Severity.WARNING,
                                    Code.CODE_WITH_DIFFERENT_TEXT,
                                    code + ": another wording than the one kept, which is printed "
                                            + (choice.votes() == 1 ? "first" : choice.votes() + " times"),
                                    other.fromLine(),
                                    other.toLine(),
                                    other.text()));
                        }
                    }
                }));
    }

    static void rejoined(LibraryReading reading, List<Diagnostic> diagnostics) {
        for (List<Cell> cells : reading.matrices()) {
            for (Cell cell : cells) {
                if (cell.rejoined()) {
                    diagnostics.add(Diagnostic.of(
                            Severity.INFO,
                            Code.REJOINED,
                            cell.code() + ": lines of neighbouring cells interleave here and were taken apart",
                            cell.fromLine(),
                            cell.toLine()));
                }
            }
        }
    }

    static void withoutText(LibraryReading reading, List<Diagnostic> diagnostics) {
        reading.wordings().getOrDefault(Token.Kind.ITEM, Map.of()).forEach((code, choice) -> {
            if (choice.cell().folded().isEmpty()) {
                int line = choice.cell().codeLine();
                String message = code + " is printed without a text";
                diagnostics.add(Diagnostic.of(Severity.ERROR, Code.PART_MISSING, message, line, line));
            }
        });
    }

    static void truncated(LibraryReading reading, List<Diagnostic> diagnostics) {
        Cell last = lastCell(reading);
        List<CourseMatrix> courses = reading.courses();
        if (last == null) {
            return;
        }
        CellVote.Choice choice = reading.wordings().get(last.kind()).get(last.code());
        boolean shorter = !choice.cell().folded().equals(last.folded())
                && choice.cell().folded().startsWith(last.folded());
        boolean lastCourseEmpty = courses.get(courses.size() - 1).codes().isEmpty();
        if (last.kind() != Token.Kind.ITEM
                || last.folded().isEmpty()
                || shorter
                || lastCourseEmpty
                || reading.cutOff()) {
            int to = Math.max(last.toLine(), courses.get(courses.size() - 1).toLine());
            diagnostics.add(Diagnostic.of(
                    Severity.ERROR, Code.TRUNCATED, "The document ends in the middle of a table", last.fromLine(), to));
        }
    }

    private static Cell lastCell(LibraryReading reading) {
        Cell last = null;
        for (List<Cell> cells : reading.matrices()) {
            last = cells.isEmpty() ? last : cells.get(cells.size() - 1);
        }
        return last;
    }
}
