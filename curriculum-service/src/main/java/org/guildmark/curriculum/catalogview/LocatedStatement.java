package org.guildmark.curriculum.catalogview;

/**
 * A statement wherever it stands.
 *
 * @param placed null where a correction removed it from its edition
 * @param status of the edition
 */
public record LocatedStatement(Edition edition, EditionStatus status, PlacedStatement placed) {}
