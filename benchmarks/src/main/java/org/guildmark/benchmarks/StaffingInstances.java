package org.guildmark.benchmarks;

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
import org.guildmark.assessment.staffing.solve.SeatGrid;
import org.guildmark.assessment.staffing.solve.StaffingProblem;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Candidate;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Earlier;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Member;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Period;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Session;

/**
 * Invented plans of a body: rooms of 30 to 48 seats at three sites, half of them for theory and half for skills, each used
 * twice a day on two days; candidates of 25 schools in classes of 30 to 50; half of the staff invigilate, half assess,
 * some do both, and two thirds of them teach at one of the schools.
 */
final class StaffingInstances {
    private static final int SITES = 3;
    private static final int SCHOOLS = 25;
    private static final int[][] ROOMS = {{5, 6}, {6, 6}, {6, 8}};
    private static final Instant FIRST_DAY = Instant.parse("2026-12-05T00:00:00Z");
    private static final int[] STARTS = {1, 6, 25, 30};

    private StaffingInstances() {}

    /** @param earlier null for a fresh arrangement */
    static StaffingProblem body(
            long seed, int candidates, int rooms, int staff, Set<UUID> sick, Earlier earlier, Duration limit) {
        Random random = new Random(seed);
        List<Session> sessions = new ArrayList<>();
        for (int r = 0; r < rooms; r++) {
            int[] size = ROOMS[random.nextInt(ROOMS.length)];
            Component component = r % 2 == 0 ? Component.THEORY : Component.SKILL;
            for (int start : STARTS) {
                Instant from = FIRST_DAY.plus(Duration.ofHours(start));
                sessions.add(new Session(
                        new UUID(1, sessions.size()),
                        component,
                        new UUID(5, r),
                        new UUID(6, r / 2 % SITES),
                        from,
                        from.plus(Duration.ofMinutes(120)),
                        new SeatGrid(size[0], size[1], Set.of())));
            }
        }
        List<Candidate> people = new ArrayList<>();
        while (people.size() < candidates) {
            UUID school = new UUID(4, random.nextInt(SCHOOLS));
            String name = "class " + people.size();
            for (int n = Math.min(30 + random.nextInt(21), candidates - people.size()); n > 0; n--) {
                people.add(new Candidate(new UUID(2, people.size()), school, name, List.of()));
            }
        }
        List<Member> members = new ArrayList<>();
        Period always = new Period(FIRST_DAY, FIRST_DAY.plus(Duration.ofDays(9)));
        for (int m = 0; m < staff; m++) {
            UUID id = new UUID(3, m);
            Set<StaffRole> roles = m % 8 == 0
                    ? Set.of(StaffRole.INVIGILATOR, StaffRole.ASSESSOR)
                    : Set.of(m % 2 == 0 ? StaffRole.INVIGILATOR : StaffRole.ASSESSOR);
            UUID school = random.nextInt(3) == 0 ? null : new UUID(4, random.nextInt(SCHOOLS));
            List<Period> away = new ArrayList<>();
            if (random.nextInt(10) == 0) {
                Instant from = FIRST_DAY.plus(Duration.ofDays(random.nextInt(2)));
                away.add(new Period(from, from.plus(Duration.ofDays(1))));
            }
            if (sick.contains(id)) {
                away.add(always);
            }
            members.add(new Member(id, roles, school, away, null));
        }
        return new StaffingProblem(
                List.of(Component.THEORY, Component.SKILL),
                sessions,
                people,
                members,
                Map.of(
                        Component.THEORY, new Staffing(StaffRole.INVIGILATOR, 15, 2, null, false),
                        Component.SKILL, new Staffing(StaffRole.ASSESSOR, 15, null, 3, true)),
                true,
                Duration.ofMinutes(60),
                earlier,
                limit,
                seed);
    }
}
