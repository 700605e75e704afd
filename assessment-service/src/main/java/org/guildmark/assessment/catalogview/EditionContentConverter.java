package org.guildmark.assessment.catalogview;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores the content of an edition. */
@Converter
public class EditionContentConverter extends JsonColumn<EditionContent> {
    public EditionContentConverter() {
        super(new TypeReference<>() {});
    }
}
