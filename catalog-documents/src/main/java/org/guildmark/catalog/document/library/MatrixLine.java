package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.library.Token.Kind;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.Widths;

/** Cuts a line of a matrix into tokens; what is only plausible here is checked against its neighbours later. */
final class MatrixLine {
    private static final String TWO = "[0-9０-９]{2}";
    private static final String DASH = "[-－–‐‑−]";
    private static final String ALONE = "(?<![0-9０-９A-Za-z]|" + DASH + ")";
    private static final String END = "(?![0-9０-９]|" + DASH + ")";
    private static final Pattern ITEM = Pattern.compile(ALONE + TWO + DASH + TWO + DASH + TWO + END);
    private static final Pattern TASK = Pattern.compile(ALONE + TWO + DASH + TWO + END);
    private static final Pattern PROJECT = Pattern.compile("(" + TWO + ")(?:\\s+(\\S.*)|(\\p{IsHan}.*))?");
    /** A fragment of a title is never wider than this beside another cell; wider text merely mentions a code. */
    private static final int WIDEST_TITLE_FRAGMENT = 16;

    private MatrixLine() {}

    static boolean mentionsItem(String text) {
        return ITEM.matcher(text).find();
    }

    static List<Token> tokens(Line line) {
        String text = line.text().strip();
        Matcher item = ITEM.matcher(text);
        if (item.find()) {
            List<Token> left = left(text.substring(0, item.start()).strip(), line.number(), true);
            if (left != null) {
                List<Token> all = new ArrayList<>(left);
                String rest = text.substring(item.end()).strip();
                all.add(new Token(Kind.ITEM, folded(item.group()), rest, line.number(), false));
                return all;
            }
        } else {
            List<Token> left = left(text, line.number(), false);
            if (left != null) {
                return left;
            }
        }
        return List.of(Token.fragment(text, line.number()));
    }

    /** Project, task or a fragment of a title; null where the text is none of these. */
    private static List<Token> left(String text, int line, boolean beforeItem) {
        if (text.isEmpty()) {
            return List.of();
        }
        Matcher task = TASK.matcher(text);
        if (task.find()) {
            String code = folded(task.group());
            List<Token> before = left(text.substring(0, task.start()).strip(), line, beforeItem);
            if (before == null || before.stream().anyMatch(t -> t.isCode() && !code.startsWith(t.code()))) {
                return null;
            }
            List<Token> all = new ArrayList<>(before);
            all.add(new Token(Kind.TASK, code, text.substring(task.end()).strip(), line, false));
            return all;
        }
        Matcher project = PROJECT.matcher(text);
        if (project.matches()) {
            String title = project.group(2) != null ? project.group(2) : project.group(3);
            return List.of(
                    new Token(Kind.PROJECT, folded(project.group(1)), title == null ? "" : title.strip(), line, false));
        }
        boolean narrow = Columns.width(text) <= WIDEST_TITLE_FRAGMENT;
        return beforeItem && narrow ? List.of(new Token(Kind.FRAGMENT, null, text, line, true)) : null;
    }

    private static String folded(String code) {
        return Widths.folded(code).replaceAll(DASH, "-");
    }
}
