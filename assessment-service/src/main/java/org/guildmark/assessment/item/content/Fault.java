package org.guildmark.assessment.item.content;

/**
 * Something that is wrong with a content.
 *
 * @param pointer JSON pointer from the content, e.g. {@code /interactions/0/scoring/correct/1}; empty for the whole
 * @param code stable, e.g. {@code KEY_NOT_AN_OPTION}
 * @param message for people
 */
public record Fault(String pointer, String code, String message) {}
