package org.guildmark.assessment.registration.bulk;

import jakarta.persistence.Converter;
import org.guildmark.assessment.registration.DocumentColumn;
import org.hibernate.annotations.Immutable;

/** Stores what came of an import. Nobody changes one: Hibernate need not copy it by way of JSON. */
@Converter
@Immutable
public class ImportResultConverter extends DocumentColumn<ImportResult> {
    public ImportResultConverter() {
        super(ImportResult.class);
    }
}
