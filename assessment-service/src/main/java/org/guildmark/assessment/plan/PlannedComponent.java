package org.guildmark.assessment.plan;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.DeliveryMode;
import org.guildmark.assessment.site.RoomKind;

/** A component of a plan, beside what the standard's scheme said of it when the plan was made. */
@Schema(name = "PlannedComponent")
public record PlannedComponent(
        Component component,
        DeliveryMode mode,
        int minutes,
        @Schema(description = "A room must be of one of these kinds") List<RoomKind> roomKinds,
        @Schema(description = "A room must hold all of these") List<String> equipment,
        @Schema(description = "Marks of the whole component; null where neither scheme nor body says") Integer fullMark,
        @Schema(description = "Marks to reach, inclusive; null where neither scheme nor body says") Integer passMark,
        @Schema(description = "The scheme's shortest duration; null where it prints none") Integer minimumMinutes,
        @Schema(description = "Clauses of the standard behind it; none where it has no scheme") List<String> clauses) {

    ComponentPlan brief() {
        return new ComponentPlan(component, mode, minutes);
    }

    /** Whether a room of that kind with that equipment will do. */
    boolean fits(RoomKind kind, Set<String> installed) {
        return roomKinds.contains(kind) && installed.containsAll(equipment);
    }
}
