package org.guildmark.curriculum.mapping;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.approve;
import static org.guildmark.curriculum.CurriculumJourney.createCourse;
import static org.guildmark.curriculum.CurriculumJourney.draft;
import static org.guildmark.curriculum.CurriculumJourney.mapping;
import static org.guildmark.curriculum.CurriculumJourney.teacher;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildmark.curriculum.CatalogFeed;
import org.guildmark.curriculum.CatalogFeed.Published;
import org.junit.jupiter.api.Test;

/** People who approve different drafts of one course at the same moment. */
@QuarkusTest
class ConcurrentApprovalTest {
    private static final int PEOPLE = 6;

    @Test
    void oneOfThemWinsAndTheOthersAreTold() throws Exception {
        Published library = CatalogFeed.publishSample("hotel-english-course-competency-library", "approve-at-once");
        String course = createCourse("CA-1");
        List<UUID> statements = library.statements();
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            drafts.add(draft(course, List.of(mapping(statements.get(i % statements.size()), "MASTER"))));
        }
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> answers = drafts.stream()
                    .map(draft -> people.submit(() -> {
                        start.await();
                        return approve(draft).statusCode();
                    }))
                    .toList();
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
            assertEquals(
                    PEOPLE - 1,
                    statuses.stream().filter(status -> status == 409).count(),
                    statuses::toString);
        } finally {
            people.shutdownNow();
        }
        List<String> approved = teacher()
                .get(API + "/courses/" + course + "/mapping-revisions")
                .jsonPath()
                .getList("items.findAll { it.status == 'APPROVED' }.id");
        assertEquals(1, approved.size());
    }
}
