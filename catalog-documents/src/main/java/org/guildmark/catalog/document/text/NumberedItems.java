package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart a cell in which extraction has glued numbered items together: {@code 1) … 2) …} or {@code 1.1.1 …}. */
public final class NumberedItems {
    /** More numbers than this cannot be missing between two neighbours; a larger step is a number inside the text. */
    private static final int LARGEST_STEP = 4;

    private NumberedItems() {}

    /**
     * One item.
     *
     * @param code number as printed, width-folded, without brackets; null for text that stands before the first number
     * @param text tidy, without the number; empty where a number is followed by nothing
     */
    public record Item(String code, String text) {
        /** The last (or only) number of the code; 0 where there is none. */
        public int number() {
            return code == null ? 0 : Integer.parseInt(code.substring(code.lastIndexOf('.') + 1));
        }
    }

    /** How the items of a cell are numbered. */
    public enum Form {
        /** {@code 1.1.1}, three or more numbers. */
        DOTTED("(?<![\\d.．])(\\d{1,2}(?:\\s?[.．]\\s?\\d{1,2}){2,3})(?![\\d]|[.．]\\d)\\s*[.．、]?\\s*"),
        /** {@code 1)}. */
        BRACKET("(?<![\\d(（.．])(\\d{1,2})\\s?[)）]\\s*"),
        /** {@code (1)}. */
        BRACKETS("[(（]\\s?(\\d{1,2})\\s?[)）]\\s*"),
        /** {@code ①}. */
        CIRCLED("([\\u2460-\\u2473])\\s*"),
        /** {@code 1.} or {@code 1、}. */
        POINT("(?<![\\d.．])(\\d{1,2})\\s?[.．、]\\s*(?!\\d)");

        private final Pattern marker;

        Form(String marker) {
            this.marker = Pattern.compile(marker);
        }
    }

    /** Whether the cell begins with a number of any form. */
    public static boolean startNumbered(String cell) {
        return formAtStart(Markup.stripped(cell).strip()) != null;
    }

    /**
     * Takes the cell apart by the form that stands at its beginning. A cell that begins with text (the rest of an item
     * that a page break has cut) is taken apart by the first form of {@link Form} that occurs after a space or a mark.
     * Numbers that do not continue the sequence, such as those inside a sentence, stay in the text; a number that is
     * repeated with nothing between is taken once.
     */
    public static List<Item> split(String cell) {
        String text = Markup.stripped(cell).strip();
        Form form = formAtStart(text);
        for (Form each : Form.values()) {
            // A lone "3." or "(1)" in the middle of a sentence is too weak a sign.
            if (form == null && each != Form.POINT && each != Form.BRACKETS && firstMarker(text, each) >= 0) {
                form = each;
            }
        }
        return form == null
                ? text.isEmpty() ? List.of() : List.of(new Item(null, Widths.tidy(text)))
                : split(text, form);
    }

    private static Form formAtStart(String text) {
        for (Form form : Form.values()) {
            if (form.marker.matcher(text).lookingAt()) {
                return form;
            }
        }
        return null;
    }

    private static int firstMarker(String text, Form form) {
        Matcher marker = form.marker.matcher(text);
        while (marker.find()) {
            if (free(text, marker.start())) {
                return marker.start();
            }
        }
        return -1;
    }

    private static List<Item> split(String text, Form form) {
        List<Item> items = new ArrayList<>();
        String code = null;
        int from = 0;
        Matcher marker = form.marker.matcher(text);
        while (marker.find()) {
            String next = Widths.folded(marker.group(1));
            if (!continues(code, next, free(text, marker.start()))) {
                continue;
            }
            add(items, code, text.substring(from, marker.start()), next);
            code = next;
            from = marker.end();
        }
        add(items, code, text.substring(from), null);
        return items;
    }

    private static void add(List<Item> items, String code, String raw, String next) {
        String text = Widths.tidy(raw);
        if (text.isEmpty() && (code == null || code.equals(next))) {
            return;
        }
        items.add(new Item(code, text));
    }

    /** A number that begins an item stands at the start, or after white space or a closing mark. */
    private static boolean free(String text, int at) {
        return at == 0
                || Character.isWhitespace(text.charAt(at - 1))
                || "。；;，,、：:!！?？>）)".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean continues(String code, String next, boolean free) {
        if (code == null) {
            return free;
        }
        int last = code.lastIndexOf('.');
        int nextLast = next.lastIndexOf('.');
        boolean siblings = code.substring(0, Math.max(last, 0)).equals(next.substring(0, Math.max(nextLast, 0)));
        int number = Integer.parseInt(next.substring(nextLast + 1));
        if (!siblings) {
            // Items of another parent glued behind: 1.1.3 … 1.2.1 …
            return free && number == 1;
        }
        int step = number - Integer.parseInt(code.substring(last + 1));
        return step == 1 || free && (number == 1 || step >= 0 && step <= LARGEST_STEP);
    }
}
