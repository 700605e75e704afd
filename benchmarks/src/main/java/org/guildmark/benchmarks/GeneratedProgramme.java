package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A programme of invented courses that are mapped to a generated standard, made as a school makes one: courses and
 * mappings by filled import templates, each draft approved by the school's administrator (which asks Keycloak), through
 * the gateway.
 *
 * @param mappings of all courses together
 * @param seconds that making it took
 */
record GeneratedProgramme(String id, String standardKey, int statements, int courses, int mappings, double seconds) {

    private static final int ROWS_OF_A_SHEET = 5_000;
    private static final int APPROVERS = 4;
    private static final int STATEMENTS_OF_A_CONTENT = 10;
    private static final int CONTENTS_OF_A_FUNCTION = 5;
    private static final String[] KINDS = {"GROUP_PLATFORM", "FOUNDATION", "CORE", "ELECTIVE", "PRACTICE"};
    private static final String[] EMPHASES = {"I", "P", "M", "●"};
    private static final int[] HOURS = {16, 32, 48, 64, 72, 96};

    /**
     * Makes one.
     *
     * @param name part of the standard's key and of the codes, so that benchmarks do not meet each other's
     * @param mappingsOfACourse whole contents of ten statements, most of them of one function and its neighbour
     */
    static GeneratedProgramme make(Platform platform, String name, int statements, int courses, int mappingsOfACourse) {
        long begin = System.nanoTime();
        String key = "generated-" + name;
        new GeneratedStandards(platform).publish(key, statements, name.hashCode());
        platform.curriculum().awaitStandard(key);
        String programme = platform.curriculum().programme(name, key);
        List<String> ids = platform.catalog().statementIds(key);
        if (ids.size() != statements) {
            throw new BenchmarkException(key + " has " + ids.size() + " statements instead of " + statements);
        }
        Random random = new Random(name.hashCode());
        int coursesOfASheet = Math.max(1, ROWS_OF_A_SHEET / mappingsOfACourse);
        List<String> drafts = new ArrayList<>();
        int mappings = 0;
        for (int from = 0; from < courses; from += coursesOfASheet) {
            StringBuilder sheet =
                    new StringBuilder("course_code,course_title_zh,kind,hours,standard,statement,emphasis\r\n");
            for (int course = from; course < Math.min(courses, from + coursesOfASheet); course++) {
                mappings += write(sheet, name, course, key, mapped(ids, mappingsOfACourse, random), random);
            }
            JsonNode done = platform.curriculum()
                    .importCourses(
                            programme,
                            key,
                            name + "-" + from + ".csv",
                            sheet.toString().getBytes(StandardCharsets.UTF_8));
            done.path("courses")
                    .forEach(course -> drafts.add(course.path("revisionId").asText()));
        }
        approve(platform, drafts);
        return new GeneratedProgramme(
                programme, key, statements, drafts.size(), mappings, (System.nanoTime() - begin) / 1e9);
    }

    private static Set<String> mapped(List<String> ids, int wanted, Random random) {
        int contents = Math.max(1, ids.size() / STATEMENTS_OF_A_CONTENT);
        int home = random.nextInt(contents);
        Set<String> mapped = new LinkedHashSet<>();
        for (int tries = 0; mapped.size() < Math.min(wanted, ids.size() / 2) && tries < wanted; tries++) {
            int content = random.nextInt(4) > 0
                    ? (home + random.nextInt(2 * CONTENTS_OF_A_FUNCTION)) % contents
                    : random.nextInt(contents);
            int first = content * STATEMENTS_OF_A_CONTENT;
            int room = Math.min(ids.size() - first, Math.min(STATEMENTS_OF_A_CONTENT, wanted - mapped.size()));
            mapped.addAll(ids.subList(first, first + room));
        }
        return mapped;
    }

    private static int write(
            StringBuilder sheet, String name, int course, String key, Set<String> statements, Random random) {
        String code = "%s-%04d".formatted(name, course);
        String facts = "虚构课程" + name + course + "," + KINDS[random.nextInt(KINDS.length)] + ","
                + HOURS[random.nextInt(HOURS.length)];
        for (String statement : statements) {
            sheet.append(code).append(',').append(facts).append(',').append(key).append(',');
            sheet.append(statement).append(',').append(EMPHASES[random.nextInt(EMPHASES.length)]);
            sheet.append("\r\n");
            facts = ",,";
        }
        return statements.size();
    }

    private static void approve(Platform platform, List<String> drafts) {
        ExecutorService approvers = Executors.newFixedThreadPool(APPROVERS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            drafts.forEach(draft ->
                    ends.add(approvers.submit(() -> platform.curriculum().approve(draft))));
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchmarkException(
                    "A draft was not approved: " + e.getCause().getMessage(), e.getCause());
        } finally {
            approvers.shutdownNow();
        }
    }

    /** For the report. */
    String described() {
        return "%,d courses with %,d approved mappings to a standard of %,d statements (made through the API in %.0f s)"
                .formatted(courses, mappings, statements, seconds);
    }
}
