package org.guildmark.assessment.blueprint;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores what a blueprint limits. */
@Converter
public class PaperLimitsConverter extends JsonColumn<PaperLimits> {
    public PaperLimitsConverter() {
        super(new TypeReference<>() {});
    }
}
