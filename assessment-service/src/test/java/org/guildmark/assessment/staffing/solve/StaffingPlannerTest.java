package org.guildmark.assessment.staffing.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.catalogview.AssessmentScheme.Staffing;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Duty;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Member;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Shortage;
import org.guildmark.assessment.staffing.solve.StaffingSolution.ShortageReason;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Status;
import org.guildmark.assessment.staffing.solve.StaffingSolution.UnplacedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffingPlannerTest {
    private static final SeatGrid ROOM = SeatGrid.of(5, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "15, 2, , false, 0, 0", "15, 2, , false, 1, 2", "15, 2, , false, 30, 2", "15, 2, , false, 31, 3",
        "15, , 3, true, 1, 3", "15, , 3, true, 45, 3", "15, , 3, true, 46, 5", "15, , 3, true, 76, 7",
        ", , 3, true, 200, 3", ", , 4, true, 9, 5", ", , , false, 9, 1"
    })
    void theRuleSaysHowMany(Integer perStaff, Integer perRoom, Integer least, boolean odd, int candidates, int wanted) {
        assertEquals(wanted, Demand.of(new Staffing(StaffRole.ASSESSOR, perStaff, perRoom, least, odd), candidates));
    }

    @Test
    void aPlanOfTwoSchoolsIsStaffed() {
        StaffingProblem problem = new Examinations(Component.THEORY, Component.SKILL)
                .session(Component.THEORY, 0, 0, 2, ROOM)
                .session(Component.THEORY, 0, 0, 2, ROOM)
                .session(Component.SKILL, 0, 3, 2, ROOM)
                .session(Component.SKILL, 0, 3, 2, ROOM)
                .candidates(25, 0, "a")
                .candidates(25, 1, "b")
                .staff(4, -1, StaffRole.INVIGILATOR)
                .staff(3, 0, StaffRole.ASSESSOR)
                .staff(3, 1, StaffRole.ASSESSOR)
                .problem();
        StaffingSolution solution = solved(problem);
        assertTrue(solution.status() != Status.UNSTAFFED, () -> solution.shortages()
                .toString());
        assertEquals(10, solution.duties().size());
        // Of 25 of one class in a room of 30 seats, 10 too many sit where none may; in theory they are mixed.
        assertEquals(20, solution.figures().adjacent().bound());
    }

    @Test
    void schoolsMoveToOtherRoomsWhereOnlyThatStaffsThem() {
        StaffingProblem problem = new Examinations(Component.SKILL)
                .session(Component.SKILL, 0, 0, 2, SeatGrid.of(3, 4, 12))
                .session(Component.SKILL, 0, 0, 2, SeatGrid.of(3, 4, 12))
                .candidates(8, 0, "a")
                .candidates(8, 1, "b")
                .staff(3, 0, StaffRole.ASSESSOR)
                .staff(3, 1, StaffRole.ASSESSOR)
                .problem();
        assertEquals(0, solved(problem).figures().missing().value());
    }

    @Test
    void whatIsMissingIsNamedWithTheReason() {
        StaffingProblem problem = new Examinations(Component.SKILL)
                .session(Component.SKILL, 0, 0, 2, ROOM)
                .candidates(10, 0, "a")
                .staff(2, 0, StaffRole.ASSESSOR)
                .staff(1, -1, StaffRole.ASSESSOR)
                .staff(4, -1, StaffRole.INVIGILATOR)
                .member(new Member(
                        new UUID(3, 99), Set.of(StaffRole.ASSESSOR), null, List.of(Examinations.always()), null))
                .problem();
        StaffingSolution solution = solved(problem);
        assertEquals(Status.UNSTAFFED, solution.status());
        assertEquals(
                List.of(new Shortage(
                        new UUID(1, 0), StaffRole.ASSESSOR, 3, 2, ShortageReason.OWN_SCHOOL, 4, 1, 2, 0, 0)),
                solution.shortages());
        assertEquals(2, solution.figures().missing().bound());
    }

    @Test
    void withoutTheOptionTheirOwnTeachersMayAssess() {
        Examinations exam = new Examinations(Component.SKILL)
                .session(Component.SKILL, 0, 0, 2, ROOM)
                .candidates(10, 0, "a")
                .staff(3, 0, StaffRole.ASSESSOR);
        assertEquals(
                Status.OPTIMAL,
                solved(exam.problem(false, Duration.ofSeconds(5))).status());
        assertEquals(Status.UNSTAFFED, solved(exam.problem()).status());
    }

    @Test
    void invigilatorsMayBeOfTheSchool() {
        StaffingProblem problem = new Examinations(Component.THEORY)
                .session(Component.THEORY, 0, 0, 2, ROOM)
                .candidates(10, 0, "a")
                .staff(2, 0, StaffRole.INVIGILATOR)
                .problem();
        assertEquals(Status.OPTIMAL, solved(problem).status());
    }

    @Test
    void theWayBetweenSitesTakesTime() {
        Examinations exam = new Examinations(Component.THEORY, Component.SKILL)
                .session(Component.THEORY, 0, 0, 1, ROOM)
                .session(Component.SKILL, 1, 1, 1, ROOM)
                .candidates(3, -1, null)
                .staff(3, -1, StaffRole.ASSESSOR, StaffRole.INVIGILATOR);
        assertEquals(Status.OPTIMAL, solved(exam.gap(Duration.ZERO).problem()).status());
        StaffingSolution solution = solved(exam.gap(Duration.ofMinutes(1)).problem());
        assertEquals(3, solution.unplaced().size());
        assertEquals(UnplacedReason.NEVER_FREE, solution.unplaced().get(0).reason());
    }

    @Test
    void fewerSeatsThanCandidatesIsNoSecret() {
        StaffingProblem problem = new Examinations(Component.THEORY, Component.REVIEW)
                .session(Component.THEORY, 0, 0, 1, SeatGrid.of(2, 2, 3))
                .candidates(5, 0, "a")
                .staff(2, -1, StaffRole.INVIGILATOR)
                .problem();
        StaffingSolution solution = solved(problem);
        assertEquals(7, solution.figures().unplaced().bound());
        assertEquals(
                2,
                solution.unplaced().stream()
                        .filter(lack -> lack.reason() == UnplacedReason.NO_SEAT)
                        .count());
        assertEquals(
                5,
                solution.unplaced().stream()
                        .filter(lack -> lack.reason() == UnplacedReason.NO_SESSION)
                        .count());
    }

    @Test
    void aSickCallMovesNobodyElse() {
        Examinations exam = new Examinations(Component.THEORY, Component.SKILL)
                .session(Component.THEORY, 0, 0, 2, ROOM)
                .session(Component.SKILL, 0, 3, 2, ROOM)
                .session(Component.SKILL, 0, 3, 2, ROOM)
                .candidates(20, 0, "a")
                .candidates(20, 1, "b")
                .staff(5, -1, StaffRole.INVIGILATOR)
                .staff(9, -1, StaffRole.ASSESSOR);
        exam.session(Component.THEORY, 0, 0, 2, ROOM);
        StaffingSolution first = solved(exam.problem());
        UUID sick = first.duties().stream()
                .filter(duty -> duty.role() == StaffRole.ASSESSOR)
                .map(Duty::memberId)
                .findFirst()
                .orElseThrow();
        StaffingSolution second = solved(exam.after(first).sick(sick).problem());
        assertEquals(2, second.figures().changes().value());
        assertEquals(2, second.figures().changes().bound());
        assertEquals(Set.copyOf(first.places()), Set.copyOf(second.places()));
    }

    /** Both free assessors are of the school in the second room: somebody from the first changes with one of them. */
    @Test
    void whoMustBeMovedToFillAGapIsMoved() {
        Examinations exam = new Examinations(Component.SKILL)
                .session(Component.SKILL, 0, 0, 2, SeatGrid.of(1, 6, 6))
                .session(Component.SKILL, 0, 0, 2, SeatGrid.of(1, 6, 6))
                .candidates(6, 0, "a")
                .candidates(6, 1, "b")
                .staff(3, 0, StaffRole.ASSESSOR)
                .staff(3, -1, StaffRole.ASSESSOR);
        StaffingSolution first = solved(exam.problem());
        assertEquals(0, first.figures().missing().value());
        UUID sick = new UUID(3, 0);
        StaffingSolution second = solved(
                exam.after(first).sick(sick).staff(1, 1, StaffRole.ASSESSOR).problem());
        assertEquals(0, second.figures().missing().value());
        assertEquals(
                4, second.figures().changes().value() + second.figures().moved().value());
    }

    @Test
    void whoHoldsATicketIsNotMovedEvenWhereThatWouldStaffTheSession() {
        Examinations exam = new Examinations(Component.SKILL)
                .session(Component.SKILL, 0, 0, 2, SeatGrid.of(1, 6, 6))
                .session(Component.SKILL, 0, 4, 2, SeatGrid.of(1, 6, 6))
                .candidates(6, 0, "a")
                .staff(3, -1, StaffRole.ASSESSOR);
        StaffingSolution first = solved(exam.problem());
        UUID held = first.places().get(0).sessionId();
        UUID sick = new UUID(3, 0);
        Examinations later = exam.sick(sick);
        StaffingSolution second = solved(later.afterTickets(first).problem());
        assertEquals(Set.copyOf(first.places()), Set.copyOf(second.places()));
        assertEquals(1, second.figures().missing().value());
        assertEquals(held, second.shortages().get(0).sessionId());
    }

    @Test
    void withoutCandidatesNothingIsHeld() {
        StaffingSolution nobody = solved(new Examinations(Component.THEORY)
                .session(Component.THEORY, 0, 0, 2, ROOM)
                .problem());
        assertEquals(Status.OPTIMAL, nobody.status());
        assertEquals(List.of(), nobody.duties());
    }

    private static StaffingSolution solved(StaffingProblem problem) {
        StaffingSolution solution = StaffingPlanner.solve(problem);
        assertEquals(List.of(), StaffingCheck.faults(problem, solution));
        return solution;
    }
}
