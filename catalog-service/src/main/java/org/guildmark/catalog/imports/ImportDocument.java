package org.guildmark.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildmark.catalog.document.DocumentParsers;
import org.guildmark.catalog.document.source.DocumentReader;
import org.guildmark.catalog.document.source.ReadDocument;
import org.guildmark.catalog.document.source.UnreadableDocumentException;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.draft.Draft;
import org.guildmark.catalog.draft.DraftRepository;
import org.guildmark.catalog.draft.StandardKeys;
import org.guildmark.platform.identity.Ids;
import org.guildmark.platform.problem.ProblemException;

/** Accepts a document: refuses at once what cannot be read, and queues a job for the rest. */
@ApplicationScoped
class ImportDocument {
    private final ImportJobRepository jobs;
    private final DraftRepository drafts;
    private final Clock clock = Clock.systemUTC();

    ImportDocument(ImportJobRepository jobs, DraftRepository drafts) {
        this.jobs = jobs;
        this.drafts = drafts;
    }

    /**
     * Reads the bytes as text.
     *
     * @throws ProblemException 422 with the reader's code, or {@code UNKNOWN_FAMILY} where no parser knows the layout
     */
    static ReadDocument read(byte[] bytes, String fileName) {
        ReadDocument document;
        try {
            document = new DocumentReader().read(bytes, fileName);
        } catch (UnreadableDocumentException unreadable) {
            throw ProblemException.unprocessable(unreadable.code().name(), unreadable.getMessage())
                    .at("/file", unreadable.getMessage())
                    .causedBy(unreadable);
        }
        if (DocumentParsers.recognise(document.source()).isEmpty()) {
            throw ProblemException.unprocessable(
                            "UNKNOWN_FAMILY",
                            "The document has none of the five layouts that can be imported: national occupational"
                                    + " standard, 1+X skill level standard, group standard with wide tables, ability"
                                    + " requirement standard, competency library.")
                    .at("/file", "layout not recognised");
        }
        return document;
    }

    /**
     * Queues the import. The same document under the same key is one import, however often it is sent, unless its draft
     * was discarded or it failed.
     */
    @Transactional
    ImportJob queue(ReadDocument document, String fileName, String standardKey, String editionLabel, String author) {
        if (standardKey != null && !StandardKeys.isValid(standardKey)) {
            throw ProblemException.unprocessable(
                            "INVALID_STANDARD_KEY",
                            "A standard key has lower-case letters, digits and single hyphens, 80 at most.")
                    .at("/standardKey", "must match " + StandardKeys.PATTERN);
        }
        if (editionLabel != null && (editionLabel.isBlank() || editionLabel.length() > 40)) {
            throw ProblemException.unprocessable("INVALID_EDITION_LABEL", "An edition label has 1 to 40 characters.")
                    .at("/editionLabel", "must have 1 to 40 characters");
        }
        String sha256 = document.source().sha256();
        Optional<ImportJob> same = jobs.ofDocument(sha256).stream()
                .filter(job -> standardKey == null || standardKey.equals(job.standardKey()))
                .filter(job -> editionLabel == null || editionLabel.equals(job.editionLabel()))
                .filter(this::stillCounts)
                .findFirst();
        // Read while the session is open: the answer shows them.
        same.ifPresent(ImportJob::diagnostics);
        return same.orElseGet(() -> {
            ImportJob job = new ImportJob(
                    Ids.next(),
                    fileName,
                    sha256,
                    textOf(document.source().lines()),
                    document.diagnostics(),
                    standardKey,
                    editionLabel,
                    author,
                    clock.instant());
            jobs.persist(job);
            return job;
        });
    }

    private boolean stillCounts(ImportJob job) {
        return switch (job.status()) {
            case QUEUED, RUNNING -> true;
            case FAILED -> false;
            case SUCCEEDED -> drafts.findById(job.draftId()).status() != Draft.Status.DISCARDED;
        };
    }

    private static String textOf(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
