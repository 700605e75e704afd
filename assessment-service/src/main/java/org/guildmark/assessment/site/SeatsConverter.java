package org.guildmark.assessment.site;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores seats of a room. */
@Converter
public class SeatsConverter extends JsonColumn<List<Seat>> {
    public SeatsConverter() {
        super(new TypeReference<>() {});
    }
}
