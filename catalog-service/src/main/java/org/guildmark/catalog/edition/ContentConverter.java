package org.guildmark.catalog.edition;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores the content of a draft or a revision. */
@Converter
public class ContentConverter extends JsonColumn<StandardContent> {
    public ContentConverter() {
        super(new TypeReference<>() {});
    }
}
