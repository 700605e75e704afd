package org.guildmark.catalog.document.ability;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.content.Statement;

/** A function or a content while its rows are read. */
final class AbilityDraft {
    /** A statement as far as it is read. */
    static final class Item {
        final Statement.Kind kind;
        final String code;
        final int fromLine;
        final StringBuilder text = new StringBuilder();
        int toLine;

        Item(Statement.Kind kind, String code, String text, int line) {
            this.kind = kind;
            this.code = code;
            this.fromLine = line;
            this.toLine = line;
            this.text.append(text);
        }
    }

    final String level;
    final String code;
    final int fromLine;
    final StringBuilder title = new StringBuilder();
    final List<AbilityDraft> contents = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    int toLine;
    /** What follows the page break where one has cut the title; null where none has. */
    String titleRest;

    boolean codeInferred;

    AbilityDraft(String level, String code, String title, int line) {
        this.level = level;
        this.code = code;
        this.title.append(title);
        this.fromLine = line;
        this.toLine = line;
    }

    void continueTitle(String rest, int line) {
        title.append(rest);
        titleRest = rest;
        toLine = line;
    }

    /** The title before the page break. */
    String titleStart() {
        return title.substring(0, title.length() - (titleRest == null ? 0 : titleRest.length()));
    }

    long count(Statement.Kind kind) {
        return items.stream().filter(item -> item.kind == kind).count();
    }
}
