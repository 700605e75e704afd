package org.guildmark.assessment.registration.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.eligibility.Explanation.Outcome;

/** The import of a sheet and what came of it. */
@Schema(name = "RegistrationImport")
public record RegistrationImportView(
        UUID id,
        UUID planId,
        UUID organisationId,
        String fileName,
        @Schema(description = "True: nobody is registered; the counts are what would be") boolean dryRun,
        @Schema(description = "True: the good rows are kept although others are bad") boolean onlyGood,
        RegistrationImport.Status status,
        @Schema(description = "Null while it runs") Counts counts,
        @Schema(description = "What the rules say of the good rows; null while it runs") Map<Outcome, Integer> outcomes,
        @Schema(description = "In the order of the lines, at most 5,000; null while it runs and in lists")
                List<ImportDiagnostic> diagnostics,
        @Schema(description = "True where there are more diagnostics than are shown; null while it runs")
                Boolean diagnosticsCut,
        @Schema(description = "Code of what stopped the whole import; null where nothing did") String failure,
        Instant createdAt,
        @Schema(description = "Null while it runs") Instant finishedAt) {

    /** @param registered rows whose candidates are registered; 0 in a dry run */
    @Schema(name = "RegistrationImportCounts")
    public record Counts(int rows, int good, int bad, int registered) {}

    static RegistrationImportView of(RegistrationImport job) {
        return of(job, job.result());
    }

    /** @param result null while it runs; without diagnostics in lists */
    static RegistrationImportView of(RegistrationImport job, ImportResult result) {
        return new RegistrationImportView(
                job.id(),
                job.planId(),
                job.organisationId(),
                job.fileName(),
                job.dryRun(),
                job.onlyGood(),
                job.status(Instant.now()),
                result == null
                        ? null
                        : new Counts(result.rows(), result.good(), result.rows() - result.good(), result.registered()),
                result == null ? null : result.outcomes(),
                result == null ? null : result.diagnostics(),
                result == null ? null : (Boolean) result.diagnosticsCut(),
                result == null ? null : result.failure(),
                job.createdAt(),
                job.finishedAt());
    }
}
