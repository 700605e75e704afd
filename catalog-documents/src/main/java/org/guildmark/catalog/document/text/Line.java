package org.guildmark.catalog.document.text;

/**
 * One line of a source.
 *
 * @param number counted from 1
 * @param text without the line terminator
 */
public record Line(int number, String text) {
    public boolean isBlank() {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0' || c == '\f');
    }
}
