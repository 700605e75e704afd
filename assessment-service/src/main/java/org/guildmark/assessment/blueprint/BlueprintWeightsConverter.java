package org.guildmark.assessment.blueprint;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores what a blueprint weighs. */
@Converter
public class BlueprintWeightsConverter extends JsonColumn<List<BlueprintWeight>> {
    public BlueprintWeightsConverter() {
        super(new TypeReference<>() {});
    }
}
