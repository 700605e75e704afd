package org.guildmark.catalog.content;

/**
 * Marks a fact that the extraction lost and the parser filled in.
 *
 * @param what what was filled in, e.g. {@code tracks} or {@code title}
 * @param reason why this value follows, in English, without the document's sentences
 */
public record Inferred(String what, String reason) {}
