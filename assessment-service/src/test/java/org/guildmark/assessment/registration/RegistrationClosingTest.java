package org.guildmark.assessment.registration;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.etag;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.guildmark.assessment.registration.RegistrationJourney.application;
import static org.guildmark.assessment.registration.RegistrationJourney.openPlan;
import static org.guildmark.assessment.registration.RegistrationJourney.post;
import static org.guildmark.assessment.registration.RegistrationJourney.residentId;
import static org.guildmark.assessment.registration.RegistrationJourney.working;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.guildmark.assessment.candidate.DocumentType;
import org.guildmark.assessment.candidate.IdentityDocument;
import org.guildmark.assessment.eligibility.Facts;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who comes at the very moment at which a plan is closed is either in before, or not at all. */
@QuarkusTest
class RegistrationClosingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** So long nothing happens: it waits. */
    private static final Duration A_WHILE = Duration.ofMillis(700);

    private final ExecutorService threads = Executors.newFixedThreadPool(12);

    @Inject
    RegisterCandidates register;

    @Inject
    Registrations registrations;

    @Inject
    ExamPlans plans;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static Application made(int person) {
        return new Application(
                "closing-" + person,
                null,
                null,
                "考生" + person,
                IdentityDocument.of(DocumentType.RESIDENT_ID, residentId(person)),
                LocalDate.of(1990, 3, 7),
                new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static int close(String plan) {
        return post(officer(), "/plans/" + plan + "/closing", Map.of())
                .extract()
                .statusCode();
    }

    private static int apply(String plan, int person) {
        return post(person("closing-" + person), "/plans/" + plan + "/registrations", application(person, 12))
                .extract()
                .statusCode();
    }

    @Test
    void whoReadThePlanBeforeItWasClosedComesTooLate() {
        String plan = openPlan("closing-late");
        PlanFacts open = plans.find(UUID.fromString(plan)).orElseThrow();
        assertEquals(200, close(plan));

        ProblemException alone = assertThrows(ProblemException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> register.register(open, made(800_001))));
        ProblemException sheet = assertThrows(ProblemException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> register.register(open, List.of(made(800_002)), "closing")));

        assertEquals("APPLICATIONS_CLOSED", alone.code());
        assertEquals("APPLICATIONS_CLOSED", sheet.code());
        assertEquals(List.of(), registrations.admitted(UUID.fromString(plan)));
    }

    @Test
    void closingWaitsForWhoIsUnderWayAndOthersDoNot() throws Exception {
        String plan = openPlan("closing-waits");
        UUID id = UUID.fromString(plan);
        PlanFacts open = plans.find(id).orElseThrow();
        CountDownLatch registered = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> underWay =
                threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                    register.register(open, List.of(made(800_010)), "closing");
                    registered.countDown();
                    await(commit);
                }));
        await(registered);
        assertEquals(201, apply(plan, 800_011), "registrations do not wait for each other");
        String other = "/registrations/"
                + created(person("closing-other"), "/plans/" + plan + "/registrations", application(800_012, 12))
                        .getString("id");
        person("closing-other")
                .header("If-Match", etag(person("closing-other"), other))
                .contentType(ContentType.JSON)
                .body(Map.of("facts", working(2)))
                .put(API + other)
                .then()
                .statusCode(200);

        Future<Integer> closing = threads.submit(() -> close(plan));
        TimeUnit.MILLISECONDS.sleep(A_WHILE.toMillis());
        assertFalse(closing.isDone(), "a registration of the open plan is still to come");
        commit.countDown();

        assertEquals(200, closing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        underWay.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        officer()
                .get(API + "/plans/" + plan + "/registrations")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3));
        assertEquals(409, apply(plan, 800_013));
        post(person("closing-other"), other + "/withdrawal", Map.of())
                .statusCode(409)
                .body("code", equalTo("APPLICATIONS_CLOSED"));
    }

    @Test
    void manyAtOnceAndAClosingAmongThem() throws Exception {
        String plan = openPlan("closing-many");
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<List<Integer>>> applicants = IntStream.range(0, 10)
                .mapToObj(thread -> threads.submit(() -> {
                    await(begin);
                    return IntStream.range(0, 8)
                            .mapToObj(i -> apply(plan, 810_000 + thread * 100 + i))
                            .toList();
                }))
                .toList();
        begin.countDown();
        TimeUnit.MILLISECONDS.sleep(A_WHILE.toMillis() / 4);
        Future<Integer> closing = threads.submit(() -> close(plan));
        assertEquals(200, closing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        // Nobody who was not in when the plan had been closed came in afterwards.
        int then = registrations.admitted(UUID.fromString(plan)).size();

        int in = 0;
        for (Future<List<Integer>> applicant : applicants) {
            List<Integer> answers = applicant.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertTrue(List.of(201, 409).containsAll(answers), answers::toString);
            assertEquals(answers.stream().sorted().toList(), answers, "once it is closed it stays so");
            in += (int) answers.stream().filter(answer -> answer == 201).count();
        }
        assertEquals(then, in);
        assertEquals(then, registrations.admitted(UUID.fromString(plan)).size());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
