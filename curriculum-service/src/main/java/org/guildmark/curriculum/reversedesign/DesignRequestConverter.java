package org.guildmark.curriculum.reversedesign;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores what was asked. */
@Converter
public class DesignRequestConverter extends JsonColumn<ReverseDesignRequest> {
    public DesignRequestConverter() {
        super(new TypeReference<>() {});
    }
}
