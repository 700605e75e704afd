package org.guildmark.systemtests;

import static org.guildmark.systemtests.Curriculum.ADMINISTRATOR;
import static org.guildmark.systemtests.Curriculum.FORMER_EDITION;
import static org.guildmark.systemtests.Curriculum.LIBRARY;
import static org.guildmark.systemtests.Curriculum.LIBRARY_KEY;
import static org.guildmark.systemtests.Curriculum.NEXT_EDITION;
import static org.guildmark.systemtests.Curriculum.PATH;
import static org.guildmark.systemtests.WholeSystem.GREENHOUSE;
import static org.guildmark.systemtests.WholeSystem.TEACHER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parts die while the curriculum works; it loses nothing, writes nothing by halves, and catches up. */
class CurriculumFaultsIT {

    /** So many that the import takes long enough to be struck in its midst. */
    private static final int COURSES = 80;

    private final WholeSystem system = WholeSystem.running();
    private final Curriculum curriculum = new Curriculum(system);
    private final CurriculumDatabase database = new CurriculumDatabase(system.stack());

    @Test
    void anImportThatTheCurriculumDiedInLeavesNothingAndIsSentAgain() throws IOException {
        String code = "STRUCK";
        String programme = curriculum.programme(TEACHER, code, LIBRARY_KEY, List.of());
        byte[] file = library(COURSES);
        CompletableFuture<Response> struck =
                CompletableFuture.supplyAsync(() -> curriculum.importInto(programme, "struck.txt", file));
        WholeSystem.await("the import has begun to write", () -> database.uncommittedCourses(code) > 0);
        system.stack().kill("curriculum");
        try {
            Response answer = struck.join();
            Problem.expect(answer, answer.statusCode(), "BACKEND_UNREACHABLE");
        } finally {
            system.stack().start("curriculum");
        }
        WholeSystem.await("the half-done work is rolled back", () -> database.uncommittedCourses(code) == 0);
        assertEquals(List.of(), curriculum.courses(TEACHER, programme));
        system.as(TEACHER)
                .get(PATH + "/imports?programmeId=" + programme)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));

        curriculum
                .importInto(programme, "struck.txt", file)
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .body("courses.size()", equalTo(COURSES))
                .body("courses.change", everyItem(equalTo("CREATED")))
                .body("courses.added", everyItem(greaterThan(0)));
        assertEquals(COURSES, curriculum.courses(TEACHER, programme).size());
    }

    /** The first course of the sample library, many times over under other names. */
    private static byte[] library(int courses) throws IOException {
        String text = Files.readString(LIBRARY);
        int first = text.indexOf("1.专业核心课");
        String course = text.substring(first, text.indexOf("2.专业基础课"));
        StringBuilder document = new StringBuilder(text.substring(0, first));
        for (int i = 1; i <= courses; i++) {
            document.append(course.replace("1.专业核心课", i + ".专业核心课").replace("酒店前台英语", "酒店前台英语" + i));
        }
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsApprovedWithoutKafkaIsToldInOrderWhenKafkaIsBack() {
        List<String> statements = curriculum.statements(LIBRARY_KEY).subList(0, 3);
        String course = curriculum.course(TEACHER, "KAFKA-AWAY");
        String first = curriculum.draft(TEACHER, course, statements);
        String edition;
        system.stack().kill("kafka");
        try {
            curriculum.approve(ADMINISTRATOR, first).then().statusCode(200);
            curriculum.approved(course, statements.subList(0, 1));
            edition = curriculum.publish(GREENHOUSE, "kafka-away-for-curriculum");
            assertFalse(curriculum.knows(edition), "the edition was heard of without Kafka");
        } finally {
            system.stack().start("kafka");
        }
        String kafka = system.stack().kafkaBootstrapServers();
        List<EventReader.Event> facts = EventReader.about(kafka, "curriculum.mapping.v1", course, 3);
        assertEquals(
                List.of("revision-approved", "revision-superseded", "revision-approved"),
                facts.stream().map(EventReader.Event::type).toList());
        assertEquals(first, facts.get(2).data().path("supersedes").asText());
        List<EventReader.Event> states = EventReader.about(kafka, "curriculum.course.v1", course, 3);
        assertEquals(
                List.of("SAVED", "MAPPING_APPROVED", "MAPPING_APPROVED"),
                states.stream()
                        .map(event -> event.data().path("change").asText())
                        .toList());
        assertEquals(1, states.get(2).data().path("mappings").size());
        curriculum.awaitEdition(edition);
    }

    @Test
    void theCurriculumCatchesUpWithWhatWasPublishedWhileItWasStopped() {
        String key = "curriculum-stopped-tea";
        curriculum.published(FORMER_EDITION, key);
        List<String> former = curriculum.statements(key);
        String course = curriculum.course(TEACHER, "STOPPED");
        String programme = curriculum.programme(TEACHER, "STOPPED", key, List.of(course));
        curriculum.approved(course, former);
        String next;
        String other;
        system.stack().stop("curriculum");
        try {
            Response refused = system.as(TEACHER).get(PATH + "/courses/" + course);
            Problem.expect(
                    refused,
                    refused.statusCode(),
                    refused.statusCode() == 503 ? "BACKEND_UNAVAILABLE" : "BACKEND_UNREACHABLE");
            next = curriculum.publish(NEXT_EDITION, key);
            other = curriculum.publish(GREENHOUSE, "curriculum-stopped-greenhouse");
        } finally {
            system.stack().start("curriculum");
        }
        curriculum.awaitEdition(next);
        curriculum.awaitEdition(other);
        WholeSystem.await(
                "every mapping needs review",
                () -> curriculum.reviews(programme).size() == former.size());
    }

    @Test
    void aRebuildRestoresADamagedReadModel() {
        String key = "rebuilt-tea";
        curriculum.published(FORMER_EDITION, key);
        List<String> former = curriculum.statements(key);
        String course = curriculum.course(TEACHER, "REBUILT");
        String programme = curriculum.programme(TEACHER, "REBUILT", key, List.of(course));
        curriculum.approved(course, former);
        curriculum.published(NEXT_EDITION, key);
        WholeSystem.await(
                "every mapping needs review",
                () -> curriculum.reviews(programme).size() == former.size());
        List<Object> before = state(programme, course);

        database.damageCatalogView(key);
        List<?> editions =
                system.as(TEACHER).get(PATH + "/catalog-view").jsonPath().getList("editions.standard");
        assertTrue(editions.contains("never-published") && !editions.contains(key), "the damage does not show");
        Problem.expect(system.as(ADMINISTRATOR).post(PATH + "/catalog-view/rebuilds"), 403, "FORBIDDEN");
        system.as("operator").post(PATH + "/catalog-view/rebuilds").then().statusCode(202);
        WholeSystem.await("the rebuild has ended", () -> !"RUNNING".equals(rebuild()));
        assertEquals("SUCCEEDED", rebuild());
        assertEquals(before, state(programme, course));
    }

    private String rebuild() {
        return system.as(TEACHER)
                .get(PATH + "/catalog-view")
                .then()
                .statusCode(200)
                .extract()
                .path("rebuild.status");
    }

    /** All that is seen of the read model: every edition in force, a programme's mappings and what they should be. */
    private List<Object> state(String programme, String course) {
        List<Object> state = new ArrayList<>(
                system.as(TEACHER).get(PATH + "/catalog-view").jsonPath().getList("editions"));
        Stream.of(curriculum.mappings(TEACHER, course), curriculum.reviews(programme))
                .flatMap(List::stream)
                .forEach(item -> {
                    // The mark is a new one: for a moment there was nothing to review.
                    ((Map<?, ?>) item.get("review")).remove("openedAt");
                    state.add(item);
                });
        return state;
    }

    @Test
    void anEventThatMySqlDiedUnderIsTakenWholeAfterwards() throws SQLException {
        String key = "mysql-away-for-curriculum";
        String edition;
        try (Connection lock = database.lockCatalogView()) {
            edition = curriculum.publish(GREENHOUSE, key);
            WholeSystem.await("the consumer is in the midst of the event", database::catalogViewWaits);
            system.stack().kill("mysql");
            assertFalse(lock.isValid(1), "MySQL has survived");
        }
        system.stack().start("mysql");
        curriculum.awaitEdition(edition);
        List<String> statements = curriculum.statements(key);
        assertTrue(statements.size() > 0);
        String course = curriculum.course(TEACHER, "MYSQL-AWAY");
        curriculum.approved(course, statements);
        assertEquals(statements.size(), curriculum.mappings("learner", course).size());
        Map<String, Object> known = system.as(TEACHER)
                .get(PATH + "/catalog-view")
                .jsonPath()
                .getMap("editions.find { it.id == '" + edition + "' }");
        assertEquals(statements.size(), known.get("statements"));
    }
}
