package org.guildmark.assessment.staffing.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Candidate;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Place;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Session;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Figure;

/** The seats of all sessions. Who stays in a session stays on the seat. */
final class Seats {
    private final StaffingProblem problem;
    private final Map<UUID, Map<UUID, Place>> earlier = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private long adjacent;
    private long bound;

    private record SchoolClass(UUID organisationId, String className) {}

    Seats(StaffingProblem problem, Places arranged) {
        this.problem = problem;
        if (problem.earlier() != null) {
            for (Place place : problem.earlier().places()) {
                earlier.computeIfAbsent(place.sessionId(), s -> new HashMap<>()).put(place.candidateId(), place);
            }
        }
        arranged.bySession().forEach(this::seat);
    }

    List<Place> places() {
        return places;
    }

    Figure adjacent() {
        return new Figure(adjacent, bound);
    }

    private void seat(int index, List<Integer> candidates) {
        Session session = problem.sessions().get(index);
        SeatGrid grid = session.grid();
        int[] kinds = kinds(candidates);
        int[] fixed = fixed(session, candidates);
        SeatPlan plan = new SeatPlan(grid);
        int[] seats = plan.arrange(kinds, fixed, problem.seed() + index);
        for (int i = 0; i < seats.length; i++) {
            places.add(new Place(
                    problem.candidates().get(candidates.get(i)).id(),
                    session.id(),
                    seats[i] / grid.columns(),
                    seats[i] % grid.columns()));
        }
        adjacent += pairs(grid, kinds, seats);
        bound += plan.bound(kinds);
    }

    private int[] kinds(List<Integer> candidates) {
        Map<SchoolClass, Integer> numbers = new HashMap<>();
        return candidates.stream()
                .map(problem.candidates()::get)
                .mapToInt(candidate -> kind(candidate, numbers))
                .toArray();
    }

    /** Without a class of a school there is nobody to be kept apart from. */
    private static int kind(Candidate candidate, Map<SchoolClass, Integer> numbers) {
        return candidate.organisationId() == null && candidate.className() == null
                ? -1
                : numbers.computeIfAbsent(
                        new SchoolClass(candidate.organisationId(), candidate.className()), key -> numbers.size());
    }

    private int[] fixed(Session session, List<Integer> candidates) {
        Map<UUID, Place> before = earlier.getOrDefault(session.id(), Map.of());
        Set<Integer> taken = new HashSet<>();
        return candidates.stream()
                .map(c -> before.get(problem.candidates().get(c).id()))
                .mapToInt(place -> place == null
                                || !session.grid().usable(place.row(), place.column())
                                || !taken.add(place.row() * session.grid().columns() + place.column())
                        ? -1
                        : place.row() * session.grid().columns() + place.column())
                .toArray();
    }

    private static long pairs(SeatGrid grid, int[] kinds, int[] seats) {
        int[] kindAt = new int[grid.rows() * grid.columns()];
        Arrays.fill(kindAt, -1);
        for (int i = 0; i < seats.length; i++) {
            kindAt[seats[i]] = kinds[i];
        }
        long pairs = 0;
        for (int at = 0; at < kindAt.length; at++) {
            if (kindAt[at] >= 0) {
                boolean right = (at + 1) % grid.columns() != 0 && kindAt[at + 1] == kindAt[at];
                boolean below = at + grid.columns() < kindAt.length && kindAt[at + grid.columns()] == kindAt[at];
                pairs += (right ? 1 : 0) + (below ? 1 : 0);
            }
        }
        return pairs;
    }
}
