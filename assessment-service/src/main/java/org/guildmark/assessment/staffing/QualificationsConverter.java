package org.guildmark.assessment.staffing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores what a member of staff may assess. */
@Converter
public class QualificationsConverter extends JsonColumn<List<Qualification>> {
    public QualificationsConverter() {
        super(new TypeReference<>() {});
    }
}
