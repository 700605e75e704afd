package org.guildmark.curriculum.reversedesign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.coverage.Figure;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Goal;

/** What is to be taught, what there is to teach it with, and within which limits. */
@Schema(name = "ReverseDesignRequest")
public record ReverseDesignRequest(
        @Schema(description = "For whom; needed by who works at several schools") UUID schoolId,
        @Schema(
                        description = "COVER_TARGET: everything, in the fewest hours (the fewest courses where some"
                                + " candidate's hours are unknown). MOST_COVERAGE: the largest weighted coverage within"
                                + " the limits. Null: MOST_COVERAGE where there are limits, else COVER_TARGET")
                Goal goal,
        @NotNull @Valid Wanted target,
        @Valid
                @Schema(
                        description = "Courses to choose from, those retired left out; null for all courses of the"
                                + " school")
                Pool pool,
        @Valid @Schema(description = "What need not be taught again; null for nothing") Taught taught,
        @Valid @Schema(description = "Null for none") Limits limits,
        @Schema(
                        description = "True: what no candidate covers is left uncovered; otherwise it refuses"
                                + " COVER_TARGET")
                Boolean allowUncovered,
        @Schema(description = "CROSSWALK: courses also count for what accepted associations lead to, at a discount")
                Via via,
        @Schema(description = "True: own drafts of mappings count instead of what is approved") Boolean preview,
        @Min(1)
                @Max(30)
                @Schema(
                        description = "After so many seconds the best solution so far is the answer; null for 10",
                        examples = "10")
                Integer timeLimitSeconds) {

    public ReverseDesignRequest {
        allowUncovered = Boolean.TRUE.equals(allowUncovered);
        preview = Boolean.TRUE.equals(preview);
        if (goal == null) {
            goal = limits == null ? Goal.COVER_TARGET : Goal.MOST_COVERAGE;
        }
    }

    /** The way by which courses count for statements of another standard. */
    @Schema(name = "ReverseDesignVia")
    public enum Via {
        CROSSWALK
    }

    /** A standard's level, its posts, or statements one by one. */
    @Schema(name = "ReverseDesignTarget")
    public record Wanted(
            @Size(max = 80)
                    @Schema(description = "Key of a standard; null with statementIds", examples = "tea-shop-host")
                    String standard,
            @Size(max = 20) @Schema(description = "Level code; null for all levels", examples = "CN4") String level,
            @Size(max = 60) @Schema(description = "Track code; needed where the level has tracks") String track,
            @Schema(description = "True: the levels below too, where the standard says so") Boolean cumulative,
            @Size(max = 200) @Schema(description = "Optional areas that count; null for none")
                    Set<@NotNull UUID> optionalAreas,
            @Size(max = 100)
                    @Schema(description = "Posts of the standard in place of a level: the levels that lead to them")
                    List<@NotNull @Size(max = 100) String> posts,
            @Size(min = 1, max = 2)
                    @Schema(description = "SKILL, THEORY or both; null for both, each counting half of the coverage")
                    Set<@NotNull Figure> figures,
            @Size(min = 1, max = 5_000)
                    @Schema(description = "In place of a standard: these statements, all of the same weight")
                    List<@NotNull UUID> statementIds) {
        public Wanted {
            cumulative = Boolean.TRUE.equals(cumulative);
        }
    }

    /** One of the two. */
    @Schema(name = "ReverseDesignPool")
    public record Pool(
            @Schema(description = "The courses of this programme, by its emphasis credits") UUID programmeId,
            @Size(max = 2_000) @Schema(description = "These courses") List<@NotNull UUID> courseIds) {}

    /** Both together. */
    @Schema(name = "ReverseDesignTaught")
    public record Taught(
            @Size(max = 2_000) @Schema(description = "These courses, by their mappings") List<@NotNull UUID> courseIds,
            @Size(max = 5_000) @Schema(description = "These statements, in full") List<@NotNull UUID> statementIds) {}

    /** Each null for no limit. */
    @Schema(name = "ReverseDesignLimits")
    public record Limits(
            @Min(0) @Max(100_000) @Schema(description = "Of all chosen courses together", examples = "320")
                    Integer hours,
            @Min(0) @Max(2_000) @Schema(description = "Number of chosen courses", examples = "6") Integer courses) {}
}
