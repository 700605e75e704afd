package org.guildmark.catalog.document.library;

/**
 * A competency as one matrix prints it.
 *
 * @param code printed code, e.g. {@code 02-01-03}; digits and hyphens in their plain forms
 * @param wording what this matrix prints beside the code, without its line breaks; null where it prints nothing
 * @param line line of the code, counted from 1
 */
public record PrintedCompetency(String code, String wording, int line) {}
