package org.guildmark.curriculum.reversedesign;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores what was answered. */
@Converter
public class DesignAnswerConverter extends JsonColumn<ReverseDesignView.Answer> {
    public DesignAnswerConverter() {
        super(new TypeReference<>() {});
    }
}
