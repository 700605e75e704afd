package org.guildmark.assessment.item;

/**
 * Why a draft cannot be kept.
 *
 * @param pointer JSON pointer from the draft, e.g. {@code /content/interactions/0/scoring/correct/0}
 * @param code stable, e.g. {@code KEY_NOT_AN_OPTION}
 * @param message for people
 */
public record ItemFault(String pointer, String code, String message) {}
