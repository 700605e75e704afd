package org.guildmark.assessment.staffing.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Place;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Status;

/** Whatever is asked, the answer keeps every rule and names every lack. */
class StaffingPropertyTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Property(tries = 100)
    void everyAnswerKeepsTheRules(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        StaffingProblem problem = Examinations.random(seed).problem(seed % 5 != 0, LIMIT);
        assertEquals(List.of(), StaffingCheck.faults(problem, StaffingPlanner.solve(problem)));
    }

    @Property(tries = 50)
    void askingAgainChangesNothing(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Examinations exam = Examinations.random(seed);
        StaffingSolution first = StaffingPlanner.solve(exam.problem(true, LIMIT));
        StaffingProblem again = exam.after(first).problem(true, LIMIT);
        StaffingSolution second = StaffingPlanner.solve(again);
        assertEquals(List.of(), StaffingCheck.faults(again, second));
        if (first.status() != Status.UNSTAFFED) {
            assertEquals(0, second.figures().changes().value());
            assertEquals(0, second.figures().moved().value());
        }
        assertTrue(
                second.figures().missing().value() <= first.figures().missing().value());
        assertTrue(second.figures().unplaced().value()
                <= first.figures().unplaced().value());
    }

    @Property(tries = 50)
    void whoFallsIllIsReplacedAndNobodyMovesWithoutNeed(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Examinations exam = Examinations.random(seed);
        StaffingSolution first = StaffingPlanner.solve(exam.problem(true, LIMIT));
        if (first.duties().isEmpty()) {
            return;
        }
        UUID sick = first.duties().get(0).memberId();
        StaffingProblem problem = exam.after(first).sick(sick).problem(true, LIMIT);
        StaffingSolution second = StaffingPlanner.solve(problem);
        assertEquals(List.of(), StaffingCheck.faults(problem, second));
        assertTrue(second.duties().stream().noneMatch(duty -> duty.memberId().equals(sick)));
        if (second.status() != Status.UNSTAFFED && second.figures().moved().value() == 0) {
            long lost = first.duties().stream()
                    .filter(duty -> duty.memberId().equals(sick))
                    .count();
            assertTrue(second.figures().changes().value() >= 2 * lost);
            assertTrue(second.places().containsAll(first.places()));
        }
    }

    @Property(tries = 30)
    void theCheckSeesASeatGivenTwice(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        StaffingProblem problem = Examinations.random(seed).problem(true, LIMIT);
        StaffingSolution right = StaffingPlanner.solve(problem);
        if (right.places().size() < 2) {
            return;
        }
        Place one = right.places().get(0);
        Place twice = new Place(right.places().get(1).candidateId(), one.sessionId(), one.row(), one.column());
        List<Place> places = new ArrayList<>(right.places());
        places.set(1, twice);
        assertTrue(!StaffingCheck.faults(
                        problem,
                        new StaffingSolution(
                                right.status(),
                                places,
                                right.duties(),
                                right.unplaced(),
                                right.shortages(),
                                right.figures()))
                .isEmpty());
    }
}
