package org.guildmark.assessment.catalogview;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.platform.persistence.JsonColumn;
import org.hibernate.annotations.Immutable;

/** Stores the content of an edition. Contents are records: none has to be copied to see later whether it has changed. */
@Immutable
@Converter
public class EditionContentConverter extends JsonColumn<EditionContent> {
    public EditionContentConverter() {
        super(new TypeReference<>() {});
    }
}
