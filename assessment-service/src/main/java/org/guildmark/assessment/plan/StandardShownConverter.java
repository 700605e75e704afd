package org.guildmark.assessment.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores what a plan shows of its standard. */
@Converter
public class StandardShownConverter extends JsonColumn<StandardShown> {
    public StandardShownConverter() {
        super(new TypeReference<>() {});
    }
}
