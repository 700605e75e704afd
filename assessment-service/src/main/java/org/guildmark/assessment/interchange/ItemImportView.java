package org.guildmark.assessment.interchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.http.ETags;

/** An import of items and what came of it. */
@Schema(name = "ItemImport")
public record ItemImportView(
        UUID id,
        UUID bodyId,
        ImportFormat format,
        ItemImport.Status status,
        @Schema(description = "True: nothing was written; the numbers are what would be") boolean dryRun,
        @Schema(description = "True: what is right was taken although something is wrong") boolean onlyGood,
        @Schema(description = "True: items whose code the body has were edited") boolean update,
        String fileName,
        @Schema(description = "SHA-256 of the file's bytes, lower-case hex") String sha256,
        @Schema(description = "Standard whose printed codes the file holds, as sent; null where none was named")
                String standard,
        @Schema(description = "Null where none was named") String level,
        @Schema(description = "Null where none was named") String track,
        Counts counts,
        @Schema(description = "How many diagnostics there are; the first 2,000 are listed") int diagnosticsTotal,
        @Schema(description = "In the order of the file; null in lists") List<ImportDiagnostic> diagnostics,
        Instant createdAt,
        Instant finishedAt) {

    /** Items of the file, and what became of them. */
    @Schema(name = "ItemImportCounts")
    public record Counts(int read, int created, int updated, int unchanged, int refused) {}

    static ItemImportView of(ItemImport done) {
        return view(done, done.diagnostics());
    }

    /** For lists: without what may be long. */
    static ItemImportView summary(ItemImport done) {
        return view(done, null);
    }

    private static ItemImportView view(ItemImport done, List<ImportDiagnostic> diagnostics) {
        ItemImport.Counts counts = done.counts();
        return new ItemImportView(
                done.id(),
                done.bodyId(),
                done.format(),
                done.status(),
                done.dryRun(),
                done.onlyGood(),
                done.updating(),
                done.fileName(),
                done.sha256(),
                done.standard(),
                done.level(),
                done.track(),
                new Counts(
                        counts.itemsRead(),
                        counts.itemsCreated(),
                        counts.itemsUpdated(),
                        counts.itemsUnchanged(),
                        counts.itemsRefused()),
                done.diagnosticsTotal(),
                diagnostics,
                done.createdAt(),
                done.finishedAt());
    }

    static String etag(ItemImport done) {
        return ETags.strong(done.id());
    }
}
