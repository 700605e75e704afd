package org.guildmark.assessment.registration.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.candidate.Candidates;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.eligibility.Explanation;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.eligibility.FactCheck.Severity;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.assessment.registration.Application;
import org.guildmark.assessment.registration.EntryRules;
import org.guildmark.assessment.registration.RegisterCandidates;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/** Does an import: what it registers and the end of the job are one transaction, so that there is never one without the other. */
@ApplicationScoped
class ImportCandidates {
    private static final Logger LOG = Logger.getLogger(ImportCandidates.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int TRIES = 3;

    private final EntityManager database;
    private final ExamPlans plans;
    private final RegisterCandidates register;
    private final Candidates candidates;
    private final CatalogView catalog;

    ImportCandidates(
            EntityManager database,
            ExamPlans plans,
            RegisterCandidates register,
            Candidates candidates,
            CatalogView catalog) {
        this.database = database;
        this.plans = plans;
        this.register = register;
        this.candidates = candidates;
        this.catalog = catalog;
    }

    /** Runs the job to its end, whatever that is. */
    void run(UUID jobId, Sheet sheet) {
        for (int attempt = 1; ; attempt++) {
            try {
                inTransaction(() -> end(jobId, job -> result(job, sheet)));
                return;
            } catch (ProblemException refused) {
                fail(jobId, sheet, refused.code());
                return;
            } catch (PersistenceException interfered) {
                // Somebody registered one of the candidates meanwhile: seen the next time.
                if (attempt == TRIES) {
                    LOG.warnf("Import %s failed %d times: %s", jobId, TRIES, interfered.getClass());
                    fail(jobId, sheet, "IMPORT_INTERFERED");
                    return;
                }
            } catch (RuntimeException broken) {
                LOG.errorf("Import %s failed", jobId);
                fail(jobId, sheet, "INTERNAL_ERROR");
                throw broken;
            }
        }
    }

    private interface Work {
        ImportResult of(RegistrationImport job);
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(work);
    }

    private void end(UUID jobId, Work work) {
        ImportResult result = work.of(database.find(RegistrationImport.class, jobId));
        // Found anew: a long import empties the persistence context on its way.
        database.find(RegistrationImport.class, jobId).end(result);
    }

    private void fail(UUID jobId, Sheet sheet, String code) {
        inTransaction(() -> end(jobId, job -> ImportResult.failed(sheet.rows().size(), code)));
    }

    private ImportResult result(RegistrationImport job, Sheet sheet) {
        // It may have been closed while the job waited for its turn.
        PlanFacts plan = plans.find(job.planId()).orElseThrow();
        boolean dryRun = job.dryRun();
        boolean onlyGood = job.onlyGood();
        String author = job.author();
        EntryRules.requireOpen(plan, Instant.now());
        List<ImportDiagnostic> diagnostics = new ArrayList<>();
        List<RowReader.Read> good = good(job, plan, sheet, diagnostics);
        List<Application> applications =
                good.stream().map(RowReader.Read::application).toList();
        boolean write = !dryRun && (onlyGood || good.size() == sheet.rows().size());
        Map<Outcome, Integer> outcomes =
                write ? register.register(plan, applications, author) : wouldBe(plan, applications);
        diagnostics.sort(Comparator.comparingLong(ImportDiagnostic::line));
        boolean cut = diagnostics.size() > ImportResult.MOST_DIAGNOSTICS;
        return new ImportResult(
                sheet.rows().size(),
                good.size(),
                write ? good.size() : 0,
                outcomes,
                cut ? List.copyOf(diagnostics.subList(0, ImportResult.MOST_DIAGNOSTICS)) : diagnostics,
                cut,
                null);
    }

    private Map<Outcome, Integer> wouldBe(PlanFacts plan, List<Application> applications) {
        Map<Outcome, Integer> counts = new HashMap<>();
        register.explain(plan, applications).stream()
                .map(Explanation::outcome)
                .forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return counts;
    }

    /** The rows that can be registered; what is wrong with the others is added to the diagnostics. */
    private List<RowReader.Read> good(
            RegistrationImport job, PlanFacts plan, Sheet sheet, List<ImportDiagnostic> diagnostics) {
        RowReader reader = new RowReader(
                job.author(),
                job.organisationId(),
                Names.levels(catalog.edition(plan.editionId())
                        .orElseThrow()
                        .content()
                        .levels()),
                EntryRules.today(plan));
        List<RowReader.Read> readable = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Sheet.Row row : sheet.rows()) {
            RowReader.Read read = reader.read(row);
            diagnostics.addAll(read.diagnostics());
            if (read.application() == null) {
                continue;
            }
            if (seen.add(candidates.key(read.application().document()))) {
                readable.add(read);
            } else {
                diagnostics.add(wrong(read, "TWICE_IN_THE_SHEET", "该证件在表中出现多次", "is in the sheet already"));
            }
        }
        Set<Integer> registered = register.alreadyRegistered(
                plan, readable.stream().map(RowReader.Read::application).toList());
        List<RowReader.Read> good = new ArrayList<>();
        for (int i = 0; i < readable.size(); i++) {
            if (registered.contains(i)) {
                diagnostics.add(
                        wrong(readable.get(i), "ALREADY_REGISTERED", "该考生已报名", "has applied for the plan already"));
            } else {
                good.add(readable.get(i));
            }
        }
        return good;
    }

    private static ImportDiagnostic wrong(RowReader.Read read, String code, String zh, String en) {
        return new ImportDiagnostic(Severity.ERROR, read.line(), Column.DOCUMENT_NUMBER.zh(), code, new Text(zh, en));
    }
}
