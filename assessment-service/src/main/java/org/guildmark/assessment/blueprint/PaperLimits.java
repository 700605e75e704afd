package org.guildmark.assessment.blueprint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.item.content.ItemKind;

/**
 * What each form of a paper must keep beside the weights. What is null or empty limits nothing, but for {@code kinds}.
 */
@Schema(name = "PaperLimits")
public record PaperLimits(
        @Size(max = 11)
                @Schema(
                        description = "The kinds that may be used, with their numbers. None: every kind but"
                                + " PRACTICAL_TASK for THEORY, PRACTICAL_TASK alone for SKILL and REVIEW")
                List<@NotNull @Valid KindLimit> kinds,
        @Valid DifficultyMix difficulty,
        @Min(1) @Max(360_000) @Schema(description = "Sum of the expected seconds of the items") Integer maximumSeconds,
        @Min(1) @Max(200) @Schema(description = "Distinct statements that the items of each element measure together")
                Integer minimumStatementsPerElement,
        @Min(0) @Max(1_000_000) @Schema(description = "Items that were released more often are left out")
                Integer maximumExposure,
        @Min(1) @Max(36_500) @Schema(description = "Items that were released within so many days are left out")
                Integer notUsedForDays,
        @DecimalMin("0")
                @DecimalMax("20")
                @Digits(integer = 2, fraction = 2)
                @Schema(
                        description =
                                "How far the marks of an element may lie from its weight where item marks allow no exact"
                                        + " paper; 0 where not given")
                BigDecimal tolerance) {

    /** Limits nothing. */
    public static final PaperLimits NONE = new PaperLimits(null, null, null, null, null, null, null);

    public PaperLimits {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        tolerance = tolerance == null ? BigDecimal.ZERO : tolerance;
    }

    /** @param maximum null where unlimited */
    @Schema(name = "KindLimit")
    public record KindLimit(@NotNull ItemKind kind, @Min(0) @Max(500) int minimum, @Min(0) @Max(500) Integer maximum) {}

    /**
     * @param measure whether shares are of marks or of items; marks where null
     * @param meanMinimum least mean difficulty, weighted by marks; null where unlimited
     * @param meanMaximum most mean difficulty, weighted by marks; null where unlimited
     */
    @Schema(name = "DifficultyMix")
    public record DifficultyMix(
            Measure measure,
            @Size(max = 3) List<@NotNull @Valid BandShare> bands,
            @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 3) BigDecimal meanMinimum,
            @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 3) BigDecimal meanMaximum) {
        public DifficultyMix {
            measure = measure == null ? Measure.MARKS : measure;
            bands = bands == null ? List.of() : List.copyOf(bands);
        }
    }

    /** Shares between 0 and 1; null where unlimited. An item of unknown difficulty counts as one of 0.5. */
    @Schema(name = "BandShare")
    public record BandShare(
            @NotNull DifficultyBand band,
            @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 3) BigDecimal minimum,
            @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 3) BigDecimal maximum) {}

    /** Of what a share is. */
    @Schema(name = "ShareMeasure")
    public enum Measure {
        MARKS,
        ITEMS
    }
}
