package org.guildmark.catalog.content;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** Stores the content of a draft or a revision. */
@Converter
public class ContentConverter extends JsonColumn<StandardContent> {
    public ContentConverter() {
        super(new TypeReference<>() {});
    }
}
