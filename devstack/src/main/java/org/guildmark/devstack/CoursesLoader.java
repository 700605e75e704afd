package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Imports the courses of the competency libraries among the documents, approves their mappings and publishes each
 * programme as a reference, as a school's administrator would. What is there already is left alone.
 */
final class CoursesLoader {

    private static final String LIBRARY = "COMPETENCY_LIBRARY";

    private final ApiClient catalog;
    private final ApiClient curriculum;
    private final Console console;

    CoursesLoader(StackSettings settings, Console console) {
        this.catalog = ApiClient.catalog(settings);
        this.curriculum = ApiClient.curriculum(settings);
        this.console = console;
    }

    /** Answers whether the courses of every library are there now. */
    boolean load(List<StandardsLoader.Loaded> documents) {
        boolean all = true;
        for (StandardsLoader.Loaded document : documents) {
            JsonNode standard =
                    catalog.get(null, "/standards/" + document.standardKey()).body();
            if (!standard.path("kind").asText().equals(LIBRARY)) {
                continue;
            }
            Console.Step step = console.shortStep("courses of " + document.standardKey());
            try {
                load(document, standard, step);
            } catch (StackException e) {
                step.failed();
                console.print("    " + e.getMessage());
                all = false;
            }
        }
        return all;
    }

    private void load(StandardsLoader.Loaded document, JsonNode standard, Console.Step step) {
        step.report("waiting for the catalog's event");
        curriculum.awaitStandard(DemoUser.SCHOOL_ADMIN, document.standardKey());
        JsonNode programme = programme(document.standardKey(), standard);
        String programmeId = programme.path("id").asText();
        step.report("importing");
        JsonNode done = curriculum
                .sendDocument(
                        DemoUser.SCHOOL_ADMIN,
                        "/imports",
                        document.document(),
                        Map.of("programmeId", programmeId, "standard", document.standardKey()))
                .body();
        if (!done.path("status").asText().equals("SUCCEEDED")) {
            throw new StackException("The import of the courses failed: " + done.path("diagnostics"));
        }
        step.report("approving");
        int mappings = 0;
        for (JsonNode course : done.path("courses")) {
            mappings += approve(course);
        }
        if (programme.path("status").asText().equals("DRAFT")) {
            ApiClient.Answer current = curriculum.get(DemoUser.SCHOOL_ADMIN, "/programmes/" + programmeId);
            curriculum.put(DemoUser.SCHOOL_ADMIN, "/programmes/" + programmeId + "/publication", current.etag());
        }
        step.done(done.path("courses").size() + " courses with " + mappings + " mappings, programme "
                + programme.path("code").asText());
    }

    /** Approves what the import, or one before it that was interrupted, left as a draft; the number of mappings. */
    private int approve(JsonNode course) {
        String path = "/courses/" + course.path("courseId").asText();
        for (JsonNode revision : curriculum
                .get(DemoUser.SCHOOL_ADMIN, path + "/mapping-revisions")
                .body()
                .path("items")) {
            if (revision.path("status").asText().equals("APPROVED")) {
                break;
            }
            if (revision.path("status").asText().equals("DRAFT")) {
                String draft = "/mapping-revisions/" + revision.path("id").asText();
                curriculum.post(
                        DemoUser.SCHOOL_ADMIN,
                        draft + "/approval",
                        curriculum.get(DemoUser.SCHOOL_ADMIN, draft).etag());
                break;
            }
        }
        return curriculum
                .get(DemoUser.SCHOOL_ADMIN, path + "/mappings?limit=1&includeTotal=true")
                .body()
                .path("total")
                .asInt();
    }

    private JsonNode programme(String standardKey, JsonNode standard) {
        String code = code(standardKey);
        JsonNode known = curriculum
                .get(DemoUser.SCHOOL_ADMIN, "/programmes?code=" + ApiClient.encode(code))
                .body()
                .path("items");
        if (known.size() > 0) {
            return known.get(0);
        }
        ObjectNode request = ApiClient.object();
        request.put("code", code).put("educationLevel", "SECONDARY_VOCATIONAL").set("title", standard.path("title"));
        request.putArray("targets").addObject().put("standard", standardKey);
        return curriculum.post(DemoUser.SCHOOL_ADMIN, "/programmes", request).body();
    }

    /** The initials of the key's words: {@code BECL} for {@code business-english-competency-library}. */
    static String code(String standardKey) {
        return Arrays.stream(standardKey.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
