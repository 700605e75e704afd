package org.guildmark.assessment.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;

/** What the entry rules say of a candidate's facts on a day, and why. */
@Schema(name = "EligibilityExplanation")
public record Explanation(
        Outcome outcome,
        @Schema(description = "Level applied for") String level,
        @Schema(description = "Day on which the rules were applied: the plan's deadline") LocalDate referenceDay,
        @Schema(description = "Clause of the standard; null where the standard has no entry rule for the level")
                String clause,
        @Schema(description = "Ordinal of the alternative that was met; null where none is") Integer metAlternative,
        @Schema(
                        description = "First day on which time alone would make the candidate eligible (满足日期); null"
                                + " where something else is missing, or nothing")
                LocalDate eligibleOn,
        @Schema(description = "The outcome in words") Text summary,
        List<AlternativeFinding> alternatives) {

    /** What follows for an application. */
    public enum Outcome {
        ELIGIBLE,
        /** The rules leave it open: an exam-officer decides. */
        NEEDS_OFFICER,
        NOT_ELIGIBLE
    }

    /** How a condition or an alternative stands. */
    public enum State {
        MET,
        /** An exam-officer has to judge what the standard leaves open. */
        OPEN_QUESTION,
        MISSING
    }

    /** One way to be admitted: every condition must be met. */
    @Schema(name = "EligibilityAlternative")
    public record AlternativeFinding(
            @Schema(description = "Position as printed, from 1") int ordinal,
            @Schema(description = "Number printed before it; null where none is") String printedNumber,
            State state,
            @Schema(description = "First day on which time alone would meet it; null where something else is missing")
                    LocalDate metOn,
            List<ConditionFinding> conditions) {}

    /** One condition, and what is missing. */
    @Schema(name = "EligibilityCondition")
    public record ConditionFinding(
            @Schema(description = "Kind of the condition", examples = "WORK") String condition,
            State state,
            Reason reason,
            @Schema(description = "The same in words") Text message,
            @Schema(description = "First day on which time alone would meet it; null where something else is missing")
                    LocalDate metOn,
            @Schema(description = "Months asked for; null where none are") Integer requiredMonths,
            @Schema(description = "Months that count; null where none are asked for") Integer countedMonths,
            @Schema(description = "The facts that it rests on, as pointers", examples = "/work/0")
                    List<String> facts) {}

    /** Why a condition stands as it does. */
    public enum Reason {
        FULFILLED,
        /** The rule cannot be evaluated by this release, or its conditions could not be read. */
        RULE_NOT_UNDERSTOOD,
        /** What is claimed is of an occupation that the open list does not name. */
        OCCUPATION_NOT_LISTED,
        /** The major is none that the open list names. */
        MAJOR_NOT_LISTED,
        /** Nobody said whether the school was assessed for the level. */
        SCHOOL_ASSESSMENT_UNKNOWN,
        /** A certificate of a higher level is held, not the one that is asked for. */
        HIGHER_CERTIFICATE_HELD,
        /** Nobody said in what the internship was. */
        INTERNSHIP_OCCUPATION_UNKNOWN,
        CERTIFICATE_MISSING,
        CERTIFICATE_NOT_YET_ISSUED,
        MORE_WORK_NEEDED,
        EDUCATION_MISSING,
        NOT_GRADUATED_YET,
        MAJOR_NOT_RELATED,
        SCHOOL_NOT_ASSESSED,
        APPRENTICESHIP_MISSING,
        APPRENTICESHIP_NOT_FINISHED,
        INTERNSHIP_MISSING,
        PRELIMINARY_TECHNICIAN_MISSING
    }
}
