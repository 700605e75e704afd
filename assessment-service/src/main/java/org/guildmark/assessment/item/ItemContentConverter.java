package org.guildmark.assessment.item;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores the content of a version. */
@Converter
public class ItemContentConverter extends JsonColumn<ItemContent> {
    public ItemContentConverter() {
        super(new TypeReference<>() {});
    }
}
