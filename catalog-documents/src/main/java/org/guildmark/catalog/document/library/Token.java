package org.guildmark.catalog.document.library;

/**
 * A piece of a line of a matrix: a cell's code with what stands behind it, or a fragment of some cell's text.
 *
 * @param code folded code; null for a fragment
 * @param text what follows the code on the line, or the fragment; may be empty
 * @param line line number, counted from 1
 * @param beforeItem true for a fragment to the left of a competency's code, so that it stands in a title's column
 */
record Token(Kind kind, String code, String text, int line, boolean beforeItem) {
    enum Kind {
        PROJECT,
        TASK,
        ITEM,
        FRAGMENT,
        /** The table goes on after a page break (续上表). */
        CONTINUED,
        /** What follows belongs to no cell until the next code. */
        BREAK
    }

    static Token fragment(String text, int line) {
        return new Token(Kind.FRAGMENT, null, text, line, false);
    }

    boolean isCode() {
        return code != null;
    }
}
