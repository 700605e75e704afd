package org.guildmark.assessment.site;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores codes of equipment, in order. */
@Converter
public class EquipmentConverter extends JsonColumn<List<String>> {
    public EquipmentConverter() {
        super(new TypeReference<>() {});
    }
}
