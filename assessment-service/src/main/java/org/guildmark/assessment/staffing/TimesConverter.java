package org.guildmark.assessment.staffing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores when a member of staff cannot come. */
@Converter
public class TimesConverter extends JsonColumn<List<StoredTime>> {
    public TimesConverter() {
        super(new TypeReference<>() {});
    }
}
