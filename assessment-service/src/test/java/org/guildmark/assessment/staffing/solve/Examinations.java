package org.guildmark.assessment.staffing.solve;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.catalogview.AssessmentScheme.Staffing;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Candidate;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Earlier;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Member;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Period;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Session;

/** Invented examinations. Ids tell what they are of: 1 sessions, 2 candidates, 3 staff, 4 schools, 5 rooms, 6 sites. */
final class Examinations {
    static final Map<Component, Staffing> RULES = Map.of(
            Component.THEORY, new Staffing(StaffRole.INVIGILATOR, 15, 2, null, false),
            Component.SKILL, new Staffing(StaffRole.ASSESSOR, 15, null, 3, true),
            Component.REVIEW, new Staffing(StaffRole.REVIEWER, null, null, 3, true));
    static final Instant MORNING = Instant.parse("2026-12-05T01:00:00Z");

    private final List<Component> components;
    private final List<Session> sessions = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Member> staff = new ArrayList<>();
    private Duration gap = Duration.ofMinutes(30);
    private Earlier earlier;

    Examinations(Component... components) {
        this.components = List.of(components);
    }

    static UUID school(int number) {
        return number < 0 ? null : new UUID(4, number);
    }

    Examinations session(Component component, int site, int startHour, int hours, SeatGrid grid) {
        int number = sessions.size();
        Instant start = MORNING.plus(Duration.ofHours(startHour));
        sessions.add(new Session(
                new UUID(1, number),
                component,
                new UUID(5, number),
                new UUID(6, site),
                start,
                start.plus(Duration.ofHours(hours)),
                grid));
        return this;
    }

    Examinations candidates(int number, int school, String className) {
        for (int i = 0; i < number; i++) {
            candidates.add(new Candidate(new UUID(2, candidates.size()), school(school), className, List.of()));
        }
        return this;
    }

    Examinations staff(int number, int school, StaffRole... roles) {
        for (int i = 0; i < number; i++) {
            member(new Member(new UUID(3, staff.size()), Set.of(roles), school(school), List.of(), null));
        }
        return this;
    }

    Examinations member(Member member) {
        staff.add(member);
        return this;
    }

    Examinations gap(Duration duration) {
        gap = duration;
        return this;
    }

    Examinations after(StaffingSolution solution) {
        earlier = new Earlier(solution.places(), solution.duties(), false);
        return this;
    }

    /** The same, when candidates know their seats. */
    Examinations afterTickets(StaffingSolution solution) {
        earlier = new Earlier(solution.places(), solution.duties(), true);
        return this;
    }

    /** The member cannot come at all. */
    Examinations sick(UUID id) {
        staff.replaceAll(member -> member.id().equals(id)
                ? new Member(id, member.roles(), member.organisationId(), List.of(always()), member.maxSessions())
                : member);
        return this;
    }

    static Period always() {
        return new Period(MORNING.minus(Duration.ofDays(9)), MORNING.plus(Duration.ofDays(9)));
    }

    StaffingProblem problem() {
        return problem(true, Duration.ofSeconds(5));
    }

    StaffingProblem problem(boolean noAssessorOfOwnSchool, Duration limit) {
        return new StaffingProblem(
                components, sessions, candidates, staff, RULES, noAssessorOfOwnSchool, gap, earlier, limit, 7);
    }

    /** Anything small: too few or too many of everything, at one or two sites. */
    static Examinations random(long seed) {
        Random random = new Random(seed);
        boolean both = random.nextInt(4) > 0;
        Examinations exam = both
                ? new Examinations(Component.THEORY, Component.SKILL)
                : new Examinations(random.nextBoolean() ? Component.SKILL : Component.REVIEW);
        for (int s = 2 + random.nextInt(5); s > 0; s--) {
            int rows = 1 + random.nextInt(5);
            int columns = 1 + random.nextInt(6);
            Set<Integer> blocked = random.nextInt(3) == 0 ? Set.of(random.nextInt(rows * columns)) : Set.of();
            exam.session(
                    exam.components.get(random.nextInt(exam.components.size())),
                    random.nextInt(2),
                    random.nextInt(6),
                    1 + random.nextInt(2),
                    new SeatGrid(rows, columns, blocked));
        }
        for (int s = 0; s < 4; s++) {
            exam.candidates(random.nextInt(14), s - 1, random.nextInt(3) == 0 ? null : "class " + random.nextInt(2));
        }
        for (int m = random.nextInt(14); m > 0; m--) {
            Set<StaffRole> roles = random.nextInt(3) == 0
                    ? Set.of(StaffRole.values())
                    : Set.of(StaffRole.values()[random.nextInt(StaffRole.values().length)]);
            Instant from = MORNING.plus(Duration.ofHours(random.nextInt(6)));
            exam.member(new Member(
                    new UUID(3, exam.staff.size()),
                    roles,
                    school(random.nextInt(4) - 1),
                    random.nextInt(4) == 0 ? List.of(new Period(from, from.plus(Duration.ofHours(2)))) : List.of(),
                    random.nextInt(4) == 0 ? 1 : null));
        }
        return exam.gap(Duration.ofMinutes(random.nextInt(3) * 45L));
    }
}
