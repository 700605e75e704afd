package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The clauses of a document in printed order: numbered ones ({@code 3}, {@code 3.1}, {@code 4.1.1 …}) and the
 * unnumbered parts around them (前言, 参考文献, 附录). The table of contents is none of them.
 *
 * @param clauses every clause; the lines before the first one are in {@code front}
 * @param front lines that are neither blank nor contents, before the first clause
 * @param contents lines of the table of contents and bare page numbers
 */
public record Outline(List<Clause> clauses, List<Line> front, List<Line> contents) {
    private static final Pattern NUMBERED =
            Pattern.compile("^(\\d{1,2}(?:[.．]\\d{1,2}){0,3})(?![\\d.．)）%％])(?:[\\s\\u3000、]+(.*)|(\\p{IsHan}.*))?$");
    private static final Pattern UNNUMBERED =
            Pattern.compile("^(前\\s*言|引\\s*言|参\\s*考\\s*文\\s*献|附\\s*录\\s*[A-Z]?.{0,40})$");
    private static final Pattern CONTENTS_HEAD = Pattern.compile("^目\\s*[次录]$");
    private static final Pattern CONTENTS_ENTRY =
            Pattern.compile("^.*?(?:\\t|[.．·…]{2,}|\\s)\\s*[.．·…]*\\s*(?:\\d{1,3}|[IVXLCivxlc]{1,6})$");
    private static final Pattern PAGE_NUMBER = Pattern.compile("^[-—–\\s]*(?:\\d{1,3}|[IVX]{1,5})[-—–\\s]*$");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00a0]+");
    private static final int LARGEST_CHAPTER_STEP = 2;

    public Outline {
        clauses = List.copyOf(clauses);
        front = List.copyOf(front);
        contents = List.copyOf(contents);
    }

    /**
     * A clause.
     *
     * @param number as printed, width-folded; null for an unnumbered part
     * @param heading what stands on the line behind the number: a title, or the sentence of a clause without a title;
     *     empty where the number stands alone
     * @param line where it begins
     * @param body its lines behind the first, as far as the next clause, blank ones left out
     */
    public record Clause(String number, String heading, int line, List<Line> body) {

        /** Claims the clause and its prose; rows of a table in it are not what a reader of prose has read. */
        public void claimProse(LineClaims claims) {
            claims.claim(line);
            body.stream().filter(row -> !TabRow.is(row)).forEach(row -> claims.claim(row.number()));
        }

        public Clause {
            body = List.copyOf(body);
        }

        public int depth() {
            return number == null ? 0 : number.split("\\.").length;
        }

        public boolean isUnder(Clause chapter) {
            return number != null && chapter.number != null && number.startsWith(chapter.number + ".");
        }

        public int lastLine() {
            return body.isEmpty() ? line : body.get(body.size() - 1).number();
        }

        /** Lines of the body as paragraphs, tidy, joined by line feeds; tables left out. */
        public String prose() {
            return body.stream()
                    .filter(each -> !TabRow.is(each))
                    .map(each -> Widths.tidy(Markup.stripped(each.text().strip())))
                    .collect(Collectors.joining("\n"));
        }
    }

    public static Outline of(SourceText source) {
        List<Clause> clauses = new ArrayList<>();
        List<Line> front = new ArrayList<>();
        List<Line> contents = new ArrayList<>();
        List<Line> body = front;
        boolean inContents = false;
        String last = "0";
        for (Line line : source.lines()) {
            if (line.isBlank()) {
                continue;
            }
            String text = Markup.stripped(line.text().strip()).strip();
            if (CONTENTS_HEAD.matcher(text).matches()) {
                inContents = true;
                contents.add(line);
                continue;
            }
            if (inContents && CONTENTS_ENTRY.matcher(text).matches()) {
                contents.add(line);
                continue;
            }
            inContents = false;
            if (PAGE_NUMBER.matcher(text).matches()) {
                contents.add(line);
                continue;
            }
            Matcher numbered = NUMBERED.matcher(text);
            if (!TabRow.is(line) && numbered.matches() && follows(last, Widths.folded(numbered.group(1)))) {
                last = Widths.folded(numbered.group(1));
                String heading = numbered.group(2) != null ? numbered.group(2) : numbered.group(3);
                body = open(clauses, last, heading == null ? "" : heading, line, body, front);
            } else if (!TabRow.is(line) && UNNUMBERED.matcher(text).matches()) {
                body = open(clauses, null, text, line, body, front);
            } else {
                body.add(line);
            }
        }
        close(clauses, body, front);
        return new Outline(clauses, front, contents);
    }

    /** The first clause whose heading has one of the words and that is at most so deep. */
    public Optional<Clause> find(int deepest, String... words) {
        return clauses.stream()
                .filter(clause -> clause.depth() <= deepest)
                .filter(clause -> {
                    String heading = Widths.folded(clause.heading());
                    return heading.length() <= 30 && List.of(words).stream().anyMatch(heading::contains);
                })
                .findFirst();
    }

    /** Claims the titles of clauses in which something was claimed: they only head what found a place. */
    public void claimHeadings(LineClaims claims) {
        for (Clause clause : clauses) {
            int last = under(clause).stream().mapToInt(Clause::lastLine).max().orElse(clause.lastLine());
            boolean title = clause.heading().chars().noneMatch(c -> "，。；".indexOf(c) >= 0);
            boolean used = IntStream.rangeClosed(clause.line() + 1, last).anyMatch(claims::isClaimed);
            if (title && used) {
                claims.claim(clause.line());
            }
        }
    }

    /** Claims the lines of a range that are prose; rows of a table in it are not what a reader of prose has read. */
    public void claimProse(LineClaims claims, int from, int to) {
        for (Clause clause : clauses) {
            if (clause.line() >= from && clause.line() <= to) {
                claims.claim(clause.line());
            }
            clause.body().stream()
                    .filter(line -> line.number() >= from && line.number() <= to && !TabRow.is(line))
                    .forEach(line -> claims.claim(line.number()));
        }
    }

    /** The clauses below a clause, all depths, in order. */
    public List<Clause> under(Clause chapter) {
        return clauses.stream().filter(clause -> clause.isUnder(chapter)).collect(Collectors.toList());
    }

    private static List<Line> open(
            List<Clause> clauses, String number, String heading, Line line, List<Line> body, List<Line> front) {
        close(clauses, body, front);
        clauses.add(new Clause(number, SPACE.matcher(heading).replaceAll(" ").strip(), line.number(), List.of()));
        return new ArrayList<>();
    }

    private static void close(List<Clause> clauses, List<Line> body, List<Line> front) {
        if (!clauses.isEmpty() && body != front) {
            Clause open = clauses.remove(clauses.size() - 1);
            clauses.add(new Clause(open.number(), open.heading(), open.line(), body));
        }
    }

    /** Whether a number may come next: chapters in order, clauses within their chapter and forwards. */
    private static boolean follows(String last, String next) {
        String[] before = last.split("\\.");
        String[] after = next.split("\\.");
        int chapter = Integer.parseInt(before[0]);
        int step = Integer.parseInt(after[0]) - chapter;
        if (step != 0) {
            return step > 0 && step <= LARGEST_CHAPTER_STEP;
        }
        for (int i = 1; i < Math.max(before.length, after.length); i++) {
            int a = i < before.length ? Integer.parseInt(before[i]) : 0;
            int b = i < after.length ? Integer.parseInt(after[i]) : 0;
            if (a != b) {
                return b > a;
            }
        }
        return false;
    }
}
