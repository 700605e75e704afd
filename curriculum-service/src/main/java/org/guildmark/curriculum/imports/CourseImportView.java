package org.guildmark.curriculum.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.http.ETags;

/** An import and what came of it. */
@Schema(name = "CourseImport")
public record CourseImportView(
        UUID id,
        UUID programmeId,
        CourseImport.Kind kind,
        CourseImport.Status status,
        @Schema(description = "True: nothing was written; the courses and changes are what would be") boolean dryRun,
        String fileName,
        @Schema(description = "SHA-256 of the file's bytes, lower-case hex") String sha256,
        @Schema(description = "Key of the standard that the file speaks of; null where there are several")
                String standard,
        Progress progress,
        @Schema(description = "Number of diagnostics by severity")
                Map<ImportDiagnostic.Severity, Long> diagnosticCounts,
        @Schema(description = "In the order of the file; null in lists") List<ImportDiagnostic> diagnostics,
        @Schema(description = "What becomes of each course; null in lists") List<ImportResult.CourseResult> courses,
        @Schema(description = "The first 2,000 mappings that change; null in lists")
                List<ImportResult.MappingChange> changes,
        Instant createdAt,
        Instant finishedAt) {

    /** Courses done of all courses of the file. */
    @Schema(name = "CourseImportProgress")
    public record Progress(int done, int total) {}

    static CourseImportView of(CourseImport done) {
        ImportResult result = done.result();
        return view(done, result.diagnostics(), result.courses(), result.changes());
    }

    /** For lists: without what may be long. */
    static CourseImportView summary(CourseImport done) {
        return view(done, null, null, null);
    }

    private static CourseImportView view(
            CourseImport done,
            List<ImportDiagnostic> diagnostics,
            List<ImportResult.CourseResult> courses,
            List<ImportResult.MappingChange> changes) {
        Map<ImportDiagnostic.Severity, Long> counts = new TreeMap<>();
        done.result().diagnostics().forEach(found -> counts.merge(found.severity(), 1L, Long::sum));
        int size = done.result().courses().size();
        return new CourseImportView(
                done.id(),
                done.programmeId(),
                done.kind(),
                done.status(),
                done.dryRun(),
                done.fileName(),
                done.sha256(),
                done.standardKey(),
                new Progress(size, size),
                counts,
                diagnostics,
                courses,
                changes,
                done.createdAt(),
                done.finishedAt());
    }

    static String etag(CourseImport done) {
        return ETags.strong(done.id());
    }
}
