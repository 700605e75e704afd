package org.guildmark.curriculum;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.all;
import static org.guildmark.curriculum.CurriculumJourney.course;
import static org.guildmark.curriculum.CurriculumJourney.createCourse;
import static org.guildmark.curriculum.CurriculumJourney.createProgramme;
import static org.guildmark.curriculum.CurriculumJourney.draft;
import static org.guildmark.curriculum.CurriculumJourney.map;
import static org.guildmark.curriculum.CurriculumJourney.mapping;
import static org.guildmark.curriculum.CurriculumJourney.teacher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.guildmark.curriculum.CatalogFeed.Published;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** Lists ask the database as often for two hundred items as for two. */
@QuarkusTest
class QueryCountTest {
    private static final String TEA_SHOP = "tea-shop-host-national-standard-";
    private static final String LIBRARY = "hotel-english-course-competency-library";

    @Inject
    EntityManagerFactory factory;

    @Test
    void statementsAreBounded() {
        Published former = CatalogFeed.publishSample(TEA_SHOP + "2024", "query-count");
        List<Map<String, Object>> mappings = former.statements().stream()
                .map(statement -> mapping(statement, "PRACTISE"))
                .toList();
        List<String> courses = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            Map<String, Object> course = course("QC-" + number);
            course.put("prerequisites", List.copyOf(courses));
            courses.add(createCourse(course));
            map(courses.get(number - 1), mappings);
        }
        String programme = createProgramme("QC-P1", "query-count", courses);
        createProgramme("QC-P2", "query-count", List.of());
        createProgramme("QC-P3", "query-count", List.of());
        String revision = draft(courses.get(0), mappings);
        draft(courses.get(0), mappings);
        CatalogFeed.supersede(former, CatalogFeed.sample(TEA_SHOP + "2025", "query-count", "2025"));
        CatalogFeed.awaitThat(
                () -> all(teacher(), "/programmes/" + programme + "/reviews").size() == 6 * mappings.size(),
                "every mapping to need review");
        CatalogFeed.publishSample(LIBRARY, "query-count-library");
        String imported = createProgramme("QC-P4", "query-count-library", List.of());
        dryRun(imported);
        dryRun(imported);
        dryRun(imported);

        Map<String, Long> most = new LinkedHashMap<>();
        most.put("/programmes?", 1L);
        most.put("/programmes?includeTotal=true&", 2L);
        most.put("/courses?programmeId=" + programme + "&", 2L);
        most.put("/courses?includeTotal=true&programmeId=" + programme + "&", 3L);
        most.put("/courses/" + courses.get(1) + "/mappings?", 6L);
        most.put("/courses/" + courses.get(0) + "/mapping-revisions?", 2L);
        most.put("/mapping-revisions/" + revision + "/mappings?", 6L);
        most.put("/programmes/" + programme + "/reviews?", 4L);
        most.put("/imports?programmeId=" + imported + "&", 1L);
        Map<String, Long> counted = new LinkedHashMap<>();
        most.keySet().forEach(path -> {
            long few = least(path + "limit=2");
            counted.put(path, least(path + "limit=200"));
            assertEquals(few, counted.get(path), path);
        });
        most.forEach((path, bound) ->
                assertTrue(counted.get(path) <= bound, () -> "At most " + most + " statements, but " + counted));
    }

    private static void dryRun(String programme) {
        teacher()
                .multiPart(
                        "file",
                        Path.of("../samples/standards/" + LIBRARY + ".txt").toFile())
                .multiPart("programmeId", programme)
                .post(API + "/imports?dryRun=true")
                .then()
                .statusCode(202);
    }

    /** What happens by schedule may fall into a count, so the least of three counts; the first read fills caches. */
    private long least(String path) {
        teacher().get(API + path).then().statusCode(200);
        return LongStream.range(0, 3).map(i -> statementsOf(path)).min().orElseThrow();
    }

    private long statementsOf(String path) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        teacher().get(API + path).then().statusCode(200);
        return statistics.getPrepareStatementCount() - before;
    }
}
