package org.guildmark.assessment.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores the components of a plan. */
@Converter
public class PlannedComponentsConverter extends JsonColumn<List<PlannedComponent>> {
    public PlannedComponentsConverter() {
        super(new TypeReference<>() {});
    }
}
