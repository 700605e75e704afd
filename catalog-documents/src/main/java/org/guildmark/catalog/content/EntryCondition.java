package org.guildmark.catalog.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One condition of an entry alternative. Months are calendar months, counted from date to date. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EntryCondition.CertificateHeld.class, name = "CERTIFICATE_HELD"),
    @JsonSubTypes.Type(value = EntryCondition.Work.class, name = "WORK"),
    @JsonSubTypes.Type(value = EntryCondition.Education.class, name = "EDUCATION"),
    @JsonSubTypes.Type(value = EntryCondition.Apprenticeship.class, name = "APPRENTICESHIP"),
    @JsonSubTypes.Type(value = EntryCondition.Internship.class, name = "INTERNSHIP"),
    @JsonSubTypes.Type(value = EntryCondition.PreliminaryTechnician.class, name = "PRELIMINARY_TECHNICIAN")
})
@Schema(
        name = "EntryCondition",
        oneOf = {
            EntryCondition.CertificateHeld.class,
            EntryCondition.Work.class,
            EntryCondition.Education.class,
            EntryCondition.Apprenticeship.class,
            EntryCondition.Internship.class,
            EntryCondition.PreliminaryTechnician.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "CERTIFICATE_HELD", schema = EntryCondition.CertificateHeld.class),
            @DiscriminatorMapping(value = "WORK", schema = EntryCondition.Work.class),
            @DiscriminatorMapping(value = "EDUCATION", schema = EntryCondition.Education.class),
            @DiscriminatorMapping(value = "APPRENTICESHIP", schema = EntryCondition.Apprenticeship.class),
            @DiscriminatorMapping(value = "INTERNSHIP", schema = EntryCondition.Internship.class),
            @DiscriminatorMapping(value = "PRELIMINARY_TECHNICIAN", schema = EntryCondition.PreliminaryTechnician.class)
        })
public sealed interface EntryCondition {

    /**
     * A certificate of {@code level} in this occupation, or a related one where {@code relatedOccupation}. Both kinds of
     * certificate count: 职业资格证书 and 技能等级证书.
     */
    @Schema(name = "CertificateHeldCondition")
    record CertificateHeld(String level, boolean relatedOccupation) implements EntryCondition {}

    /**
     * Work in this occupation, or a related one where {@code relatedOccupation}.
     *
     * @param months months of work, periods counted once where they overlap
     * @param afterCertificateLevel count only work after the certificate of this level; null to count all work
     */
    @Schema(name = "WorkCondition")
    record Work(int months, boolean relatedOccupation, String afterCertificateLevel) implements EntryCondition {}

    /**
     * Schooling of one of {@code kinds}.
     *
     * @param orAbove true where a higher kind counts as well
     * @param relatedMajor true where the major must be this or a related one, from {@code majors}
     * @param majors the listed majors; empty where the document lists none
     * @param majorsOpen true where the list ends in 等 or where none is printed: what is not listed needs an officer's
     *     decision
     * @param currentYearGraduate true where graduates of the current year count before they hold the diploma
     * @param assessedForLevel the school must have been assessed to train to this level; null where not asked
     */
    @Schema(name = "EducationCondition")
    record Education(
            List<EducationKind> kinds,
            boolean orAbove,
            boolean relatedMajor,
            List<String> majors,
            boolean majorsOpen,
            boolean currentYearGraduate,
            String assessedForLevel)
            implements EntryCondition {}

    /** Apprenticeship in this occupation, or a related one, finished (学徒期满). */
    @Schema(name = "ApprenticeshipCondition")
    record Apprenticeship(boolean relatedOccupation) implements EntryCondition {}

    /** Internship of so many months, or finished (实习期满) where {@code months} is null. */
    @Schema(name = "InternshipCondition")
    record Internship(Integer months) implements EntryCondition {}

    /** A preliminary-technician certificate (预备技师证书), in this occupation or a related one. */
    @Schema(name = "PreliminaryTechnicianCondition")
    record PreliminaryTechnician(boolean relatedOccupation) implements EntryCondition {}

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
