package org.guildmark.assessment.registration.bulk;

import jakarta.persistence.Converter;
import org.guildmark.assessment.registration.DocumentColumn;

/** Stores what came of an import. */
@Converter
public class ImportResultConverter extends DocumentColumn<ImportResult> {
    public ImportResultConverter() {
        super(ImportResult.class);
    }
}
