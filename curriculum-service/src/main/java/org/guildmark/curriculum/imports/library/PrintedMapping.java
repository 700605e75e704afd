package org.guildmark.curriculum.imports.library;

/**
 * A competency in the matrix of a course.
 *
 * @param code printed code, e.g. {@code 02-01-03}; digits and hyphens in their plain forms
 * @param wording what this matrix prints beside the code, without its line breaks; null where it prints nothing
 * @param line line of the code, counted from 1
 */
public record PrintedMapping(String code, String wording, int line) {}
