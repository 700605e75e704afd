package org.guildmark.catalog.document.skilllevel;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.document.text.NumberedItems.Item;
import org.guildmark.catalog.document.text.PrintedLabel;
import org.guildmark.catalog.document.text.Widths;

/** A labelled part of a table while its rows are being read. */
abstract class Draft {
    PrintedLabel label;
    final int from;
    int to;
    /** Why a lost label was filled in; null where it is as printed. */
    String inferred;

    boolean rejoined;

    Draft(PrintedLabel label, int line) {
        this.label = label;
        this.from = line;
        this.to = line;
    }

    String code() {
        return label.code();
    }

    void rejoinTitle(String rest, int line) {
        label = new PrintedLabel(label.code(), Widths.tidy(label.title() + rest));
        rejoined = true;
        to = line;
    }

    /** 工作领域. */
    static final class Area extends Draft {
        final Level level;
        final List<Task> tasks = new ArrayList<>();

        Area(Level level, PrintedLabel label, int line) {
            super(label, line);
            this.level = level;
        }
    }

    /** 工作任务. */
    static final class Task extends Draft {
        final List<Skill> skills = new ArrayList<>();

        Task(PrintedLabel label, int line) {
            super(label, line);
        }
    }

    /** 职业技能要求. */
    static final class Skill {
        final Item item;
        final int from;
        String text;
        int to;
        boolean rejoined;

        Skill(Item item, int line) {
            this.item = item;
            this.text = item.text();
            this.from = line;
            this.to = line;
        }

        void rejoin(String rest, int line) {
            boolean latin = text.matches(".*[A-Za-z0-9]$") && rest.matches("^[A-Za-z0-9].*");
            text = Widths.tidy(text + (latin ? " " : "") + rest);
            to = line;
            rejoined = true;
        }
    }
}
