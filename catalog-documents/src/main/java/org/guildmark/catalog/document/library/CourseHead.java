package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.library.Cell.Piece;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Widths;

/**
 * What stands above the table of a matrix.
 *
 * @param headingKind kind of course in the heading; null where it names none
 * @param tickedKinds kinds of course whose boxes are ticked
 * @param rows the lines of the table
 */
record CourseHead(
        String number,
        String title,
        String headingKind,
        List<String> tickedKinds,
        String schoolKind,
        String description,
        List<Line> rows) {

    private static final Pattern HEADING = Pattern.compile(
            "(?:(\\d+)\\s*[.．、]\\s*)?" + "(?:(?:([^《》：:]{1,15})\\s*[：:]|([^《》：:]{1,15}课))\\s*)?《(.+)》.*对接表");
    private static final Pattern HEADING_BEGINS =
            Pattern.compile("\\d+\\s*[.．、]\\s*(?:[^《》：:。]{1,15}[课：:])?\\s*《[^。]*");
    /** In UTF-16 units, over several lines; a longer text is none, and would take long to be found none. */
    private static final int LONGEST_HEADING = 300;

    private static final Pattern HEADING_BEGUN = Pattern.compile("[0-9]{1,2}[.、](?:专(?:业[^。]{0,10})?)?");
    private static final String TICKED = "☑■√✓✔☒";
    private static final Pattern BOX = Pattern.compile("[" + TICKED + "☐□]");
    private static final Pattern TICK = Pattern.compile("[" + TICKED + "]\\s*([^\\s☐□" + TICKED + "]+)");
    private static final Pattern NAME = Pattern.compile("课程名称(?:\\s*[：:]\\s*|\\s+|$)(.*)");
    private static final Pattern LABEL = Pattern.compile("(?:主要教学内\\s*(?:容及要求|容)?|容及要求|及要求)(?:\\s+(.*))?");
    private static final Pattern TABLE_TITLE = Pattern.compile("对接的?职业能力[：:]?");

    static boolean isHeading(String text) {
        return text.length() <= LONGEST_HEADING
                && text.contains("对接表")
                && HEADING.matcher(Widths.tidy(text)).matches();
    }

    static boolean beginsHeading(String text) {
        return text.contains("《") && HEADING_BEGINS.matcher(Widths.tidy(text)).matches();
    }

    static boolean isBoxes(String text) {
        return BOX.matcher(text).results().limit(2).count() == 2;
    }

    static boolean isName(String text) {
        return NAME.matcher(text.strip()).matches();
    }

    /** A line of a head; among the rows of a table it shows that the rest of a head was lost. */
    static boolean isOfAHead(String text) {
        return beginsHeading(text) || isName(text) || text.strip().startsWith("主要教学内");
    }

    /** What a cut leaves of a heading that is not recognised yet. */
    static boolean isBegunHeading(String text) {
        return HEADING_BEGUN.matcher(Widths.folded(text)).matches();
    }

    /** Reads {@code lines}, of which the first {@code headingLines} are the heading, and claims the head's. */
    static CourseHead of(List<Line> lines, int headingLines, LineClaims claims) {
        Reader reader = new Reader(claims);
        List<Piece> heading = new ArrayList<>();
        lines.subList(0, headingLines).forEach(line -> heading.add(new Piece(line.text(), line.number())));
        reader.heading(heading);
        int at = headingLines;
        while (at < lines.size() && !reader.tableBegins(lines, at)) {
            reader.read(lines.get(at));
            at++;
        }
        return reader.head(lines.subList(at, lines.size()));
    }

    private static final class Reader {
        private final LineClaims claims;
        private final List<Piece> description = new ArrayList<>();
        private String number;
        private String title;
        private String headingKind;
        private final List<String> tickedKinds = new ArrayList<>();
        private String schoolKind;
        private boolean nameFollows;

        Reader(LineClaims claims) {
            this.claims = claims;
        }

        void heading(List<Piece> pieces) {
            pieces.forEach(piece -> claims.claim(piece.line()));
            Matcher heading = HEADING.matcher(Cell.joined(pieces));
            if (heading.matches()) {
                number = heading.group(1);
                headingKind = heading.group(2) != null ? heading.group(2) : heading.group(3);
                title = heading.group(4);
            }
        }

        boolean tableBegins(List<Line> lines, int at) {
            Line line = lines.get(at);
            if (line.isBlank()) {
                return false;
            }
            if (MatrixTokens.isHeader(Widths.folded(line.text()))) {
                return true;
            }
            List<Token> tokens = MatrixLine.tokens(line);
            Token first = tokens.get(0);
            boolean loneProject = tokens.size() == 1 && first.kind() == Token.Kind.PROJECT;
            return first.isCode() && !(loneProject && !taskFollows(lines, at));
        }

        private static boolean taskFollows(List<Line> lines, int at) {
            return lines.subList(at + 1, lines.size()).stream()
                    .filter(line -> !line.isBlank())
                    .limit(3)
                    .anyMatch(line -> MatrixLine.tokens(line).get(0).kind() == Token.Kind.TASK);
        }

        void read(Line line) {
            if (line.isBlank()) {
                return;
            }
            claims.claim(line.number());
            String text = line.text().strip();
            Matcher name = NAME.matcher(text);
            Matcher label = LABEL.matcher(text);
            if (isBoxes(text)) {
                boxes(text);
            } else if (name.matches()) {
                named(name.group(1));
                nameFollows = name.group(1).isEmpty();
            } else if (label.matches()) {
                describe(label.group(1), line);
            } else if (nameFollows) {
                named(text);
                nameFollows = false;
            } else if (!TABLE_TITLE.matcher(Widths.folded(text)).matches()) {
                describe(text, line);
            }
        }

        private void named(String text) {
            if (title == null && !text.isEmpty()) {
                title = Widths.tidy(text);
            }
        }

        private void describe(String text, Line line) {
            if (text != null && !text.isBlank()) {
                description.add(new Piece(text, line.number()));
            }
        }

        private void boxes(String text) {
            Matcher tick = TICK.matcher(text);
            while (tick.find()) {
                tickedKinds.add(tick.group(1));
            }
            Matcher box = BOX.matcher(text);
            if (box.find() && !text.substring(0, box.start()).isBlank()) {
                schoolKind = Widths.tidy(text.substring(0, box.start()));
            }
        }

        CourseHead head(List<Line> rows) {
            String text = description.isEmpty() ? null : Cell.joined(description);
            return new CourseHead(number, title, headingKind, tickedKinds, schoolKind, text, rows);
        }
    }
}
