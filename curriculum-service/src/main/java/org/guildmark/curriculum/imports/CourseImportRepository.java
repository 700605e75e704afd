package org.guildmark.curriculum.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.curriculum.school.Schools;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Queries for imports; a school's own. */
@ApplicationScoped
class CourseImportRepository implements PanacheRepositoryBase<CourseImport, UUID> {
    private final Schools schools;

    CourseImportRepository(Schools schools) {
        this.schools = schools;
    }

    CourseImport require(UUID id) {
        return find("id = :id and schoolId in :schools", Map.of("id", id, "schools", schools.writable()))
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("IMPORT_NOT_FOUND", "There is no such import."));
    }

    /** Newest first. */
    List<CourseImport> page(UUID programmeId, PageRequest request) {
        Map<String, Object> parameters = parameters(programmeId);
        String after = request.cursor()
                .map(cursor -> {
                    parameters.put("after", cursor.id(0));
                    return " and id < :after";
                })
                .orElse("");
        return find(where(programmeId) + after + " order by id desc", parameters)
                .page(0, request.fetchSize())
                .list();
    }

    long count(UUID programmeId) {
        return count(where(programmeId), parameters(programmeId));
    }

    private static String where(UUID programmeId) {
        return "schoolId in :schools" + (programmeId == null ? "" : " and programmeId = :programme");
    }

    private Map<String, Object> parameters(UUID programmeId) {
        Map<String, Object> parameters = new HashMap<>(Map.of("schools", schools.writable()));
        if (programmeId != null) {
            parameters.put("programme", programmeId);
        }
        return parameters;
    }
}
