package org.guildmark.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.assessment.site.RoomChanging;
import org.guildmark.assessment.site.Rooms;
import org.guildmark.assessment.site.Rooms.RoomState;
import org.guildmark.assessment.site.Rooms.SiteName;
import org.guildmark.platform.problem.ProblemException;

/** Which rooms a plan may use, and what may not happen to them meanwhile. */
@ApplicationScoped
class PlanRooms {
    private final Rooms rooms;
    private final ExamPlanRepository plans;

    PlanRooms(Rooms rooms, ExamPlanRepository plans) {
        this.rooms = rooms;
        this.plans = plans;
    }

    /** @throws ProblemException 422 {@code PLAN_SITES} where one is not the body's */
    List<UUID> sites(UUID bodyId, List<UUID> wanted) {
        if (wanted == null) {
            return List.of();
        }
        Set<UUID> own = rooms.sites(wanted).stream()
                .filter(site -> site.bodyId().equals(bodyId))
                .map(SiteName::id)
                .collect(Collectors.toSet());
        ProblemException refusal = ProblemException.unprocessable("PLAN_SITES", "A plan has sites of its own body.");
        for (int i = 0; i < wanted.size(); i++) {
            if (!own.contains(wanted.get(i))) {
                refusal.at("/siteIds/" + i, "is no site of the body");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return wanted.stream().distinct().toList();
    }

    /**
     * The rooms at the sites that are wanted, or, where none are named, all in which a component can be held.
     *
     * @throws ProblemException 422 {@code PLAN_ROOMS} where one is elsewhere or fits no component
     */
    List<UUID> rooms(UUID bodyId, List<UUID> siteIds, List<UUID> wanted, List<PlannedComponent> components) {
        Map<UUID, RoomState> there =
                rooms.ofSites(bodyId, siteIds).stream().collect(Collectors.toMap(RoomState::id, Function.identity()));
        if (wanted == null) {
            return there.values().stream()
                    .filter(room -> fitsAny(room, components))
                    .map(RoomState::id)
                    .toList();
        }
        ProblemException refusal = ProblemException.unprocessable(
                "PLAN_ROOMS", "A plan has rooms at its sites, each fit for one of its components.");
        for (int i = 0; i < wanted.size(); i++) {
            RoomState room = there.get(wanted.get(i));
            if (room == null) {
                refusal.at("/roomIds/" + i, "is no room at the plan's sites");
            } else if (!fitsAny(room, components)) {
                refusal.at("/roomIds/" + i, "is of no kind, or lacks the equipment, that a component needs");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return wanted.stream().distinct().toList();
    }

    private static boolean fitsAny(RoomState room, List<PlannedComponent> components) {
        return components.stream().anyMatch(component -> fits(room, component));
    }

    static boolean fits(RoomState room, PlannedComponent component) {
        return component.fits(room.kind(), new HashSet<>(room.equipment()));
    }

    /** Candidates apply, and staff are planned, for the seats that there are. */
    void roomChanging(@Observes RoomChanging change) {
        List<ExamPlan> naming = plans.namingRoom(change.room());
        // A day of grace: days are those of each plan's zone.
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        boolean underWay = naming.stream()
                .anyMatch(plan -> plan.announced()
                        && plan.status() != PlanStatus.CANCELLED
                        && !plan.times().windowTo().isBefore(yesterday));
        if (underWay || (change.removed() && !naming.isEmpty())) {
            throw ProblemException.conflict(
                    "ROOM_IN_USE",
                    change.removed()
                            ? "A plan names the room: it stays."
                            : "A plan under way counts on the room: it may lose neither seats nor equipment.");
        }
    }
}
