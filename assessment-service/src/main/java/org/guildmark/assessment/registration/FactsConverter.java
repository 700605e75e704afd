package org.guildmark.assessment.registration;

import jakarta.persistence.Converter;
import org.guildmark.assessment.eligibility.Facts;

/** Stores {@link Facts}. */
@Converter
public class FactsConverter extends DocumentColumn<Facts> {
    public FactsConverter() {
        super(Facts.class);
    }
}
