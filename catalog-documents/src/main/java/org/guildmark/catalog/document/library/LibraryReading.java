package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;

/**
 * A whole library as read: what stands before the first matrix, the courses, and the cells of every matrix.
 *
 * @param preface lines before the first matrix, none of them claimed yet
 * @param matrices cells of each course in printed order
 * @param wordings what each code says, by kind of cell
 * @param cutOff whether the document ends with the beginning of a code or of another course's head
 */
record LibraryReading(
        List<Line> preface,
        List<CourseMatrix> courses,
        List<List<Cell>> matrices,
        Map<Token.Kind, Map<String, CellVote.Choice>> wordings,
        boolean cutOff,
        LineClaims claims,
        List<Diagnostic> diagnostics) {

    static LibraryReading of(SourceText source) {
        LineClaims claims = new LineClaims(source);
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Segment> segments = segments(source.lines());
        List<CourseHead> heads = new ArrayList<>();
        List<List<Token>> tokens = new ArrayList<>();
        for (Segment segment : segments.subList(1, segments.size())) {
            CourseHead head = CourseHead.of(segment.lines(), segment.headingLines(), claims);
            heads.add(head);
            tokens.add(MatrixTokens.of(head.rows(), claims));
        }
        Columns columns = Columns.learnt(tokens);
        List<List<Cell>> matrices = new ArrayList<>();
        tokens.forEach(ofMatrix -> matrices.add(MatrixCells.of(ofMatrix, columns, claims)));
        var wordings = CellVote.settled(matrices);
        List<CourseMatrix> courses = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            courses.add(course(heads.get(i), segments.get(i + 1), matrices.get(i), diagnostics));
        }
        boolean cutOff = !tokens.isEmpty() && endsInBreak(tokens.get(tokens.size() - 1));
        return new LibraryReading(segments.get(0).lines(), courses, matrices, wordings, cutOff, claims, diagnostics);
    }

    private static boolean endsInBreak(List<Token> tokens) {
        int at = tokens.size() - 1;
        while (at >= 0 && tokens.get(at).kind() == Token.Kind.FRAGMENT) {
            at--;
        }
        return at >= 0 && tokens.get(at).kind() == Token.Kind.BREAK;
    }

    /** The lines of a course, or of what stands before the first one. */
    private record Segment(List<Line> lines, int headingLines) {
        int fromLine() {
            return lines.get(0).number();
        }

        int toLine() {
            return lines.stream()
                    .filter(line -> !line.isBlank())
                    .mapToInt(Line::number)
                    .reduce(fromLine(), Math::max);
        }
    }

    private static List<Segment> segments(List<Line> lines) {
        List<Segment> segments = new ArrayList<>();
        List<Line> current = new ArrayList<>();
        int headingLines = 0;
        boolean boxesBelong = false;
        RowsAhead rows = new RowsAhead(lines);
        for (int at = 0; at < lines.size(); at++) {
            int heading = headingAt(lines, at);
            boolean headless =
                    heading == 0 && !boxesBelong && isHeadless(lines.get(at).text(), at, rows);
            if (heading > 0 || headless) {
                segments.add(new Segment(current, headingLines));
                current = new ArrayList<>(lines.subList(at, at + heading));
                headingLines = heading;
                boxesBelong = true;
                at += Math.max(heading - 1, 0);
                if (!headless) {
                    continue;
                }
            }
            boxesBelong &= !MatrixLine.mentionsItem(lines.get(at).text());
            current.add(lines.get(at));
        }
        segments.add(new Segment(current, headingLines));
        return segments;
    }

    /** Whether a course without a heading begins: with its boxes, or with its name where these are lost too. */
    private static boolean isHeadless(String text, int at, RowsAhead rows) {
        return CourseHead.isBoxes(text) || (CourseHead.isName(text) && rows.follow(at));
    }

    /** Whether rows come before the next heading. It only ever looks ahead once, since documents may be long. */
    private static final class RowsAhead {
        private final List<Line> lines;
        private int decidedBy = -1;
        private boolean row;

        RowsAhead(List<Line> lines) {
            this.lines = lines;
        }

        boolean follow(int after) {
            for (int at = Math.max(after + 1, decidedBy); decidedBy <= after && at <= lines.size(); at++) {
                String text = at == lines.size() ? "" : lines.get(at).text();
                row = MatrixLine.mentionsItem(text);
                if (at == lines.size() || row || CourseHead.isHeading(text) || CourseHead.isBoxes(text)) {
                    decidedBy = at;
                }
            }
            return row;
        }
    }

    /** How many lines from {@code at} are the heading of a matrix; 0 where none begins there. */
    private static int headingAt(List<Line> lines, int at) {
        if (CourseHead.isHeading(lines.get(at).text())) {
            return 1;
        }
        if (!CourseHead.beginsHeading(lines.get(at).text())) {
            return 0;
        }
        StringBuilder joined = new StringBuilder(lines.get(at).text());
        for (int next = at + 1; next < Math.min(lines.size(), at + 4); next++) {
            String text = lines.get(next).text();
            if (CourseHead.beginsHeading(text)) {
                // An entry of a table of contents stands before a heading; it is not part of it.
                return 0;
            }
            joined.append(text.strip());
            if (CourseHead.isHeading(joined.toString())) {
                return next - at + 1;
            }
        }
        return 0;
    }

    private static CourseMatrix course(
            CourseHead head, Segment segment, List<Cell> cells, List<Diagnostic> diagnostics) {
        int from = segment.fromLine();
        int to = segment.toLine();
        String name = head.title() == null ? "A course without a printed title" : head.title();
        Set<String> codes = new HashSet<>();
        List<PrintedCompetency> printed = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.kind() != Token.Kind.ITEM) {
                continue;
            }
            printed.add(
                    new PrintedCompetency(cell.code(), cell.folded().isEmpty() ? null : cell.text(), cell.codeLine()));
            if (!codes.add(cell.code())) {
                String message = name + ": " + cell.code() + " is printed twice in this course";
                diagnostics.add(Diagnostic.of(
                        Severity.WARNING, Code.NUMBERING_REPEAT, message, cell.fromLine(), cell.toLine()));
            }
        }
        List<String> ticked = head.tickedKinds();
        String kind = ticked.isEmpty() ? head.headingKind() : ticked.get(0);
        if (head.title() == null || kind == null || head.description() == null || codes.isEmpty()) {
            List<String> missing = new ArrayList<>();
            if (head.title() == null) missing.add("title");
            if (kind == null) missing.add("kind of course");
            if (head.description() == null) missing.add("description");
            if (codes.isEmpty()) missing.add("competencies");
            diagnostics.add(Diagnostic.of(
                    Severity.WARNING, Code.PART_MISSING, name + ": no " + String.join(", no ", missing), from, to));
        }
        if (ticked.size() > 1) {
            String message = name + ": several kinds of course are ticked; the first was kept";
            diagnostics.add(Diagnostic.of(Severity.WARNING, Code.SOURCE_FAULT, message, from, to));
        } else if (kind != null && head.headingKind() != null && !same(kind, head.headingKind())) {
            diagnostics.add(Diagnostic.of(
                    Severity.WARNING,
                    Code.SOURCE_FAULT,
                    name + ": the ticked box and the heading name different kinds of course; the box was kept",
                    from,
                    to));
        }
        return new CourseMatrix(
                head.number(), head.title(), kind, head.schoolKind(), head.description(), printed, from, to);
    }

    private static boolean same(String one, String other) {
        return Widths.folded(one).equals(Widths.folded(other));
    }
}
