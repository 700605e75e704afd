package org.guildmark.curriculum.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.catalog.document.source.UnreadableDocumentException;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.catalogview.EditionStatus;
import org.guildmark.curriculum.course.CourseRepository;
import org.guildmark.curriculum.matrix.ProgrammeMatrix;
import org.guildmark.curriculum.programme.Programme;
import org.guildmark.curriculum.programme.ProgrammeRepository;
import org.guildmark.curriculum.programme.Target;
import org.guildmark.curriculum.sheet.CourseSheet;
import org.guildmark.curriculum.sheet.CourseSheetReader;
import org.guildmark.platform.problem.ProblemException;
import org.guildmark.sheets.UnreadableSheetException;

/**
 * Reads a file and writes what it changes, in one transaction: a process that dies in between leaves everything as it
 * was.
 */
@ApplicationScoped
class ImportCourses {
    private static final String LIBRARY = "COMPETENCY_LIBRARY";

    /** By name only which reader is asked; each sees by itself what the file really is. */
    private static final List<String> SHEETS = List.of(".csv", ".tsv", ".xlsx", ".xlsm", ".xls");

    private final ProgrammeRepository programmes;
    private final CourseRepository courses;
    private final CatalogView catalog;
    private final ProgrammeMatrix matrices;
    private final ApplyImport apply;
    private final EntityManager database;

    ImportCourses(
            ProgrammeRepository programmes,
            CourseRepository courses,
            CatalogView catalog,
            ProgrammeMatrix matrices,
            ApplyImport apply,
            EntityManager database) {
        this.programmes = programmes;
        this.courses = courses;
        this.catalog = catalog;
        this.matrices = matrices;
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
                request.fileName(), request.bytes(), programme, request.dryRun(), request.skipInvalidRows());
        ImportReading reading = isSheet(file.name()) ? sheet(file, request) : document(file, request);
        boolean failed = reading.hasErrors() && !file.skipInvalidRows();
        ImportResult result = failed
                ? new ImportResult(List.of(), List.of(), reading.diagnostics())
                : apply.apply(file, reading, person);
        CourseImport done = new CourseImport(file, reading, failed, result, person, begun);
        database.persist(done);
        database.flush();
        return done;
    }

    private ImportReading document(ImportFile file, Request request) {
        try {
            return LibraryImport.read(file, edition(request, file.programme()));
        } catch (UnreadableDocumentException unreadable) {
            throw ProblemException.unprocessable(unreadable.code().name(), unreadable.getMessage())
                    .at("/file", "cannot be read");
        }
    }

    private ImportReading sheet(ImportFile file, Request request) {
        try {
            Optional<CourseSheet> template = template(file);
            if (template.isPresent()) {
                return SheetImport.of(template.get(), catalog::current, code -> courses.ofSchool(
                                file.programme().schoolId(), code)
                        .isPresent());
            }
            Edition edition = edition(request, file.programme());
            return MatrixImport.read(file, edition, matrices.whole(file.programme(), edition, true));
        } catch (UnreadableSheetException unreadable) {
            throw ProblemException.unprocessable(unreadable.code().name(), unreadable.getMessage())
                    .at("/file", "cannot be read");
        }
    }

    /** Empty where the sheet has not the columns of the template: then it should be a matrix. */
    private static Optional<CourseSheet> template(ImportFile file) throws UnreadableSheetException {
        try {
            return Optional.of(CourseSheetReader.read(file.bytes(), file.name()));
        } catch (UnreadableSheetException unreadable) {
            if (unreadable.code() == UnreadableSheetException.Code.UNKNOWN_LAYOUT) {
                return Optional.empty();
            }
            throw unreadable;
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
        List<Edition> libraries = !isSheet(request.fileName())
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

    private static boolean isSheet(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return SHEETS.stream().anyMatch(name::endsWith);
    }
}
