package org.guildmark.curriculum.reversedesign;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.catalogview.EditionContent.StatementKind;
import org.guildmark.curriculum.reversedesign.ReverseDesign.CostUnit;
import org.guildmark.curriculum.reversedesign.ReverseDesign.Status;

/** A reverse design: what was asked, which courses answer it, and how good the answer is. */
@Schema(name = "ReverseDesign")
public record ReverseDesignView(
        UUID id, UUID schoolId, Instant createdAt, ReverseDesignRequest request, Answer answer) {

    /**
     * What was found. It is kept as it was: courses and mappings that change later do not change it.
     */
    @Schema(name = "ReverseDesignAnswer")
    public record Answer(
            @Schema(
                            description =
                                    "OPTIMAL: proven, nothing is better. FEASIBLE: time ran out; bound says how much"
                                            + " better anything could be")
                    Status status,
            @Schema(description = "HOURS, or COURSES where hours are unknown or do not count") CostUnit costUnit,
            @Schema(description = "Of the chosen courses, in the unit") long cost,
            @Schema(description = "Of the chosen courses; null where one's are unknown") Integer hours,
            @Schema(description = "Weighted share of the target that is covered then, 0 to 1") double coverage,
            @Schema(description = "What is taught already covers so much, 0 to 1") double coverageBefore,
            @Schema(
                            description = "No choice can beat it: a least cost for COVER_TARGET, a largest coverage for"
                                    + " MOST_COVERAGE")
                    double bound,
            @Schema(description = "Courses to choose from") int candidates,
            @Schema(description = "Statements of the target") int targets,
            @Schema(description = "In the order of the candidates") List<ChosenView> chosen,
            @Schema(description = "Target statements that stay uncovered") List<StatementRef> uncovered,
            @Schema(description = "Those of them that no candidate covers") List<UUID> notCoverable,
            @Schema(description = "Milliseconds that the search took") long milliseconds) {}

    /** A chosen course, and why. */
    @Schema(name = "ChosenCourse")
    public record ChosenView(
            UUID courseId,
            String code,
            Text title,
            @Schema(description = "Null where unknown") Integer hours,
            @Schema(description = "Number of target statements to which it adds") int covers,
            @Schema(description = "Those of them that no other chosen course covers")
                    List<StatementRef> onlyAmongChosen,
            @Schema(description = "Those of them that no other candidate covers") List<UUID> onlyCandidateFor,
            @Schema(description = "Whether it had to be chosen to cover the target") boolean forced,
            @Schema(description = "Coverage that would be lost without it, 0 to 1") double gain) {}

    /** A statement of the target, in short. */
    @Schema(name = "TargetStatement")
    public record StatementRef(
            UUID id,
            @Schema(description = "Printed number; null where none is printed") String code,
            StatementKind kind,
            @Schema(description = "Key of the standard") String standard,
            @Schema(description = "Null where the statement belongs to every level") String level) {}
}
