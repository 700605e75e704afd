package org.guildmark.assessment.staffing.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.catalogview.AssessmentScheme.Staffing;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Candidate;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Duty;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Member;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Period;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Place;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Session;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Shortage;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Status;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Unplaced;

/**
 * Holds an arrangement against the rules from scratch: reads the problem and the answer alone and shares nothing with the
 * search, so that a fault there does not hide here.
 */
public final class StaffingCheck {
    private final StaffingProblem problem;
    private final StaffingSolution solution;
    private final Map<UUID, Session> sessions = new HashMap<>();
    private final Map<UUID, Candidate> candidates = new HashMap<>();
    private final Map<UUID, Member> members = new HashMap<>();
    private final Map<UUID, List<Candidate>> seated = new HashMap<>();
    private final Map<UUID, List<Duty>> serving = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private StaffingCheck(StaffingProblem problem, StaffingSolution solution) {
        this.problem = problem;
        this.solution = solution;
        problem.sessions().forEach(session -> sessions.put(session.id(), session));
        problem.candidates().forEach(candidate -> candidates.put(candidate.id(), candidate));
        problem.staff().forEach(member -> members.put(member.id(), member));
    }

    /** @return what is wrong, in words; nothing where all is well */
    public static List<String> faults(StaffingProblem problem, StaffingSolution solution) {
        StaffingCheck check = new StaffingCheck(problem, solution);
        check.seats();
        check.everybodyAccountedFor();
        check.duties();
        check.numbers();
        check.status();
        return check.faults;
    }

    private void seats() {
        Set<List<Object>> taken = new HashSet<>();
        Map<UUID, List<Session>> ofCandidate = new HashMap<>();
        for (Place place : solution.places()) {
            Session session = sessions.get(place.sessionId());
            Candidate candidate = candidates.get(place.candidateId());
            if (session == null || candidate == null) {
                faults.add("A place names a session or candidate that there is not: " + place);
                continue;
            }
            SeatGrid grid = session.grid();
            boolean inside = place.row() >= 0
                    && place.row() < grid.rows()
                    && place.column() >= 0
                    && place.column() < grid.columns();
            if (!inside || grid.blocked().contains(place.row() * grid.columns() + place.column())) {
                faults.add("There is no such seat: " + place);
            }
            if (!taken.add(List.of(session.id(), place.row(), place.column()))) {
                faults.add("A seat is given twice: " + place);
            }
            for (Period period : candidate.busy()) {
                if (period.from().isBefore(session.endsAt()) && period.to().isAfter(session.startsAt())) {
                    faults.add("A candidate is elsewhere: " + place);
                }
            }
            seated.computeIfAbsent(session.id(), id -> new ArrayList<>()).add(candidate);
            ofCandidate.computeIfAbsent(candidate.id(), id -> new ArrayList<>()).add(session);
        }
        ofCandidate.forEach((candidate, theirs) -> notAtOnce("candidate " + candidate, theirs));
    }

    private void everybodyAccountedFor() {
        Map<List<Object>, Integer> accounts = new HashMap<>();
        for (Place place : solution.places()) {
            if (sessions.containsKey(place.sessionId())) {
                accounts.merge(
                        List.of(
                                place.candidateId(),
                                sessions.get(place.sessionId()).component()),
                        1,
                        Integer::sum);
            }
        }
        for (Unplaced unplaced : solution.unplaced()) {
            accounts.merge(List.of(unplaced.candidateId(), unplaced.component()), 1, Integer::sum);
        }
        for (Candidate candidate : problem.candidates()) {
            for (Component component : problem.components()) {
                Integer times = accounts.remove(List.<Object>of(candidate.id(), component));
                if (times == null || times != 1) {
                    faults.add(candidate.id() + " is accounted for " + times + " times in " + component);
                }
            }
        }
        accounts.keySet().forEach(key -> faults.add("Nobody asked for " + key));
    }

