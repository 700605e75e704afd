package org.guildmark.catalog.content;

import java.util.List;

/**
 * A defined term.
 *
 * @param code number of the entry, e.g. {@code 3.1}
 * @param title the term, with its English where printed
 * @param synonyms further admitted terms
 * @param source where the definition is taken from, as printed; null where none
 */
public record Term(String code, Text title, List<String> synonyms, String definition, String source) {}
