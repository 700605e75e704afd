package org.guildmark.assessment.paper;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores what the assembly said. */
@Converter
public class PaperOutcomeConverter extends JsonColumn<PaperOutcome> {
    public PaperOutcomeConverter() {
        super(new TypeReference<>() {});
    }
}
