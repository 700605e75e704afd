package org.guildmark.assessment.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores the ids of a plan's sites. */
@Converter
public class SiteIdsConverter extends JsonColumn<List<UUID>> {
    public SiteIdsConverter() {
        super(new TypeReference<>() {});
    }
}
