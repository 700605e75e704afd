package org.guildmark.assessment.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.assessment.audit.AuditTrail;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.interchange.sheet.StatementReferences;
import org.guildmark.platform.problem.ProblemException;

/** Takes a file of items into the bank: all of it or nothing, or what is right of it where that was asked for. */
@ApplicationScoped
class ImportItems {
    private final CatalogView catalog;
    private final ApplyItems apply;
    private final AuditTrail audit;
    private final EntityManager database;

    ImportItems(CatalogView catalog, ApplyItems apply, AuditTrail audit, EntityManager database) {
        this.catalog = catalog;
        this.apply = apply;
        this.audit = audit;
        this.database = database;
    }

    /** @throws ProblemException 422 for a standard, level, track or statement that is not known */
    @Transactional
    ItemImport run(ImportFile file, String actor) {
        Instant begun = Instant.now();
        ImportReading reading = ReadItems.read(file, statements(file.target()));
        ApplyItems.Plan plan = apply.plan(file, reading);
        boolean failed = reading.unreadable() || (plan.refused() > 0 && !file.onlyGood());
        ItemImport.Counts counts = failed || file.dryRun() ? plan.counts() : apply.carryOut(file, reading, plan, actor);
        ItemImport done = new ItemImport(file, reading, failed, counts, actor, begun);
        database.persist(done);
        if (!failed && !file.dryRun()) {
            audit.record(new AuditTrail.Entry(
                    file.bodyId(),
                    "item-import",
                    done.id(),
                    "ITEMS_IMPORTED",
                    actor,
                    null,
                    Map.of(
                            "file",
                            file.name(),
                            "sha256",
                            done.sha256(),
                            "counts",
                            ItemImportView.summary(done).counts()),
                    null));
        }
        database.flush();
        return done;
    }

    private StatementReferences statements(ImportFile.Target target) {
        StatementReferences references = references(catalog, target);
        if (target.statements() == null) {
            return references;
        }
        List<UUID> defaults = references.all(target.statements(), refused -> {
            throw ProblemException.unprocessable("UNKNOWN_STATEMENTS", refused + ".")
                    .at("/statements", "names a statement that cannot be found");
        });
        return references.orElse(defaults);
    }

    /** What printed codes mean; without a standard only ids mean something. */
    static StatementReferences references(CatalogView catalog, ImportFile.Target target) {
        if (target.standard() == null) {
            if (target.level() != null || target.track() != null) {
                throw ProblemException.unprocessable(
                                "UNKNOWN_STANDARD", "A level or a track is one of a standard: name it.")
                        .at("/standard", "must be given");
            }
            return new StatementReferences(null, null, null);
        }
        Edition edition = catalog.requireCurrent(target.standard(), "/standard");
        if (target.level() != null) {
            edition.requireLevel(target.level(), "/level");
        }
        if (target.track() != null) {
            edition.requireTrack(target.track(), "/track");
        }
        return new StatementReferences(edition, target.level(), target.track());
    }
}
