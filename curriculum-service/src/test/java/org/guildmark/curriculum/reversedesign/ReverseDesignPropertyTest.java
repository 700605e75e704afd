package org.guildmark.curriculum.reversedesign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildmark.curriculum.reversedesign.ReverseDesign.Status;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Goal;

/** Small problems of every shape against trying every choice. */
class ReverseDesignPropertyTest {
    private static final double SAME_COVERAGE = 2e-6;

    @Provide
    Arbitrary<ReverseDesignProblem> covers() {
        return Arbitraries.randomValue(random -> Instances.small(random, Goal.COVER_TARGET));
    }

    @Provide
    Arbitrary<ReverseDesignProblem> mosts() {
        return Arbitraries.randomValue((Random random) -> Instances.small(random, Goal.MOST_COVERAGE));
    }

    @Property
    void coversWithTheLeast(@ForAll("covers") ReverseDesignProblem problem) {
        ReverseDesign found = ReverseDesigner.solve(problem);
        Checker.check(problem, found);
        double best = Checker.bestByBruteForce(problem, found.costUnit());
        assertEquals(best, (double) found.cost());
        assertEquals(best, found.bound());
        Integer limit = problem.maxHours() == null ? problem.maxCourses() : problem.maxHours();
        assertEquals(limit != null && best > limit ? Status.LIMIT_TOO_LOW : Status.OPTIMAL, found.status());
    }

    @Property
    void coversTheMostWithinTheLimits(@ForAll("mosts") ReverseDesignProblem problem) {
        ReverseDesign found = ReverseDesigner.solve(problem);
        Checker.check(problem, found);
        assertEquals(Status.OPTIMAL, found.status());
        assertEquals(Checker.bestByBruteForce(problem, found.costUnit()), found.coverage(), SAME_COVERAGE);
    }

    @Property(tries = 200)
    void theSameProblemHasTheSameAnswer(@ForAll("covers") ReverseDesignProblem problem) {
        assertEquals(ReverseDesigner.solve(problem), ReverseDesigner.solve(problem));
    }
}
