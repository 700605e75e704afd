package org.guildmark.assessment.registration;

import jakarta.persistence.Converter;
import org.guildmark.assessment.eligibility.Explanation;

/** Stores {@link Explanation}. */
@Converter
public class ExplanationConverter extends DocumentColumn<Explanation> {
    public ExplanationConverter() {
        super(Explanation.class);
    }
}
