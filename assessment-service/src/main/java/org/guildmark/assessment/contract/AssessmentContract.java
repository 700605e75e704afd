package org.guildmark.assessment.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.guildmark.platform.openapi.OpenProperties;
import org.guildmark.platform.openapi.ServiceContract;

/**
 * What only the assessment's API document holds beside what every service's does. It names the interface once more
 * because Quarkus looks for filters among the classes that do so themselves.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class AssessmentContract extends ServiceContract implements OASFilter {
    /** Parameters whose value the standard that is asked about may not have. */
    private static final Set<String> OF_THE_STANDARD = Set.of("standard", "level", "track");

    private static final Set<String> MAY_BE_NULL = Set.of("en", "nextCursor");

    /** Further ones that only some schemas leave open. */
    private static final Map<String, Set<String>> IN_SCHEMA = Map.ofEntries(
            Map.entry("ItemContent", Set.of("title", "task", "explanation")),
            // Who sees a form of a paper without its answers sees no scoring.
            Map.entry("InlineChoiceInteraction", Set.of("scoring")),
            Map.entry("ChoiceInteraction", Set.of("scoring", "prompt")),
            Map.entry("HottextInteraction", Set.of("scoring", "prompt")),
            Map.entry("TextEntryInteraction", Set.of("scoring", "expectedLength")),
            Map.entry("ExtendedTextInteraction", Set.of("scoring", "prompt", "expectedLines", "modelAnswer")),
            Map.entry("MatchInteraction", Set.of("scoring", "prompt")),
            Map.entry("GapMatchInteraction", Set.of("scoring", "prompt")),
            Map.entry("OrderInteraction", Set.of("scoring", "prompt")),
            Map.entry("UploadInteraction", Set.of("scoring", "prompt")),
            Map.entry("SelectPointInteraction", Set.of("scoring", "prompt")),
            Map.entry("ItemScoring", Set.of("defaultValue", "lowerBound", "upperBound", "maximum", "numeric", "text")),
            Map.entry("ItemImport", Set.of("standard", "level", "track", "diagnostics")),
            Map.entry("ItemImportDiagnostic", Set.of("file", "column", "item")),
            Map.entry("NumericRule", Set.of("tolerance", "lower", "upper")),
            Map.entry(
                    "CandidateFacts",
                    Set.of(
                            "educations",
                            "certificates",
                            "work",
                            "internships",
                            "apprenticeships",
                            "preliminaryTechnician")),
            Map.entry("CandidateEducation", Set.of("currentYearGraduate")),
            Map.entry("RegistrationRequest", Set.of("birthDate")),
            Map.entry("StaffMember", Set.of("subject", "organisationId", "maxSessions", "retiredAt")),
            Map.entry("StaffQualification", Set.of("level")),
            Map.entry("Staffing", Set.of("reason", "changes")),
            Map.entry("StaffingFigures", Set.of("changes")),
            Map.entry("StaffedSession", Set.of("role")),
            Map.entry("Absence", Set.of("from", "to")),
            Map.entry("AbsenceAnswer", Set.of("staffing")),
            Map.entry("BandShare", Set.of("minimum", "maximum")),
            Map.entry("BlueprintRequest", Set.of("bodyId", "weights", "limits")),
            Map.entry("DifficultyMix", Set.of("meanMinimum", "meanMaximum")),
            Map.entry("KindLimit", Set.of("maximum")),
            Map.entry("PaperConstraintLine", Set.of("form")),
            Map.entry(
                    "PaperLimits",
                    Set.of(
                            "difficulty",
                            "maximumSeconds",
                            "minimumStatementsPerElement",
                            "maximumExposure",
                            "notUsedForDays")),
            Map.entry("PaperRequest", Set.of("title", "forms", "overlap", "seed", "timeLimitSeconds")));

    /** Examples by aggregate. */
    private static final List<String> EXAMPLES = Stream.of(
                    "operations", "audit", "items", "interchange", "papers", "plans", "registrations", "staffing")
            .map(aggregate -> "/openapi/examples/" + aggregate + ".json")
            .toList();

    public AssessmentContract() {
        super(new OpenProperties(MAY_BE_NULL, IN_SCHEMA), OF_THE_STANDARD, EXAMPLES);
    }

    @Override
    protected void refine(Operation operation) {
        // Every operation says of itself what it answers.
    }
}
