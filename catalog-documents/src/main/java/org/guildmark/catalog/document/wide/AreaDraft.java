package org.guildmark.catalog.document.wide;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.document.text.PrintedLabel;
import org.guildmark.catalog.document.text.Widths;

/** An area (工作领域) while its rows are being read and its lost labels found. */
final class AreaDraft {
    final Level level;
    final PrintedLabel label;
    final List<TaskDraft> tasks = new ArrayList<>();
    int from;
    int to;
    /** Title of its line of business; null where there is none. */
    String line;
    /** Whether a cell of this table names the line, here or above; else it was inferred or there is none. */
    boolean linePrinted;
    /** Why something about the area was inferred, null where all is as printed. */
    String what;

    String reason;

    AreaDraft(Level level, PrintedLabel label, String line, int at) {
        this.level = level;
        this.label = label;
        this.line = line;
        this.linePrinted = line != null;
        this.from = at;
        this.to = at;
    }

    String folded() {
        return Widths.folded(label.title());
    }

    void infer(String what, String reason) {
        this.what = this.what == null ? what : this.what + ", " + what;
        this.reason = this.reason == null ? reason : this.reason + "; " + reason;
    }

    /** A task (工作任务). */
    static final class TaskDraft {
        PrintedLabel label;
        final List<SkillDraft> skills = new ArrayList<>();
        int from;
        int to;
        /** Direction that holds for the task, null where none does. */
        String direction;
        /** Whether a cell in the task's own row names the direction. */
        final boolean directionMarked;

        String what;
        String reason;

        TaskDraft(PrintedLabel label, String direction, boolean directionMarked, int at) {
            this.label = label;
            this.direction = direction;
            this.directionMarked = directionMarked;
            this.from = at;
            this.to = at;
        }

        String folded() {
            return Widths.folded(label.title());
        }

        boolean isUntitled() {
            return label.title().isEmpty();
        }

        int lastNumber() {
            return skills.isEmpty() ? 0 : skills.get(skills.size() - 1).number;
        }

        /** A better reason for the same thing replaces the first. */
        void infer(String what, String reason) {
            boolean again = what.equals(this.what);
            this.what = this.what == null || again ? what : this.what + ", " + what;
            this.reason = this.reason == null || again ? reason : this.reason + "; " + reason;
        }
    }

    /** A skill; rejoined where a page break had cut it. */
    static final class SkillDraft {
        final String code;
        final int number;
        final int from;
        String text;
        int to;
        boolean rejoined;

        SkillDraft(String code, int number, String text, int at) {
            this.code = code;
            this.number = number;
            this.text = text;
            this.from = at;
            this.to = at;
        }
    }
}
