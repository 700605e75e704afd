package org.guildmark.assessment.staffing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores what came of a staffing. */
@Converter
public class OutcomeConverter extends JsonColumn<StaffingOutcome> {
    public OutcomeConverter() {
        super(new TypeReference<>() {});
    }
}
