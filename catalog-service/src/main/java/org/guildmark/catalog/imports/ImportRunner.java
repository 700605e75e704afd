package org.guildmark.catalog.imports;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.DocumentParsers;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.draft.Draft;
import org.guildmark.catalog.draft.DraftRepository;
import org.guildmark.catalog.draft.StandardKeys;
import org.guildmark.platform.identity.Ids;
import org.jboss.logging.Logger;

/**
 * Runs queued imports. A run is three steps: claim the job (one transaction), parse (none), and store draft and result
 * (one transaction). Where the database dies in between, nothing of a draft exists, and the job is taken up again when
 * its lease has expired.
 */
@ApplicationScoped
class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final ImportJobRepository jobs;
    private final DraftRepository drafts;
    private final ManagedExecutor executor;
    private final MeterRegistry metrics;
    private final Clock clock = Clock.systemUTC();

    ImportRunner(ImportJobRepository jobs, DraftRepository drafts, ManagedExecutor executor, MeterRegistry metrics) {
        this.jobs = jobs;
        this.drafts = drafts;
        this.executor = executor;
        this.metrics = metrics;
    }

    /** Starts a job that has just been queued, without waiting for the next round. */
    void start(UUID jobId) {
        executor.execute(() -> {
            try {
                run(jobId);
            } catch (RuntimeException e) {
                LOG.warnf(e, "Import %s was interrupted and will be taken up again", jobId);
            }
        });
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeUpWaiting() {
        List<UUID> waiting = QuarkusTransaction.requiringNew().call(() -> jobs.waiting(clock.instant()));
        waiting.forEach(this::run);
    }

    void run(UUID jobId) {
        Claimed claimed = QuarkusTransaction.requiringNew().call(() -> claim(jobId));
        if (claimed == null) {
            return;
        }
        ParsedDocument parsed;
        try {
            parsed = parse(claimed.source());
        } catch (RuntimeException fault) {
            // A fault of a parser on this document: trying again would give the same.
            LOG.errorf(fault, "Import %s: the parser failed", jobId);
            fail(jobId, "PARSER_FAULT", "The document could not be read to its end; the fault has been logged.");
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> store(jobId, parsed));
    }

    private Claimed claim(UUID jobId) {
        ImportJob job = jobs.locked(jobId);
        if (job == null || !job.claim(clock.instant())) {
            return null;
        }
        if (job.attempts() > ImportJob.MAX_ATTEMPTS) {
            job.fail("INTERRUPTED", "The import was interrupted too often; send the document again.", clock.instant());
            return null;
        }
        return new Claimed(SourceText.of(job.sha256(), job.text()));
    }

    private static ParsedDocument parse(SourceText source) {
        return DocumentParsers.recognise(source)
                .orElseThrow(() -> new IllegalStateException("No family recognised"))
                .parse(source);
    }

    private void store(UUID jobId, ParsedDocument parsed) {
        ImportJob job = jobs.locked(jobId);
        if (job.status() != ImportJob.Status.RUNNING) {
            return;
        }
        String key = Objects.requireNonNullElseGet(
                job.standardKey(),
                () -> StandardKeys.proposedFor(parsed.content().profile()));
        String label = Objects.requireNonNullElseGet(
                job.editionLabel(), () -> StandardKeys.labelFor(parsed.content().profile()));
        Draft draft = Draft.imported(Ids.next(), jobId, key, label, parsed.content(), job.author(), clock.instant());
        drafts.persist(draft);
        List<Diagnostic> diagnostics = new ArrayList<>(job.diagnostics());
        diagnostics.addAll(parsed.diagnostics());
        job.succeed(draft.id(), key, label, diagnostics, clock.instant());
        metrics.counter("guildmark.imports", "outcome", "succeeded").increment();
    }

    private void fail(UUID jobId, String code, String detail) {
        QuarkusTransaction.requiringNew().run(() -> jobs.locked(jobId).fail(code, detail, clock.instant()));
        metrics.counter("guildmark.imports", "outcome", "failed").increment();
    }

    private record Claimed(SourceText source) {}
}
