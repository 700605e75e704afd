package org.guildmark.curriculum.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores the targets of a programme. */
@Converter
public class TargetsConverter extends JsonColumn<List<Target>> {
    public TargetsConverter() {
        super(new TypeReference<>() {});
    }
}
