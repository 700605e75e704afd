package org.guildmark.assessment.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.paper.assembly.PaperSolution;
import org.guildmark.assessment.paper.check.PaperChecker;
import org.guildmark.assessment.paper.spec.ConstraintLine;

/** What a paper keeps, what was said of it when it was made, and what a checker that did not make it counts now. */
@Schema(name = "PaperCertificate")
record PaperCertificateView(
        UUID paperId,
        @Schema(description = "Whether the checker, from scratch, finds that the paper keeps everything")
                boolean verified,
        @Schema(description = "Proven optimal, or a paper with bounds") PaperSolution.Status status,
        @Schema(description = "Sum over forms and elements of the difference between marks and weight")
                BigDecimal deviation,
        @Schema(description = "No paper of the bank as it was has less") BigDecimal deviationBound,
        @Schema(description = "Sum of the exposures of the items, once for each form") long exposure,
        @Schema(description = "No paper of the bank as it was that deviates as little has less") long exposureBound,
        @Schema(description = "Relative distance from the bound of the value that is not proven; 0 where optimal")
                double gap,
        int seed,
        String solver,
        @Schema(description = "Active items to choose from") int candidates,
        long milliseconds,
        int timeLimitSeconds,
        @Schema(description = "As the assembly said it") List<ConstraintLine> constraints,
        Verification verification) {

    /** The second opinion. */
    @Schema(name = "PaperVerification")
    record Verification(
            Instant checkedAt,
            @Schema(description = "As the checker counts it in the stored versions") List<ConstraintLine> constraints,
            @Schema(description = "Empty where verified") List<String> failures) {}

    static PaperCertificateView of(Paper paper, PaperChecker.Verdict verdict) {
        PaperOutcome outcome = paper.outcome();
        return new PaperCertificateView(
                paper.id(),
                verdict.verified(),
                outcome.status(),
                outcome.quality().deviation(),
                outcome.quality().deviationBound(),
                outcome.quality().exposure(),
                outcome.quality().exposureBound(),
                outcome.quality().gap(),
                outcome.seed(),
                outcome.solver(),
                outcome.candidates(),
                outcome.milliseconds(),
                outcome.timeLimitSeconds(),
                outcome.lines(),
                new Verification(Instant.now(), verdict.lines(), verdict.failures()));
    }
}
