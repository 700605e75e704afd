package org.guildmark.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildmark.assessment.site.Rooms;
import org.guildmark.assessment.site.Rooms.RoomState;
import org.guildmark.platform.problem.ProblemException;

/** Puts sessions into rooms. Rooms are locked first, so that two plans cannot take one at the same time. */
@ApplicationScoped
class SaveSessions {
    private final ExamPlanRepository plans;
    private final ExamSessionRepository sessions;
    private final Rooms rooms;

    SaveSessions(ExamPlanRepository plans, ExamSessionRepository sessions, Rooms rooms) {
        this.plans = plans;
        this.sessions = sessions;
        this.rooms = rooms;
    }

    /**
     * Makes these the sessions of the plan. Who names the id of one keeps it, and what was said of it elsewhere.
     *
     * @param plan locked by the caller
     * @param keepOthers whether sessions that are not named stay
     * @throws ProblemException 422 {@code SESSIONS_INVALID}, {@code NO_SUCH_LOCAL_TIME}, 409 {@code ROOM_TAKEN}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<ExamSession> replace(ExamPlan plan, List<SessionRequest> wanted, boolean keepOthers) {
        List<ExamSession> present = sessions.ofPlan(plan.id());
        Map<UUID, ExamSession> byId = present.stream().collect(Collectors.toMap(ExamSession::id, Function.identity()));
        requireKnown(plan, wanted, byId.keySet());
        List<ExamSession> made = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            SessionRequest request = wanted.get(i);
            ExamSession session = request.id() == null ? new ExamSession(plan.id()) : byId.remove(request.id());
            Instant start = PlanTimes.instant(
                    request.startsAt().truncatedTo(ChronoUnit.MINUTES),
                    plan.times().zone(),
                    "/sessions/" + i + "/startsAt");
            int minutes = plan.component(request.component()).orElseThrow().minutes();
            session.become(request.component(), request.roomId(), start, minutes);
            made.add(session);
        }
        List<ExamSession> all = new ArrayList<>(made);
        if (keepOthers) {
            all.addAll(byId.values());
        } else {
            byId.values().forEach(sessions::delete);
        }
        requireFit(plan, all);
        made.forEach(sessions::persist);
        sessions.flush();
        return made;
    }

    /**
     * Sessions of a plan whose terms changed: they last as long as the component now does.
     *
     * @param plan locked by the caller
     * @throws ProblemException as {@link #replace} where one no longer fits
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void refit(ExamPlan plan) {
        List<ExamSession> present = sessions.ofPlan(plan.id());
        present.forEach(session -> plan.component(session.component())
                .ifPresent(component -> session.become(
                        session.component(), session.roomId(), session.startsAt(), component.minutes())));
        requireFit(plan, present);
    }

    private static void requireKnown(ExamPlan plan, List<SessionRequest> wanted, Set<UUID> present) {
        ProblemException refusal = invalid();
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            SessionRequest request = wanted.get(i);
            String pointer = "/sessions/" + i;
            if (request.id() != null && !present.contains(request.id())) {
                refusal.at(pointer + "/id", "is no session of the plan");
            } else if (request.id() != null && !named.add(request.id())) {
                refusal.at(pointer + "/id", "is named twice");
            }
            if (plan.component(request.component()).isEmpty()) {
                refusal.at(pointer + "/component", "is no component of the plan");
            }
        }
        throwIfAny(refusal);
    }

    private void requireFit(ExamPlan plan, List<ExamSession> all) {
        if (all.isEmpty()) {
            return;
        }
        Set<UUID> taken = all.stream().map(ExamSession::roomId).collect(Collectors.toSet());
        rooms.lock(taken);
        Map<UUID, RoomState> byId =
                rooms.withIds(taken).stream().collect(Collectors.toMap(RoomState::id, Function.identity()));
        Set<UUID> ofPlan = new HashSet<>(plans.roomIds(plan.id()));
        ProblemException refusal = invalid();
        for (int i = 0; i < all.size(); i++) {
            ExamSession session = all.get(i);
            String pointer = "/sessions/" + i;
            PlannedComponent component = plan.component(session.component()).orElse(null);
            RoomState room = ofPlan.contains(session.roomId()) ? byId.get(session.roomId()) : null;
            if (component == null) {
                refusal.at(pointer + "/component", "is no component of the plan");
            } else if (room == null) {
                refusal.at(pointer + "/roomId", "is no room of the plan");
            } else if (!PlanRooms.fits(room, component)) {
                refusal.at(pointer + "/roomId", fitting(room, component));
            }
            if (!within(plan.times(), session)) {
                refusal.at(pointer + "/startsAt", "is not within the plan's window from beginning to end");
            }
        }
        throwIfAny(refusal);
        requireFree(plan, all, taken);
    }

    private static String fitting(RoomState room, PlannedComponent component) {
        return "a " + component.mode() + " component needs a room of kind "
                + component.roomKinds().stream().map(Enum::name).collect(Collectors.joining(" or "))
                + (component.equipment().isEmpty() ? "" : " with " + String.join(", ", component.equipment()))
                + "; " + room.name() + " is a " + room.kind() + " with "
                + (room.equipment().isEmpty() ? "nothing in particular" : String.join(", ", room.equipment()));
    }

    private static boolean within(PlanTimes times, ExamSession session) {
        LocalDate first = LocalDate.ofInstant(session.startsAt(), times.zone());
        // What ends at midnight ends on the day before.
        LocalDate last = LocalDate.ofInstant(session.endsAt().minusNanos(1), times.zone());
        return !first.isBefore(times.windowFrom()) && !last.isAfter(times.windowTo());
    }

    private void requireFree(ExamPlan plan, List<ExamSession> all, Set<UUID> taken) {
        Instant from =
                all.stream().map(ExamSession::startsAt).min(Instant::compareTo).orElseThrow();
        Instant to =
                all.stream().map(ExamSession::endsAt).max(Instant::compareTo).orElseThrow();
        Map<UUID, List<ExamSession>> inRoom = Stream.concat(
                        all.stream(), sessions.ofOthers(plan.id(), taken, from, to).stream())
                .collect(Collectors.groupingBy(ExamSession::roomId));
        ProblemException refusal =
                ProblemException.conflict("ROOM_TAKEN", "A room holds one session at a time, of whatever plan.");
        for (int i = 0; i < all.size(); i++) {
            ExamSession session = all.get(i);
            inRoom.get(session.roomId()).stream()
                    .filter(other -> !other.id().equals(session.id()) && overlap(session, other))
                    .findFirst()
                    .ifPresent(pointing(refusal, "/sessions/" + i + "/startsAt"));
        }
        throwIfAny(refusal);
    }

    private static Consumer<ExamSession> pointing(ProblemException refusal, String pointer) {
        return other -> refusal.at(pointer, "the room is taken from " + other.startsAt() + " to " + other.endsAt());
    }

    private static boolean overlap(ExamSession one, ExamSession other) {
        return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
    }

    private static ProblemException invalid() {
        return ProblemException.unprocessable(
                "SESSIONS_INVALID", "A session holds a component of the plan, in a fit room, within the window.");
    }

    private static void throwIfAny(ProblemException refusal) {
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }
}
