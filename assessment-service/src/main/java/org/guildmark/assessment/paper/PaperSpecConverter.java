package org.guildmark.assessment.paper;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.guildmark.assessment.paper.spec.PaperSpec;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores what a paper has to keep. */
@Converter
public class PaperSpecConverter extends JsonColumn<PaperSpec> {
    public PaperSpecConverter() {
        super(new TypeReference<>() {});
    }
}
