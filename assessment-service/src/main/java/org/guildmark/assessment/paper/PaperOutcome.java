package org.guildmark.assessment.paper;

import java.util.List;
import org.guildmark.assessment.paper.assembly.PaperSolution;
import org.guildmark.assessment.paper.spec.ConstraintLine;

/** What the assembly said of a paper, as it was stored then. */
record PaperOutcome(
        PaperSolution.Status status,
        PaperSolution.Quality quality,
        List<ConstraintLine> lines,
        String solver,
        int seed,
        int timeLimitSeconds,
        long milliseconds,
        int candidates) {}
