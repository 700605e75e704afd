package org.guildmark.assessment.item;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.platform.persistence.JsonColumn;
import org.hibernate.annotations.Immutable;

/** Stores the content of a version. Contents are records: none has to be copied to see later whether it has changed. */
@Immutable
@Converter
public class ItemContentConverter extends JsonColumn<ItemContent> {
    public ItemContentConverter() {
        super(new TypeReference<>() {});
    }
}
