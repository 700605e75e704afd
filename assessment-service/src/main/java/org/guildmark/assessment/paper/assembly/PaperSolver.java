package org.guildmark.assessment.paper.assembly;

import java.time.Duration;
import java.util.List;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;

/** Finds the forms of a paper, or proves that there are none and says what is missing. */
public interface PaperSolver {
    /**
     * @param seed makes other papers of the same quality
     * @param timeLimit for everything, the diagnosis included
     */
    record Problem(PaperSpec spec, List<PaperItemFacts> pool, long seed, Duration timeLimit) {
        public Problem {
            pool = List.copyOf(pool);
        }
    }

    PaperSolution solve(Problem problem);
}
