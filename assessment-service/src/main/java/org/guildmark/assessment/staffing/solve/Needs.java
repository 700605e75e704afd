package org.guildmark.assessment.staffing.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.catalogview.AssessmentScheme.Staffing;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Member;

/** How many each session needs for the candidates it has, and who could serve there if nowhere else. */
final class Needs {
    private final StaffingProblem problem;
    private final Timetable timetable;
    private final Places places;
    private final Map<Integer, Set<UUID>> schools;
    private final List<BitSet> free = new ArrayList<>();

    Needs(StaffingProblem problem, Timetable timetable, Places places) {
        this.problem = problem;
        this.timetable = timetable;
        this.places = places;
        this.schools = places.schools();
        problem.staff().forEach(member -> free.add(timetable.freeSlots(member.unavailable())));
    }

    /** Null where nobody is needed. */
    StaffRole role(int session) {
        Staffing rule = rule(session);
        return rule == null ? null : rule.role();
    }

    int required(int session) {
        return Demand.of(rule(session), places.count(session));
    }

    private Staffing rule(int session) {
        return problem.rules().get(problem.sessions().get(session).component());
    }

    boolean qualified(int member, int session) {
        return problem.staff().get(member).roles().contains(role(session));
    }

    boolean available(int member, int session) {
        return free.get(member).get(timetable.slotOf(session));
    }

    boolean ownSchool(int member, int session) {
        Member who = problem.staff().get(member);
        return who.organisationId() != null
                && RoomFill.barred(problem, role(session))
                && schools.getOrDefault(session, Set.of()).contains(who.organisationId());
    }

    BitSet eligible(int session) {
        BitSet eligible = new BitSet();
        for (int m = 0; m < problem.staff().size(); m++) {
            if (qualified(m, session) && available(m, session) && !ownSchool(m, session)) {
                eligible.set(m);
            }
        }
        return eligible;
    }
}
