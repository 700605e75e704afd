package org.guildmark.catalog.content;

/**
 * Where in the source a node was read.
 *
 * @param sha256 of the source document's bytes, lower-case hex
 * @param fromLine first line, counted from 1 in the extracted text
 * @param toLine last line, inclusive
 * @param confidence 0..1: 1 as printed, less where a part was inferred or rejoined across a page break
 */
public record Provenance(String sha256, int fromLine, int toLine, double confidence) {}
