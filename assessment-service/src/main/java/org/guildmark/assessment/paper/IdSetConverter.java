package org.guildmark.assessment.paper;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.UUID;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores ids that are only ever read together. */
@Converter
public class IdSetConverter extends JsonColumn<Set<UUID>> {
    public IdSetConverter() {
        super(new TypeReference<>() {});
    }
}
