package org.guildmark.assessment.registration;

import jakarta.persistence.Converter;
import org.guildmark.assessment.eligibility.Explanation;
import org.hibernate.annotations.Immutable;

/** Stores {@link Explanation}. Nobody changes one: Hibernate need not copy it by way of JSON. */
@Converter
@Immutable
public class ExplanationConverter extends DocumentColumn<Explanation> {
    public ExplanationConverter() {
        super(Explanation.class);
    }
}
