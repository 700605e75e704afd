package org.guildmark.curriculum.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.guildmark.platform.openapi.OpenProperties;
import org.guildmark.platform.openapi.ServiceContract;

/**
 * What only the curriculum's API document holds beside what every service's does. It names the interface once more
 * because Quarkus looks for filters among the classes that do so themselves.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class CurriculumContract extends ServiceContract implements OASFilter {
    /** Parameters whose value the standard that is asked about may not have. */
    private static final Set<String> OF_THE_STANDARD = Set.of("standard", "level", "track", "cumulative");

    private static final Set<String> MAY_BE_NULL = Set.of("en", "nextCursor");

    /** Further ones that only some schemas leave open. */
    private static final Map<String, Set<String>> IN_SCHEMA = Map.ofEntries(
            // Of a statement that a correction removed, only the id is left.
            Map.entry("MappedStatement", Set.of("standard", "edition", "kind")),
            Map.entry("ImportedCourse", Set.of("courseId", "revisionId")),
            Map.entry("ImportedMappingChange", Set.of("statementCode", "from", "to")),
            Map.entry("MatrixCourse", Set.of("revisionStatus")),
            Map.entry("MatrixStatement", Set.of("code")),
            Map.entry("LevelCoverage", Set.of("level", "skill", "theory")),
            Map.entry("FunctionCoverage", Set.of("id", "code", "titleEn", "percent")),
            Map.entry("WeightSource", Set.of("clause", "table")),
            Map.entry("WeightColumn", Set.of("track")),
            Map.entry("ReverseDesignRequest", Set.of("schoolId", "via")),
            Map.entry("ReverseDesignTarget", Set.of("track", "posts", "statementIds")),
            Map.entry("ReverseDesignPool", Set.of("programmeId", "courseIds")),
            Map.entry("ReverseDesignTaught", Set.of("courseIds", "statementIds")),
            Map.entry("ReverseDesignLimits", Set.of("hours", "courses")));

    public CurriculumContract() {
        super(new OpenProperties(MAY_BE_NULL, IN_SCHEMA), OF_THE_STANDARD);
    }

    @Override
    protected void refine(Map<String, Schema> schemas) {
        List.of("CourseRequest", "ProgrammeRequest").forEach(request -> {
            // Letters of every script, which not every dialect of regular expressions that reads this can say.
            Schema code = schemas.get(request).getProperties().get("code");
            code.setPattern(null);
            code.setDescription(code.getDescription() + ". Begins and ends with a letter or digit of any script;"
                    + " . _ / - and spaces may stand between");
        });
    }

    @Override
    protected void refine(Operation operation) {
        // Refused where the draft maps to what was withdrawn, though it has no body.
        problem(operation.getResponses(), "approveMappingRevision".equals(operation.getOperationId()), "422");
        if ("importCourses".equals(operation.getOperationId())) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaType("multipart/form-data")
                    .getSchema()
                    .addRequired("programmeId");
        }
    }
}
