package org.guildmark.assessment.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.catalogview.EntryCondition.EducationKind;

/** What entry rules ask about a candidate. Nothing here says who it is. */
@Schema(name = "CandidateFacts")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facts(
        @Valid @Size(max = Facts.MOST) List<@NotNull Education> educations,
        @Valid @Size(max = Facts.MOST) List<@NotNull Certificate> certificates,
        @Valid @Size(max = Facts.MOST) List<@NotNull WorkPeriod> work,
        @Valid @Size(max = Facts.MOST) List<@NotNull Internship> internships,
        @Valid @Size(max = Facts.MOST) List<@NotNull Apprenticeship> apprenticeships,
        @Schema(description = "Preliminary-technician certificates (预备技师证书)") @Valid @Size(max = Facts.MOST)
                List<@NotNull PreliminaryTechnician> preliminaryTechnician) {

    static final int MOST = 60;

    /** Nothing is known. */
    public static final Facts NONE = new Facts(null, null, null, null, null, null);

    public Facts {
        educations = orEmpty(educations);
        certificates = orEmpty(certificates);
        work = orEmpty(work);
        internships = orEmpty(internships);
        apprenticeships = orEmpty(apprenticeships);
        preliminaryTechnician = orEmpty(preliminaryTechnician);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        // Not List.copyOf: a null element is the validator's to report.
        return list == null ? List.of() : list;
    }

    /** Schooling, finished or not. */
    @Schema(name = "CandidateEducation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Education(
            @NotNull EducationKind kind,
            @Schema(description = "As the diploma names it; null where there is none") @Size(max = 100) String major,
            @Schema(description = "Day of the diploma, or on which it is expected; null where neither is known")
                    LocalDate graduatedOn,
            @Schema(
                            description = "True for who graduates in the year of the plan's deadline and has no"
                                    + " diploma yet")
                    Boolean currentYearGraduate,
            @Schema(description = "Levels for which the school was assessed as a training place; null where unknown")
                    @Size(max = 20)
                    List<@NotBlank @Size(max = 20) String> assessedLevels) {}

    /** Both kinds count alike (职业资格证书 and 技能等级证书). */
    public enum CertificateKind {
        VOCATIONAL_QUALIFICATION,
        SKILL_LEVEL
    }

    /** @param level code of the level, as the standards name it, e.g. {@code CN4} */
    @Schema(name = "CandidateCertificate")
    public record Certificate(
            @NotNull CertificateKind kind,
            @NotBlank @Size(max = 100) String occupation,
            @NotBlank @Size(max = 20) String level,
            @NotNull LocalDate issuedOn) {}

    /** Work from the first day to the last, both included. */
    @Schema(name = "CandidateWorkPeriod")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WorkPeriod(
            @NotNull LocalDate from,
            @Schema(description = "Last day; null where the work goes on") LocalDate to,
            @NotBlank @Size(max = 100) String occupation) {}

    /** An internship counts in whole months, as its certificate says. */
    @Schema(name = "CandidateInternship")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Internship(
            @Schema(description = "In what; null where unknown") @Size(max = 100) String occupation,
            @NotNull @Min(0) @Max(120) Integer months,
            @Schema(description = "True where it is over (实习期满)") @NotNull Boolean finished) {}

    /** @param finishedOn day on which the apprenticeship ended or will end */
    @Schema(name = "CandidateApprenticeship")
    public record Apprenticeship(@NotBlank @Size(max = 100) String occupation, @NotNull LocalDate finishedOn) {}

    /** A certificate that technician colleges issue. */
    @Schema(name = "CandidatePreliminaryTechnician")
    public record PreliminaryTechnician(@NotBlank @Size(max = 100) String occupation, @NotNull LocalDate issuedOn) {}
}
