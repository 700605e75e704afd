package org.guildmark.catalog.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.guildmark.platform.openapi.OpenProperties;
import org.guildmark.platform.openapi.ServiceContract;

/**
 * What only the catalog's API document holds beside what every service's does. It names the interface once more because
 * Quarkus looks for filters among the classes that do so themselves.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class CatalogContract extends ServiceContract implements OASFilter {
    /** Parameters whose value an edition may not have. */
    private static final Set<String> OF_THE_EDITION = Set.of("level", "track", "cumulative", "fromLevel");

    /** Facts that a document need not print, wherever they occur. */
    private static final Set<String> MAY_BE_NULL = Set.of(
            "zh",
            "en",
            "nextCursor",
            "clause",
            "descriptor",
            "label",
            "trainingHours",
            "printedNumber",
            "printedCode",
            "issuer",
            "issuedOn",
            "effectiveOn",
            "scope",
            "occupation",
            "parent",
            "context",
            "schoolKind",
            "holder",
            "notice",
            "definition",
            "environment",
            "abilityTraits",
            "schooling",
            "source",
            "fullMark",
            "passMark",
            "minimumMinutes",
            "place",
            "staffing",
            "candidatesPerStaff",
            "minimumPerRoom",
            "minimum",
            "assessedForLevel",
            "afterCertificateLevel",
            "words",
            "ambiguous",
            "excerpt",
            "draftId",
            "failure",
            "finishedAt",
            "diagnosticCounts",
            "diagnostics",
            "reviewer",
            "reviewNote",
            "currentEditionId");

    /** Further ones that only some schemas leave open. */
    private static final Map<String, Set<String>> IN_SCHEMA = Map.ofEntries(
            Map.entry("Draft", Set.of("reason", "editionId")),
            Map.entry("Import", Set.of("standardKey", "editionLabel")),
            Map.entry("InternshipCondition", Set.of("months")),
            Map.entry("PathStep", Set.of("code")),
            Map.entry("TreeNode", Set.of("code")),
            Map.entry("TreeNodeContent", Set.of("code", "level", "inferred", "provenance", "id")),
            Map.entry("TreeStatement", Set.of("code")),
            Map.entry("Statement", Set.of("code")),
            Map.entry("StatementHit", Set.of("code")),
            Map.entry("StatementContent", Set.of("id", "code", "text", "inferred", "provenance")),
            Map.entry("Position", Set.of("level")),
            Map.entry("PositionContent", Set.of("level")),
            Map.entry("Audience", Set.of("level")),
            Map.entry("AudienceContent", Set.of("level", "text")),
            Map.entry("WeightTableContent", Set.of("track")),
            Map.entry("Occupation", Set.of("code", "title")),
            Map.entry("Profile", Set.of("edition", "documentStatus")),
            Map.entry("StandardContent", Set.of("assessmentScheme")),
            Map.entry("StandardDetail", Set.of("documentStatus")),
            Map.entry("Term", Set.of("code")));

    public CatalogContract() {
        super(new OpenProperties(MAY_BE_NULL, IN_SCHEMA), OF_THE_EDITION);
    }

    @Override
    protected void refine(Operation operation) {
        problem(operation.getResponses(), "submitDraft".equals(operation.getOperationId()), "422");
        if ("listStatements".equals(operation.getOperationId())) {
            // The same address answers with lines, which the generator cannot join with the pages.
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .addMediaType(
                            "application/x-ndjson",
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("Statement")));
        }
    }
}
