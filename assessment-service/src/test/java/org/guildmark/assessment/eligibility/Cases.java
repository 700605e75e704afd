package org.guildmark.assessment.eligibility;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guildmark.assessment.catalogview.EditionContent;
import org.guildmark.assessment.catalogview.EntryCondition.EducationKind;
import org.guildmark.catalog.content.StandardContent;

/** Facts for the tests, said briefly. */
final class Cases {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .findAndAddModules()
            .build();

    private final List<Facts.Education> educations = new ArrayList<>();
    private final List<Facts.Certificate> certificates = new ArrayList<>();
    private final List<Facts.WorkPeriod> work = new ArrayList<>();
    private final List<Facts.Internship> internships = new ArrayList<>();
    private final List<Facts.Apprenticeship> apprenticeships = new ArrayList<>();
    private final List<Facts.PreliminaryTechnician> preliminary = new ArrayList<>();

    /** As this service would read it from the catalog's event. */
    static EditionContent asPublished(StandardContent content) {
        return JSON.convertValue(content, EditionContent.class);
    }

    static Cases facts() {
        return new Cases();
    }

    static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    Cases school(EducationKind kind, String major, String graduatedOn) {
        educations.add(new Facts.Education(kind, major, day(graduatedOn), false, null));
        return this;
    }

    Cases assessedSchool(EducationKind kind, String major, String graduatedOn, String... levels) {
        educations.add(new Facts.Education(kind, major, day(graduatedOn), false, List.of(levels)));
        return this;
    }

    Cases student(EducationKind kind, String major) {
        educations.add(new Facts.Education(kind, major, null, true, null));
        return this;
    }

    Cases certificate(String level, String occupation, String issuedOn) {
        Facts.CertificateKind kind = certificates.size() % 2 == 0
                ? Facts.CertificateKind.SKILL_LEVEL
                : Facts.CertificateKind.VOCATIONAL_QUALIFICATION;
        certificates.add(new Facts.Certificate(kind, occupation, level, day(issuedOn)));
        return this;
    }

    Cases work(String occupation, String from, String to) {
        work.add(new Facts.WorkPeriod(day(from), day(to), occupation));
        return this;
    }

    Cases internship(String occupation, int months) {
        internships.add(new Facts.Internship(occupation, months, true));
        return this;
    }

    Cases apprentice(String occupation, String finishedOn) {
        apprenticeships.add(new Facts.Apprenticeship(occupation, day(finishedOn)));
        return this;
    }

    Cases preliminary(String occupation, String issuedOn) {
        preliminary.add(new Facts.PreliminaryTechnician(occupation, day(issuedOn)));
        return this;
    }

    Facts build() {
        return new Facts(educations, certificates, work, internships, apprenticeships, preliminary);
    }
}
