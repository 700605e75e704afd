package org.guildmark.assessment.registration;

import jakarta.persistence.Converter;
import org.guildmark.assessment.eligibility.Facts;
import org.hibernate.annotations.Immutable;

/** Stores {@link Facts}. Nobody changes one: Hibernate need not copy it by way of JSON. */
@Converter
@Immutable
public class FactsConverter extends DocumentColumn<Facts> {
    public FactsConverter() {
        super(Facts.class);
    }
}
