package org.guildmark.assessment.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.DeliveryMode;
import org.guildmark.assessment.site.RoomKind;
import org.guildmark.assessment.site.RoomRequest;

/** A plan as an assessment body states it. */
@Schema(name = "PlanRequest")
public record PlanRequest(
        @Schema(description = "Needed by who acts for several bodies; never changed afterwards; null otherwise")
                UUID bodyId,
        @NotNull @Valid Text title,
        @NotBlank @Size(max = 80) @Schema(description = "Key or id of a standard in force") String standard,
        @NotBlank @Size(max = 40) @Schema(description = "Code of one of its levels", examples = "CN5") String level,
        @Size(max = 80) @Schema(description = "Code of a track; null where the level has none") String track,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid ComponentRequest> components,
        @Size(max = 60) @Schema(description = "Time zone of all local times; null for Asia/Shanghai") String zoneId,
        @NotNull @Schema(description = "Local time from which candidates may apply") LocalDateTime applicationOpensOn,
        @NotNull
                @Schema(
                        description = "Local time from which they no longer may; its day is the reference day of"
                                + " eligibility")
                LocalDateTime applicationClosesOn,
        @NotNull @Valid Window window,
        @Size(max = 100) @Schema(description = "Sites of the body; null for none yet") List<@NotNull UUID> siteIds,
        @Size(max = 1_000) @Schema(description = "Rooms at these sites; null for all that fit a component")
                List<@NotNull UUID> roomIds,
        @Schema(description = "Whether nobody may assess candidates of their own school; null for true")
                Boolean noAssessorOfOwnSchool) {

    /** Local days on which sessions may be held, both inclusive. */
    @Schema(name = "PlanWindow")
    public record Window(@NotNull LocalDate from, @NotNull LocalDate to) {}

    /** A component as it is to be held. */
    @Schema(name = "PlannedComponentRequest")
    public record ComponentRequest(
            @NotNull Component component,
            @NotNull DeliveryMode mode,
            @NotNull @Min(1) @Max(1_440) Integer minutes,
            @Size(max = 5) @Schema(description = "Narrows the kinds that the mode allows; null for all of them")
                    List<@NotNull RoomKind> roomKinds,
            @Size(max = 50) @Schema(description = "Codes of what a room must hold; null for nothing in particular")
                    List<@NotNull @Pattern(regexp = RoomRequest.EQUIPMENT) String> equipment,
            @Min(1) @Max(1_000) @Schema(description = "Only where the scheme prints none; null otherwise")
                    Integer fullMark,
            @Min(0) @Max(1_000) @Schema(description = "Only where the scheme prints none; null otherwise")
                    Integer passMark) {}
}
