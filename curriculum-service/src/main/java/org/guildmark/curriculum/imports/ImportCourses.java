package org.guildmark.curriculum.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildmark.catalog.document.source.UnreadableDocumentException;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.catalogview.EditionStatus;
import org.guildmark.curriculum.programme.Programme;
import org.guildmark.curriculum.programme.ProgrammeRepository;
import org.guildmark.curriculum.programme.Target;
import org.guildmark.platform.problem.ProblemException;

/**
 * Reads a file and writes what it changes, in one transaction: a process that dies in between leaves everything as it
 * was.
 */
@ApplicationScoped
class ImportCourses {
    private static final String LIBRARY = "COMPETENCY_LIBRARY";

    private final ProgrammeRepository programmes;
    private final CatalogView catalog;
    private final ApplyImport apply;
    private final EntityManager database;

    ImportCourses(ProgrammeRepository programmes, CatalogView catalog, ApplyImport apply, EntityManager database) {
        this.programmes = programmes;
        this.catalog = catalog;
        this.apply = apply;
        this.database = database;
    }

    /** What was asked; {@code standard} may be null where the programme leaves no choice. */
    record Request(
            String fileName,
            byte[] bytes,
            UUID programmeId,
            String standard,
            boolean dryRun,
            boolean skipInvalidRows) {}

    /**
     * @throws ProblemException 404 or 403 for the programme, 422 for a standard that is not known or not clear, or for a
     *     file that cannot be read at all
     */
    @Transactional
    CourseImport run(Request request, String person) {
        Instant begun = Instant.now();
        Programme programme = programmes.requireWritable(request.programmeId());
        ImportFile file = new ImportFile(
                request.fileName(),
                request.bytes(),
                programme,
                edition(request, programme),
                request.dryRun(),
                request.skipInvalidRows());
        ImportReading reading = read(file);
        boolean failed = reading.hasErrors() && !file.skipInvalidRows();
        ImportResult result = failed
                ? new ImportResult(List.of(), List.of(), reading.diagnostics())
                : apply.apply(file, reading, person);
        CourseImport done = new CourseImport(file, reading, failed, result, person, begun);
        database.persist(done);
        database.flush();
        return done;
    }

    private static ImportReading read(ImportFile file) {
        try {
            return LibraryImport.read(file);
        } catch (UnreadableDocumentException unreadable) {
            throw ProblemException.unprocessable(unreadable.code().name(), unreadable.getMessage())
                    .at("/file", "cannot be read");
        }
    }

    private Edition edition(Request request, Programme programme) {
        if (request.standard() != null && !request.standard().isBlank()) {
            return catalog.requireCurrent(request.standard().strip(), "/standard");
        }
        List<String> targets =
                programme.targets().stream().map(Target::standard).distinct().toList();
        if (targets.size() == 1) {
            return catalog.requireCurrent(targets.get(0), "/standard");
        }
        List<Edition> libraries = isDocument(request.fileName())
                ? catalog.inForce().stream()
                        .filter(head -> head.status() == EditionStatus.PUBLISHED)
                        .map(catalog::read)
                        .filter(edition -> edition.kind().equals(LIBRARY))
                        .toList()
                : List.of();
        if (libraries.size() == 1) {
            return libraries.get(0);
        }
        throw ProblemException.unprocessable(
                        "STANDARD_REQUIRED",
                        "Say whose codes the file holds: the programme leads to " + targets.size() + " standards.")
                .at("/standard", "must be given");
    }

    private static boolean isDocument(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".docx") || name.endsWith(".pdf");
    }
}
