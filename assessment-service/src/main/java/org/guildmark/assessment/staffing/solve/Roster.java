package org.guildmark.assessment.staffing.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Duty;

/** Who serves in which session, by the indexes of the problem; keeps no rule but that nobody serves twice at once. */
final class Roster {
    private final StaffingProblem problem;
    private final Timetable timetable;
    private final List<List<Integer>> sessionsOf = new ArrayList<>();
    private final List<List<Integer>> membersOf = new ArrayList<>();

    Roster(StaffingProblem problem, Timetable timetable) {
        this.problem = problem;
        this.timetable = timetable;
        problem.staff().forEach(member -> sessionsOf.add(new ArrayList<>()));
        problem.sessions().forEach(session -> membersOf.add(new ArrayList<>()));
    }

    /** The earlier duties that still can be and are still needed. */
    static Roster kept(StaffingProblem problem, Timetable timetable, Needs needs) {
        Roster kept = new Roster(problem, timetable);
        if (problem.earlier() != null) {
            Map<UUID, Integer> members = new HashMap<>();
            for (int m = 0; m < problem.staff().size(); m++) {
                members.put(problem.staff().get(m).id(), m);
            }
            for (Duty duty : problem.earlier().duties()) {
                int session = timetable.session(duty.sessionId());
                Integer member = members.get(duty.memberId());
                if (session >= 0
                        && member != null
                        && kept.membersOf(session).size() < needs.required(session)
                        && needs.eligible(session).get(member)
                        && kept.hasTime(member, session)
                        && !kept.exhausted(member)) {
                    kept.add(member, session);
                }
            }
        }
        return kept;
    }

    Roster copy() {
        Roster copy = new Roster(problem, timetable);
        for (int m = 0; m < sessionsOf.size(); m++) {
            for (int session : sessionsOf.get(m)) {
                copy.add(m, session);
            }
        }
        return copy;
    }

    void add(int member, int session) {
        sessionsOf.get(member).add(session);
        membersOf.get(session).add(member);
    }

    List<Integer> membersOf(int session) {
        return membersOf.get(session);
    }

    boolean has(int member, int session) {
        return sessionsOf.get(member).contains(session);
    }

    int load(int member) {
        return sessionsOf.get(member).size();
    }

    long size() {
        return sessionsOf.stream().mapToLong(List::size).sum();
    }

    /** Whether no duty of the member meets the session. */
    boolean hasTime(int member, int session) {
        return sessionsOf.get(member).stream()
                .noneMatch(other -> timetable.conflict(timetable.slotOf(other), timetable.slotOf(session)));
    }

    boolean exhausted(int member) {
        Integer most = problem.staff().get(member).maxSessions();
        return most != null && load(member) >= most;
    }

    /** Of those, the ones who could take the session beside what they have. */
    BitSet open(BitSet eligible, int session) {
        BitSet open = new BitSet();
        eligible.stream().filter(m -> hasTime(m, session) && !exhausted(m)).forEach(open::set);
        return open;
    }

    long missing(Needs needs) {
        long missing = 0;
        for (int s = 0; s < membersOf.size(); s++) {
            missing += needs.required(s) - membersOf.get(s).size();
        }
        return missing;
    }

    /** Sum of 1 + 2 + … + load: least when all have the same. */
    long unevenness() {
        return sessionsOf.stream()
                .mapToLong(List::size)
                .map(n -> n * (n + 1) / 2)
                .sum();
    }

    List<Duty> duties(Needs needs) {
        List<Duty> duties = new ArrayList<>();
        for (int s = 0; s < membersOf.size(); s++) {
            for (int m : membersOf.get(s)) {
                duties.add(new Duty(
                        problem.staff().get(m).id(), problem.sessions().get(s).id(), needs.role(s)));
            }
        }
        return duties;
    }
}
