package org.guildmark.curriculum.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.Text;

/** A course as a school states it. */
@Schema(name = "CourseRequest")
public record CourseRequest(
        @Schema(description = "Needed by who works at several schools; never changed afterwards; null otherwise")
                UUID schoolId,
        @NotNull
                @Size(max = 60)
                @Pattern(regexp = CODE, message = CODE_MESSAGE)
                @Schema(description = "Unique within the school", examples = "BE-03")
                String code,
        @NotNull @Valid Text title,
        @NotNull Course.Kind kind,
        @Size(max = 10_000) @Schema(description = "What is taught; null where nobody said") String description,
        @Min(1) @Max(5_000) @Schema(description = "Teaching hours; null where unknown", examples = "72") Integer hours,
        @DecimalMin("0")
                @DecimalMax("999.9")
                @Digits(integer = 3, fraction = 1)
                @Schema(description = "Null where unknown")
                BigDecimal credits,
        @Schema(description = "ACTIVE unless said otherwise", defaultValue = "ACTIVE") Course.Status status,
        @Size(max = 100) @Schema(description = "Ids of courses of the same school that come before this one; no cycles")
                Set<@NotNull UUID> prerequisites) {
    static final String CODE = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/ -]*[\\p{L}\\p{N}])?";
    static final String CODE_MESSAGE =
            "must begin and end with a letter or digit; . _ / - and spaces may stand between";

    CourseFacts facts() {
        return new CourseFacts(
                code,
                title,
                kind,
                description,
                hours,
                credits,
                status == null ? Course.Status.ACTIVE : status,
                prerequisites == null ? Set.of() : prerequisites);
    }
}
