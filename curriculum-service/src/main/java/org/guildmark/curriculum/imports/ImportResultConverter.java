package org.guildmark.curriculum.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores the result of an import. */
@Converter
public class ImportResultConverter extends JsonColumn<ImportResult> {
    public ImportResultConverter() {
        super(new TypeReference<>() {});
    }
}
