package org.guildmark.curriculum.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores the emphasis credits of a programme. */
@Converter
public class EmphasisCreditsConverter extends JsonColumn<EmphasisCredits> {
    public EmphasisCreditsConverter() {
        super(new TypeReference<>() {});
    }
}
