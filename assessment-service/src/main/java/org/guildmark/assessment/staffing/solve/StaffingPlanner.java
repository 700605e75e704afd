package org.guildmark.assessment.staffing.solve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Figure;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Figures;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Shortage;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Status;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Unplaced;

/**
 * Arranges an examination in steps: who takes what when, in which room, who serves there, and who sits where. Only where
 * that leaves somebody missing are candidates and staff arranged together. Two runs with the same seed can differ, since
 * what is found first depends on the machine; both keep every rule.
 */
public final class StaffingPlanner {
    private StaffingPlanner() {}

    private record Served(Places places, Needs needs, DutySearch.Result duties) {
        long missing() {
            return duties.roster().missing(needs);
        }
    }

    public static StaffingSolution solve(StaffingProblem problem) {
        Deadline deadline = Deadline.in(problem.timeLimit());
        Timetable timetable = new Timetable(problem);
        Places before = Places.earlier(problem, timetable);
        SlotSearch.Result slots = new SlotSearch(problem, timetable, before).solve(deadline.share(0.25));
        Places places = new RoomFill(problem, timetable, before).fill(slots.slots());
        Served served = serve(problem, timetable, places, deadline.share(0.6));
        long missingBound = 0;
        boolean fixed = problem.earlier() != null && problem.earlier().candidatesStay();
        if (served.missing() > 0 && !fixed) {
            JointSearch joint = new JointSearch(problem, timetable, before);
            Optional<JointSearch.Result> other = joint.feasibleSize()
                    ? joint.solve(
                            places.unplaced(),
                            Roster.kept(problem, timetable, new Needs(problem, timetable, before)),
                            deadline.share(0.7))
                    : Optional.empty();
            if (other.isPresent()) {
                missingBound = other.get().missing();
                Served again = serve(problem, timetable, other.get().places(), deadline);
                served = again.missing() < served.missing() ? again : served;
            }
        }
        return answer(problem, timetable, before, slots, served, missingBound);
    }

    private static Served serve(StaffingProblem problem, Timetable timetable, Places places, Deadline deadline) {
        Needs needs = new Needs(problem, timetable, places);
        return new Served(places, needs, new DutySearch(problem, timetable, needs).solve(deadline));
    }

    private static StaffingSolution answer(
            StaffingProblem problem,
            Timetable timetable,
            Places before,
            SlotSearch.Result slots,
            Served served,
            long missingBound) {
        Lacks lacks = new Lacks(problem, timetable);
        List<Unplaced> unplaced = lacks.unplaced(served.places());
        Roster roster = served.duties().roster();
        List<Shortage> shortages = lacks.shortages(served.needs(), roster);
        Seats seats = new Seats(problem, served.places());
        long rooms = served.places().rooms();
        Figures figures = new Figures(
                new Figure(unplaced.size(), slots.unplaced()),
                new Figure(served.missing(), missingBound),
                new Figure(served.places().movedFrom(before), 0),
                changes(problem, timetable, served),
                new Figure(rooms, slots.roomsProven() ? Math.min(rooms, slots.rooms()) : 0),
                new Figure(
                        roster.unevenness(),
                        Math.min(roster.unevenness(), served.duties().unevenness())),
                seats.adjacent());
        boolean complete = unplaced.isEmpty() && shortages.isEmpty();
        boolean proven = Stream.of(
                        figures.unplaced(),
                        figures.missing(),
                        figures.moved(),
                        figures.rooms(),
                        figures.load(),
                        figures.adjacent())
                .allMatch(Figure::proven);
        proven &= figures.changes() == null || figures.changes().proven();
        return new StaffingSolution(
                !complete ? Status.UNSTAFFED : proven ? Status.OPTIMAL : Status.FEASIBLE,
                seats.places(),
                roster.duties(served.needs()),
                unplaced,
                shortages,
                figures);
    }

    /** Duties that cannot be kept go and their vacancies are filled in any case: that many changes there must be. */
    private static Figure changes(StaffingProblem problem, Timetable timetable, Served served) {
        if (problem.earlier() == null) {
            return null;
        }
        long former = problem.earlier().duties().stream().distinct().count();
        long now = served.duties().roster().size();
        long again = problem.earlier().duties().stream()
                .distinct()
                .filter(duty -> {
                    int session = timetable.session(duty.sessionId());
                    return session >= 0
                            && served.duties().roster().membersOf(session).stream()
                                    .anyMatch(m -> problem.staff().get(m).id().equals(duty.memberId()));
                })
                .count();
        long possible = Roster.kept(problem, timetable, served.needs()).size()
                - served.duties().lost();
        return new Figure(former - again + now - again, Math.max(0, former + now - 2 * possible));
    }
}
