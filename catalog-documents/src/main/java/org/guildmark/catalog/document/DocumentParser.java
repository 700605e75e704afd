package org.guildmark.catalog.document;

import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.document.text.SourceText;

/** Reads the documents of one family. A parser knows a layout, never a particular file. */
public interface DocumentParser {

    StandardKind kind();

    /**
     * How much the text looks like this family.
     *
     * @return 0 (not at all) to 1 (certainly); the family with the highest value of at least 0.5 parses the document
     */
    double recognise(SourceText source);

    /** Never throws for a damaged document: what cannot be read is a diagnostic. */
    ParsedDocument parse(SourceText source);
}
