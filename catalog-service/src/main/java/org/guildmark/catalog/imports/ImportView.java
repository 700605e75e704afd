package org.guildmark.catalog.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.platform.http.ETags;

/** An import and what came of it. */
@Schema(name = "Import")
public record ImportView(
        UUID id,
        ImportJob.Status status,
        Progress progress,
        String fileName,
        @Schema(description = "SHA-256 of the document's bytes, lower-case hex") String sha256,
        @Schema(description = "As sent, else as proposed once the import has succeeded") String standardKey,
        String editionLabel,
        @Schema(description = "The draft that the import made; null until it has succeeded") UUID draftId,
        @Schema(description = "Why the import failed; null unless it did") Failure failure,
        @Schema(description = "Number of diagnostics by severity") Map<Diagnostic.Severity, Long> diagnosticCounts,
        @Schema(description = "In the order of the document; left out of lists") List<Diagnostic> diagnostics,
        Instant createdAt,
        Instant finishedAt) {

    /** Steps done of all steps: received, parsed, stored. */
    @Schema(name = "ImportProgress")
    public record Progress(int done, int total) {}

    /** A stable code and a sentence. */
    @Schema(name = "ImportFailure")
    public record Failure(String code, String detail) {}

    private static final int STEPS = 3;

    static ImportView of(ImportJob job) {
        Map<Diagnostic.Severity, Long> counts = new TreeMap<>();
        for (Diagnostic diagnostic : job.diagnostics()) {
            counts.merge(diagnostic.severity(), 1L, Long::sum);
        }
        return view(job, counts, job.diagnostics());
    }

    /** For lists: without the diagnostics, which may be many. */
    static ImportView summary(ImportJob job) {
        return view(job, null, null);
    }

    private static ImportView view(ImportJob job, Map<Diagnostic.Severity, Long> counts, List<Diagnostic> diagnostics) {
        int done = job.finishedAt() != null ? STEPS : 1;
        Failure failure = job.failureCode() == null ? null : new Failure(job.failureCode(), job.failureDetail());
        return new ImportView(
                job.id(),
                job.status(),
                new Progress(done, STEPS),
                job.fileName(),
                job.sha256(),
                job.standardKey(),
                job.editionLabel(),
                job.draftId(),
                failure,
                counts,
                diagnostics,
                job.createdAt(),
                job.finishedAt());
    }

    static String etag(ImportJob job) {
        return ETags.strong(job.id(), job.version());
    }
}
