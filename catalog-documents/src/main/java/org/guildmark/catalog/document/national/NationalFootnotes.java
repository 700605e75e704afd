package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.Widths;

/**
 * The page footnotes of a passage, and the passage without them. Extraction leaves a page's notes between two lines of
 * its running text, often in the middle of a sentence, with the marks ahead of the notes or beside them; the marks start
 * again at ① on every page.
 *
 * @param notes in printed order
 * @param body the lines that are not part of a note, marks of reference included
 * @param markLines numbers of the lines that hold nothing but the marks of notes
 */
record NationalFootnotes(List<Note> notes, List<Line> body, List<Integer> markLines) {
    /** No note of a page is longer, and no marks stand further from their notes. */
    private static final int LONGEST_NOTE_LINES = 30;

    private static final Pattern LABELLED = Pattern.compile("^[^,。;:()]{2,30}:.*");
    private static final Pattern RUNNING_TEXT =
            Pattern.compile("^\\(\\d+\\).*|^具备.*可申报.*|^\\d+(\\.\\d+){1,4}\\p{IsHan}.*");

    NationalFootnotes {
        notes = List.copyOf(notes);
        body = List.copyOf(body);
        markLines = List.copyOf(markLines);
    }

    static NationalFootnotes read(List<Line> lines) {
        return new Reader(lines).read();
    }

    /** The note that a mark in line {@code line} refers to: the next one with this mark. */
    Optional<Note> referredTo(char mark, int line) {
        return notes.stream()
                .filter(note -> note.mark() == mark && note.fromLine() > line)
                .findFirst();
    }

    /** The first note that begins with {@code label} and a colon, e.g. 相关职业. */
    Optional<Note> labelled(String label) {
        return notes.stream()
                .filter(note -> note.label().equals(Widths.folded(label)))
                .findFirst();
    }

    /**
     * One footnote.
     *
     * @param text as printed, line breaks removed
     * @param fromLine first line of its text; its mark may stand some lines above
     */
    record Note(char mark, String text, int fromLine, int toLine) {
        private static final Pattern SAME_BELOW = Pattern.compile("[,，、]?下同$");
        private static final Pattern OPEN_END = Pattern.compile("等(?:专业|职业|工种)?$");

        /** What the note explains, folded; empty where it prints no colon. */
        String label() {
            String[] parts = text.split("[:：]", 2);
            return parts.length < 2 ? "" : Widths.folded(parts[0]);
        }

        /** The listed titles, as printed. */
        List<String> items() {
            String list = OPEN_END.matcher(list()).replaceFirst("");
            return Arrays.stream(list.split("[、,，]"))
                    .map(Widths::tidy)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }

        /** Whether the list ends in 等. */
        boolean open() {
            return OPEN_END.matcher(list()).find();
        }

        private String list() {
            String[] parts = text.split("[:：]", 2);
            String list = Widths.tidy(parts[parts.length - 1]).replaceAll("[。.]$", "");
            return SAME_BELOW.matcher(list).replaceFirst("");
        }
    }

    private static final class Reader {
        private final List<Line> lines;
        private final List<String> folded;
        private final List<Note> notes = new ArrayList<>();
        private final List<Line> body = new ArrayList<>();
        private final List<Integer> markLines = new ArrayList<>();
        private final Set<Character> awaited = new HashSet<>();
        private int at;

        Reader(List<Line> lines) {
            this.lines = lines;
            this.folded = lines.stream()
                    .map(line -> Passage.foldedKeepingMarks(line.text()))
                    .toList();
        }

        NationalFootnotes read() {
            while (at < lines.size()) {
                List<Character> marks = marksAhead();
                if (marks.isEmpty() || !notesBegin(marks)) {
                    Line line = lines.get(at++);
                    line.text().chars().filter(c -> Passage.isMark(c)).forEach(c -> awaited.add((char) c));
                    body.add(line);
                } else {
                    readNotes(marks);
                    marks.forEach(awaited::remove);
                }
            }
            return new NationalFootnotes(notes, body, markLines);
        }

        /** Marks that begin the coming lines: several lines of marks alone, or one mark before its note. */
        private List<Character> marksAhead() {
            List<Character> marks = new ArrayList<>();
            for (int i = at; i < ahead(); i++) {
                String text = folded.get(i);
                if (text.isEmpty() && !marks.isEmpty()) {
                    continue;
                }
                if (text.isEmpty() || !text.chars().allMatch(c -> Passage.isMark(c))) {
                    break;
                }
                text.chars().forEach(c -> marks.add((char) c));
            }
            String first = folded.get(at);
            if (marks.isEmpty() && !first.isEmpty() && Passage.isMark(first.charAt(0))) {
                marks.add(first.charAt(0));
            }
            return marks;
        }

        /** A mark torn from its sentence also stands on a line of its own; only notes are awaited or labelled. */
        private boolean notesBegin(List<Character> marks) {
            for (int i = at; i < ahead(); i++) {
                String text = Passage.withoutMarks(folded.get(i));
                if (!text.isEmpty()) {
                    return LABELLED.matcher(text).matches()
                            || (awaited.containsAll(marks)
                                    && !RUNNING_TEXT.matcher(text).matches());
                }
            }
            return false;
        }

        private void readNotes(List<Character> marks) {
            int next = 0;
            List<Line> note = new ArrayList<>();
            int blank = 0;
            while (at < lines.size() && next < marks.size() && note.size() <= LONGEST_NOTE_LINES) {
                String text = Passage.withoutMarks(folded.get(at));
                if (text.isEmpty()) {
                    Line line = lines.get(at++);
                    if (line.isBlank()) {
                        blank++;
                    } else {
                        markLines.add(line.number());
                    }
                    continue;
                }
                boolean pageBreak = blank > 1 && !(note.isEmpty() && next == 0);
                if (pageBreak || RUNNING_TEXT.matcher(text).matches()) {
                    break;
                }
                blank = 0;
                if (!note.isEmpty() && LABELLED.matcher(text).matches() && next + 1 < marks.size()) {
                    next = finish(note, marks, next);
                }
                note.add(lines.get(at++));
                if (text.endsWith("。")) {
                    next = finish(note, marks, next);
                }
            }
            if (!note.isEmpty()) {
                finish(note, marks, next);
            }
        }

        private int finish(List<Line> note, List<Character> marks, int next) {
            StringBuilder text = new StringBuilder();
            note.forEach(line -> text.append(Passage.withoutMarks(line.text())).append('\n'));
            int from = note.get(0).number();
            int to = note.get(note.size() - 1).number();
            notes.add(new Note(marks.get(next), Widths.tidy(text.toString()), from, to));
            note.clear();
            return next + 1;
        }

        private int ahead() {
            return Math.min(lines.size(), at + LONGEST_NOTE_LINES);
        }
    }
}
