package org.guildmark.curriculum.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.course.CourseFacts;
import org.guildmark.curriculum.course.CourseRepository;
import org.guildmark.curriculum.course.SaveCourse;
import org.guildmark.curriculum.imports.ImportResult.Change;
import org.guildmark.curriculum.imports.ImportResult.CourseResult;
import org.guildmark.curriculum.imports.ImportResult.MappingChange;
import org.guildmark.curriculum.mapping.CourseMappings;
import org.guildmark.curriculum.mapping.CurrentMappings;
import org.guildmark.curriculum.mapping.EditMapping;
import org.guildmark.curriculum.mapping.MappingEntry;
import org.guildmark.curriculum.programme.SaveProgramme;

/** Compares what a file states with what is stored, and writes the difference unless it is a dry run. */
@ApplicationScoped
class ApplyImport {
    private final CourseRepository courses;
    private final SaveCourse saveCourse;
    private final CurrentMappings current;
    private final EditMapping edit;
    private final SaveProgramme programmes;

    ApplyImport(
            CourseRepository courses,
            SaveCourse saveCourse,
            CurrentMappings current,
            EditMapping edit,
            SaveProgramme programmes) {
        this.courses = courses;
        this.saveCourse = saveCourse;
        this.current = current;
        this.edit = edit;
        this.programmes = programmes;
    }

    /** One course as it stands, and what the file makes of it. */
    private record Plan(
            ImportedCourse imported,
            Course course,
            CourseFacts facts,
            boolean factsChange,
            Map<UUID, MappingEntry> entries,
            int[] counts) {}

    /** @param person who imports; the author of the drafts */
    @Transactional(Transactional.TxType.MANDATORY)
    ImportResult apply(ImportFile file, ImportReading reading, String person) {
        List<MappingChange> changes = new ArrayList<>();
        List<Plan> plans = reading.courses().stream()
                .map(imported -> plan(file, reading, imported, changes))
                .toList();
        List<CourseResult> results = file.dryRun()
                ? plans.stream().map(plan -> result(plan, plan.course(), null)).toList()
                : write(file, plans, person);
        return new ImportResult(
                results,
                changes.size() > ImportResult.CHANGES_SHOWN ? changes.subList(0, ImportResult.CHANGES_SHOWN) : changes,
                reading.diagnostics());
    }

    private Plan plan(ImportFile file, ImportReading reading, ImportedCourse imported, List<MappingChange> changes) {
        Optional<Course> stored = courses.ofSchool(file.programme().schoolId(), imported.code());
        Map<UUID, MappingEntry> entries = new LinkedHashMap<>();
        int[] counts = new int[3];
        if (imported.mappings() != null) {
            Map<UUID, CourseMappings.Row> before = stored.map(
                            course -> current.of(List.of(course), true).get(0).byStatement())
                    .orElse(Map.of());
            compare(reading, imported, before, entries, counts, changes);
        }
        CourseFacts facts = facts(imported, stored.orElse(null));
        boolean factsChange =
                stored.map(course -> !sameFacts(facts, course.facts())).orElse(true);
        return new Plan(imported, stored.orElse(null), facts, factsChange, entries, counts);
    }

    private static void compare(
            ImportReading reading,
            ImportedCourse imported,
            Map<UUID, CourseMappings.Row> before,
            Map<UUID, MappingEntry> entries,
            int[] counts,
            List<MappingChange> changes) {
        Set<UUID> stated = new HashSet<>();
        for (ImportedCourse.Mapped mapped : imported.mappings()) {
            stated.add(mapped.statementId());
            CourseMappings.Row row = before.get(mapped.statementId());
            boolean same =
                    row != null && (row.emphasis() == mapped.emphasis() || !reading.saysHow()) && mapped.note() == null;
            if (!same) {
                counts[row == null ? 0 : 2]++;
                entries.put(
                        mapped.statementId(), MappingEntry.of(mapped.statementId(), mapped.emphasis(), mapped.note()));
                changes.add(change(reading, imported, mapped.statementId(), row, mapped));
            }
        }
        // What the file no longer states goes, but only of the standard that it speaks of.
        before.forEach((statement, row) -> {
            if (!stated.contains(statement) && reading.statement(statement).isPresent()) {
                counts[1]++;
                entries.put(statement, null);
                changes.add(change(reading, imported, statement, row, null));
            }
        });
    }

