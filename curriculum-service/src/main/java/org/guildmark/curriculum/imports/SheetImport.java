package org.guildmark.curriculum.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.catalogview.PlacedStatement;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.imports.ImportDiagnostic.Severity;
import org.guildmark.curriculum.sheet.CourseSheet;
import org.guildmark.curriculum.sheet.SheetCourse;

/** The courses of a filled-in template, with its statements found in the editions in force. */
final class SheetImport {
    private final Function<String, Optional<Edition>> catalog;
    private final Predicate<String> isCourse;
    private final Map<String, Optional<Edition>> editions = new LinkedHashMap<>();
    private final Map<Edition, Map<String, List<PlacedStatement>>> byCode = new HashMap<>();
    private final List<ImportDiagnostic> diagnostics = new ArrayList<>();

    private SheetImport(Function<String, Optional<Edition>> catalog, Predicate<String> isCourse) {
        this.catalog = catalog;
        this.isCourse = isCourse;
    }

    /**
     * @param catalog the edition in force of a standard
     * @param isCourse whether the school has a course with the code already
     */
    static ImportReading of(
            CourseSheet sheet, Function<String, Optional<Edition>> catalog, Predicate<String> isCourse) {
        return new SheetImport(catalog, isCourse).read(sheet);
    }

    private ImportReading read(CourseSheet sheet) {
        sheet.diagnostics().forEach(found -> diagnostics.add(ImportDiagnostic.of(found)));
        Set<String> codes = sheet.courses().stream().map(SheetCourse::code).collect(Collectors.toSet());
        sheet.courses().forEach(course -> requirePrerequisites(course, codes));
        List<ImportedCourse> courses =
                sheet.courses().stream().map(this::course).toList();
        return new ImportReading(
                CourseImport.Kind.COURSE_SHEET,
                courses,
                editions.values().stream().flatMap(Optional::stream).toList(),
                true,
                diagnostics);
    }

    private void requirePrerequisites(SheetCourse course, Set<String> codes) {
        if (course.prerequisites() != null) {
            course.prerequisites().stream()
                    .filter(code -> !codes.contains(code) && !isCourse.test(code))
                    .forEach(code -> error(
                            "UNKNOWN_PREREQUISITE",
                            course.code() + " needs " + code + ", which is neither in the sheet nor in the school.",
                            course.row()));
        }
    }

    private ImportedCourse course(SheetCourse course) {
        Map<UUID, ImportedCourse.Mapped> mapped = new LinkedHashMap<>();
        for (SheetCourse.SheetMapping mapping : course.mappings()) {
            statement(mapping).ifPresent(placed -> {
                if (mapped.put(placed.id(), new ImportedCourse.Mapped(placed.id(), mapping.emphasis(), mapping.note()))
                        != null) {
                    error(
                            "DUPLICATE_MAPPING",
                            course.code() + " maps " + mapping.statement() + " twice.",
                            mapping.row());
                }
            });
        }
        return new ImportedCourse(
                course.code(),
                course.titleZh(),
                course.titleEn(),
                course.kind() == null ? null : Course.Kind.valueOf(course.kind()),
                course.description(),
                course.hours(),
                course.credits(),
                course.prerequisites(),
                // A sheet of facts alone says nothing of mappings.
                course.mappings().isEmpty() ? null : List.copyOf(mapped.values()),
                course.row());
    }

    private Optional<PlacedStatement> statement(SheetCourse.SheetMapping mapping) {
        Optional<Edition> edition = editions.computeIfAbsent(mapping.standard(), catalog);
        if (edition.isEmpty()) {
            error("UNKNOWN_STANDARD", "No edition of " + mapping.standard() + " is in force.", mapping.row());
            return Optional.empty();
        }
        List<PlacedStatement> found = candidates(edition.get(), mapping);
        if (found.isEmpty()) {
            error(
                    "UNKNOWN_CODE",
                    mapping.standard() + " " + edition.get().label() + " has no such statement " + mapping.statement()
                            + ".",
                    mapping.row());
            return Optional.empty();
        }
        if (found.size() > 1) {
            error(
                    "AMBIGUOUS_CODE",
                    found.size() + " statements of " + mapping.standard() + " bear " + mapping.statement()
                            + ": say level, track and statement_kind, or write the id.",
                    mapping.row());
            return Optional.empty();
        }
        return Optional.of(found.get(0));
    }

    private List<PlacedStatement> candidates(Edition edition, SheetCourse.SheetMapping mapping) {
        try {
            return edition.statement(UUID.fromString(mapping.statement())).stream()
                    .toList();
        } catch (IllegalArgumentException printedCode) {
            return byCode
                    .computeIfAbsent(edition, SheetImport::codes)
                    .getOrDefault(folded(mapping.statement()), List.of())
                    .stream()
                    .filter(placed -> mapping.level() == null || Objects.equals(mapping.level(), placed.levelCode()))
                    .filter(placed -> mapping.track() == null || placed.tracks().contains(mapping.track()))
                    .filter(placed -> mapping.statementKind() == null
                            || placed.statement().kind().name().equals(mapping.statementKind()))
                    .toList();
        }
    }

    private static Map<String, List<PlacedStatement>> codes(Edition edition) {
        return edition.statements().stream()
                .filter(placed -> placed.statement().code() != null)
                .collect(Collectors.groupingBy(
                        placed -> folded(placed.statement().code())));
    }

    private static String folded(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private void error(String code, String message, int row) {
        diagnostics.add(ImportDiagnostic.of(Severity.ERROR, code, message, row));
    }
}
