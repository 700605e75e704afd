package org.guildmark.assessment.staffing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores the roles of a member of staff. */
@Converter
public class RolesConverter extends JsonColumn<List<StaffRole>> {
    public RolesConverter() {
        super(new TypeReference<>() {});
    }
}
