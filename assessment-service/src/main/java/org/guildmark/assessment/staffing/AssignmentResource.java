package org.guildmark.assessment.staffing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.site.Rooms;
import org.guildmark.assessment.site.Rooms.RoomState;
import org.guildmark.assessment.site.Rooms.SiteName;
import org.guildmark.assessment.staffing.ArrangementRepository.Assigned;
import org.guildmark.platform.paging.Page;

/** What the signed-in person has to do. */
@Path("/api/assessment/v1/me/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Staffing", description = "Who sits where, and who serves there")
class AssignmentResource {
    private final StaffPlan staffPlan;
    private final ExamPlans plans;
    private final Rooms rooms;

    AssignmentResource(StaffPlan staffPlan, ExamPlans plans, Rooms rooms) {
        this.staffPlan = staffPlan;
        this.plans = plans;
        this.rooms = rooms;
    }

    @GET
    @Operation(
            operationId = "listMyAssignments",
            summary = "List where the caller has to be",
            description =
                    "Sessions that are not over, of every body whose staff names the caller's subject, by time and"
                            + " all in one page.")
    public Page<AssignmentView> list() {
        List<Assigned> mine = staffPlan.mine();
        Map<UUID, Text> titles =
                plans.titles(mine.stream().map(Assigned::planId).collect(Collectors.toSet()));
        Map<UUID, RoomState> held =
                rooms.withIds(mine.stream().map(one -> one.duty().roomId()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(RoomState::id, Function.identity()));
        Map<UUID, SiteName> sites =
                rooms.sites(held.values().stream().map(RoomState::siteId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(SiteName::id, Function.identity()));
        return Page.whole(mine.stream()
                .map(one -> {
                    RoomState room = held.get(one.duty().roomId());
                    SiteName site = sites.get(room.siteId());
                    return new AssignmentView(
                            one.planId(),
                            titles.get(one.planId()),
                            one.duty().duty().sessionId(),
                            one.duty().component(),
                            one.duty().duty().role(),
                            site.name(),
                            site.address(),
                            room.name(),
                            one.duty().startsAt(),
                            one.duty().endsAt());
                })
                .toList());
    }
}
