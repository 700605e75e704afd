package org.guildmark.curriculum.catalogview;

import java.util.UUID;

/**
 * What became of a statement up to the newest edition.
 *
 * @param statementId null where it was removed on the way
 * @param change the last thing that happened to it other than {@code UNCHANGED}; {@code UNCHANGED} where nothing did
 * @param similarity 0 to 1, product over the editions between
 */
public record Successor(UUID statementId, StatementChange change, double similarity) {}