    private void duties() {
        Map<UUID, List<Session>> ofMember = new HashMap<>();
        for (Duty duty : solution.duties()) {
            Session session = sessions.get(duty.sessionId());
            Member member = members.get(duty.memberId());
            if (session == null || member == null) {
                faults.add("A duty names a session or member that there is not: " + duty);
                continue;
            }
            Staffing rule = problem.rules().get(session.component());
            if (rule == null || rule.role() != duty.role() || !member.roles().contains(duty.role())) {
                faults.add("The role is not asked for or not the member's: " + duty);
            }
            for (Period period : member.unavailable()) {
                if (period.from().isBefore(session.endsAt()) && period.to().isAfter(session.startsAt())) {
                    faults.add("The member cannot come: " + duty);
                }
            }
            ownSchool(duty, member);
            serving.computeIfAbsent(session.id(), id -> new ArrayList<>()).add(duty);
            ofMember.computeIfAbsent(member.id(), id -> new ArrayList<>()).add(session);
        }
        ofMember.forEach((id, theirs) -> {
            notAtOnce("member " + id, theirs);
            Integer most = members.get(id).maxSessions();
            if (most != null && theirs.size() > most) {
                faults.add("member " + id + " serves more often than agreed");
            }
        });
    }

    private void ownSchool(Duty duty, Member member) {
        boolean judges = duty.role() == StaffRole.ASSESSOR || duty.role() == StaffRole.REVIEWER;
        if (problem.noAssessorOfOwnSchool() && judges && member.organisationId() != null) {
            for (Candidate candidate : seated.getOrDefault(duty.sessionId(), List.of())) {
                if (member.organisationId().equals(candidate.organisationId())) {
                    faults.add("Somebody judges a candidate of their own school: " + duty);
                    return;
                }
            }
        }
    }

    private void notAtOnce(String who, List<Session> theirs) {
        for (int i = 0; i < theirs.size(); i++) {
            for (int j = i + 1; j < theirs.size(); j++) {
                Session one = theirs.get(i);
                Session other = theirs.get(j);
                Session first = one.startsAt().isAfter(other.startsAt()) ? other : one;
                Session second = first == one ? other : one;
                Duration least = one.siteId().equals(other.siteId()) ? Duration.ZERO : problem.travelGap();
                if (Duration.between(first.endsAt(), second.startsAt()).compareTo(least) < 0) {
                    faults.add(who + " is in two places: " + one.id() + ", " + other.id());
                }
            }
        }
    }

    private void numbers() {
        Map<UUID, Shortage> shortages = new HashMap<>();
        for (Shortage shortage : solution.shortages()) {
            if (shortages.put(shortage.sessionId(), shortage) != null || shortage.missing() <= 0) {
                faults.add("A shortage is named twice, or none: " + shortage);
            }
        }
        for (Session session : problem.sessions()) {
            int present = seated.getOrDefault(session.id(), List.of()).size();
            int there = serving.getOrDefault(session.id(), List.of()).size();
            int wanted = wanted(problem.rules().get(session.component()), present);
            Shortage shortage = shortages.get(session.id());
            int missing = shortage == null ? 0 : shortage.missing();
            if (there + missing != wanted || (shortage != null && shortage.required() != wanted)) {
                faults.add("Session " + session.id() + " of " + present + " candidates needs " + wanted + ", has "
                        + there + " and is said to lack " + missing);
            }
        }
    }

    /** The smallest number that keeps the rule, found by trying. */
    private static int wanted(Staffing rule, int present) {
        if (rule == null || present == 0) {
            return 0;
        }
        int number = 1;
        while ((rule.minimumPerRoom() != null && number < rule.minimumPerRoom())
                || (rule.minimum() != null && number < rule.minimum())
                || (rule.candidatesPerStaff() != null && number * rule.candidatesPerStaff() < present)
                || (rule.odd() && number % 2 == 0)) {
            number++;
        }
        return number;
    }

    private void status() {
        boolean lacks = !solution.unplaced().isEmpty() || !solution.shortages().isEmpty();
        if (lacks != (solution.status() == Status.UNSTAFFED)) {
            faults.add("The status hides a lack or invents one: " + solution.status());
        }
        int missing = solution.shortages().stream().mapToInt(Shortage::missing).sum();
        if (solution.figures().missing().value() != missing
                || solution.figures().unplaced().value() != solution.unplaced().size()) {
            faults.add("The figures differ from what is named: " + solution.figures());
        }
    }
}
