package org.guildmark.assessment.catalogview;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One condition of an entry alternative, as the catalog says it. Months are calendar months, from date to date. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = EntryCondition.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = EntryCondition.CertificateHeld.class, name = "CERTIFICATE_HELD"),
    @JsonSubTypes.Type(value = EntryCondition.Work.class, name = "WORK"),
    @JsonSubTypes.Type(value = EntryCondition.Education.class, name = "EDUCATION"),
    @JsonSubTypes.Type(value = EntryCondition.Apprenticeship.class, name = "APPRENTICESHIP"),
    @JsonSubTypes.Type(value = EntryCondition.Internship.class, name = "INTERNSHIP"),
    @JsonSubTypes.Type(value = EntryCondition.PreliminaryTechnician.class, name = "PRELIMINARY_TECHNICIAN")
})
public sealed interface EntryCondition {

    /**
     * A certificate of {@code level} in this occupation, or a related one where {@code relatedOccupation}. Both kinds of
     * certificate count: 职业资格证书 and 技能等级证书.
     */
    record CertificateHeld(String level, boolean relatedOccupation) implements EntryCondition {}

    /**
     * Work in this occupation, or a related one where {@code relatedOccupation}.
     *
     * @param afterCertificateLevel count only work after the certificate of this level; null to count all work
     */
    record Work(int months, boolean relatedOccupation, String afterCertificateLevel) implements EntryCondition {}

    /**
     * Schooling of one of {@code kinds}.
     *
     * @param orAbove true where a higher kind counts as well, in the order of {@link EducationKind}
     * @param relatedMajor true where the major must be this or a related one, from {@code majors}
     * @param majors the listed majors; empty where the document lists none
     * @param majorsOpen true where what is not listed needs an officer's decision
     * @param currentYearGraduate true where graduates of the current year count before they hold the diploma
     * @param assessedForLevel the school must have been assessed to train to this level; null where not asked
     */
    record Education(
            List<EducationKind> kinds,
            boolean orAbove,
            boolean relatedMajor,
            List<String> majors,
            boolean majorsOpen,
            boolean currentYearGraduate,
            String assessedForLevel)
            implements EntryCondition {
        public Education {
            kinds = EditionContent.orEmpty(kinds);
            majors = EditionContent.orEmpty(majors);
        }
    }

    /** Apprenticeship in this occupation, or a related one, finished (学徒期满). */
    record Apprenticeship(boolean relatedOccupation) implements EntryCondition {}

    /** Internship of so many months, or finished (实习期满) where {@code months} is null. */
    record Internship(Integer months) implements EntryCondition {}

    /** A preliminary-technician certificate (预备技师证书), in this occupation or a related one. */
    record PreliminaryTechnician(boolean relatedOccupation) implements EntryCondition {}

    /** A kind that this release does not know: an officer decides. */
    record Unknown() implements EntryCondition {}

    /** Kinds of school; each "or above" follows this order. */
    enum EducationKind {
        /** 技工学校. */
        TECHNICAL_SCHOOL,
        /** 中等职业学校. */
        SECONDARY_VOCATIONAL,
        /** 高级技工学校. */
        SENIOR_TECHNICAL_SCHOOL,
        /** 技师学院. */
        TECHNICIAN_COLLEGE,
        /** 高等职业学校. */
        HIGHER_VOCATIONAL,
        /** 大专. */
        JUNIOR_COLLEGE,
        /** 本科. */
        BACHELOR
    }
}