    private static MappingChange change(
            ImportReading reading,
            ImportedCourse imported,
            UUID statement,
            CourseMappings.Row from,
            ImportedCourse.Mapped to) {
        return new MappingChange(
                imported.code(),
                statement,
                reading.statement(statement)
                        .map(placed -> placed.statement().code())
                        .orElse(null),
                from == null ? null : from.emphasis(),
                to == null ? null : to.emphasis());
    }

    private static CourseFacts facts(ImportedCourse imported, Course stored) {
        CourseFacts before = stored == null ? null : stored.facts();
        return new CourseFacts(
                imported.code(),
                new Text(
                        first(
                                imported.titleZh(),
                                before == null
                                        ? imported.code()
                                        : before.title().zh()),
                        first(
                                imported.titleEn(),
                                before == null ? null : before.title().en())),
                first(imported.kind(), before == null ? Course.Kind.CORE : before.kind()),
                first(imported.description(), before == null ? null : before.description()),
                first(imported.hours(), before == null ? null : before.hours()),
                first(imported.credits(), before == null ? null : before.credits()),
                before == null ? Course.Status.ACTIVE : before.status(),
                before == null ? Set.of() : before.prerequisites());
    }

    private static <T> T first(T stated, T otherwise) {
        return stated != null ? stated : otherwise;
    }

    private List<CourseResult> write(ImportFile file, List<Plan> plans, String person) {
        Map<String, UUID> ids = new HashMap<>();
        List<UUID> included = new ArrayList<>();
        UUID schoolId = file.programme().schoolId();
        for (Plan plan : plans) {
            UUID id = plan.course() == null
                    ? saveCourse.create(schoolId, plan.facts()).id()
                    : plan.course().id();
            if (plan.course() != null && plan.factsChange()) {
                saveCourse.change(courses.requireWritable(id), plan.facts());
            }
            ids.put(plan.imported().code(), id);
            included.add(id);
        }
        plans.stream()
                .filter(plan -> plan.imported().prerequisites() != null)
                .forEach(plan -> require(schoolId, plan, ids));
        programmes.include(file.programme(), included);
        String reason = "Imported from " + file.name();
        List<CourseResult> results = new ArrayList<>();
        for (Plan plan : plans) {
            Course course = courses.findById(ids.get(plan.imported().code()));
            UUID revision = plan.entries().isEmpty()
                    ? null
                    : edit.patch(course, plan.entries(), reason.substring(0, Math.min(500, reason.length())), person)
                            .id();
            results.add(result(plan, course, revision));
        }
        return results;
    }

    private void require(UUID schoolId, Plan plan, Map<String, UUID> ids) {
        Set<UUID> prerequisites = plan.imported().prerequisites().stream()
                .flatMap(code ->
                        Optional.ofNullable(ids.get(code))
                                .or(() -> courses.ofSchool(schoolId, code).map(Course::id))
                                .stream())
                .collect(Collectors.toSet());
        Course course = courses.requireWritable(ids.get(plan.imported().code()));
        if (!course.prerequisites().equals(prerequisites)) {
            CourseFacts facts = course.facts();
            saveCourse.change(
                    course,
                    new CourseFacts(
                            facts.code(),
                            facts.title(),
                            facts.kind(),
                            facts.description(),
                            facts.hours(),
                            facts.credits(),
                            facts.status(),
                            prerequisites));
        }
    }

    private static CourseResult result(Plan plan, Course course, UUID revisionId) {
        Change change = plan.course() == null
                ? Change.CREATED
                : plan.entries().isEmpty() && !plan.factsChange() ? Change.UNCHANGED : Change.CHANGED;
        return new CourseResult(
                plan.imported().code(),
                course == null ? null : course.id(),
                change,
                revisionId,
                plan.counts()[0],
                plan.counts()[1],
                plan.counts()[2]);
    }

    /** Numbers compare by value: 4.5 credits are 4.50. */
    private static boolean sameFacts(CourseFacts one, CourseFacts other) {
        boolean sameCredits = one.credits() == null || other.credits() == null
                ? Objects.equals(one.credits(), other.credits())
                : one.credits().compareTo(other.credits()) == 0;
        return sameCredits
                && one.title().equals(other.title())
                && one.kind() == other.kind()
                && Objects.equals(one.description(), other.description())
                && Objects.equals(one.hours(), other.hours());
    }
}
