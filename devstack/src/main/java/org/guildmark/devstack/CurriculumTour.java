package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** The tour's steps through the curriculum: courses, what they cover, what is missing, and what to teach instead. */
final class CurriculumTour {

    private static final String LIBRARY = "COMPETENCY_LIBRARY";
    private static final int SHOWN = 3;
    private static final Duration EVENT_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final ApiClient catalog;
    private final ApiClient curriculum;
    private final Console console;
    private JsonNode programme;
    private String library;
    private JsonNode accepted;

    CurriculumTour(ApiClient catalog, ApiClient curriculum, Console console) {
        this.catalog = catalog;
        this.curriculum = curriculum;
        this.console = console;
    }

    void walk(Tour tour) {
        tour.step("The courses of a competency library, as a learner", this::courses);
        tour.step("What they cover of the library itself", this::coverage);
        tour.step("A crosswalk to a standard with official weights, accepted by an editor", this::crosswalk);
        tour.step("What the courses cover of that standard through crosswalks, by its weights", this::coverageVia);
        tour.step("Reverse design: the fewest courses that cover the library", this::reverseDesign);
    }

    private void courses() {
        for (JsonNode candidate : Tour.items(curriculum.get(DemoUser.LEARNER, "/programmes?status=PUBLISHED"))) {
            for (JsonNode target : candidate.path("targets")) {
                if (kind(target.path("standard").asText()).equals(LIBRARY)) {
                    programme = candidate;
                    library = target.path("standard").asText();
                }
            }
        }
        Tour.expect(programme != null, "no reference programme leads to a competency library");
        List<JsonNode> courses = Tour.items(curriculum.get(
                DemoUser.LEARNER,
                "/courses?limit=200&programmeId=" + programme.path("id").asText()));
        Map<String, Integer> kinds = new TreeMap<>();
        int mappings = 0;
        for (JsonNode course : courses) {
            kinds.merge(course.path("kind").asText(), 1, Integer::sum);
            int mapped = curriculum
                    .get(
                            DemoUser.LEARNER,
                            "/courses/" + course.path("id").asText() + "/mappings?limit=1&includeTotal=true")
                    .body()
                    .path("total")
                    .asInt();
            mappings += mapped;
            console.print("  " + course.path("code").asText() + "  %4d mappings  ".formatted(mapped)
                    + course.path("title").path("zh").asText());
        }
        console.print("  " + courses.size() + " courses " + kinds + " with " + mappings + " mappings to " + library);
        Tour.expect(mappings > 0, "the courses are mapped to nothing");
    }

    private String kind(String standard) {
        return catalog.get(null, "/standards/" + standard).body().path("kind").asText();
    }

    private void coverage() {
        requireProgramme();
        JsonNode coverage = coverageOf("?standard=" + library);
        JsonNode whole = coverage.path("skill");
        console.print("  " + whole.path("covered").asInt() + " of "
                + whole.path("statements").asInt() + " competencies, weighted " + percent(whole.path("weighted"))
                + "; taught by more than two courses: "
                + coverage.path("redundant").path("total").asInt());
        Tour.expect(whole.path("covered").asInt() > 0, "nothing of the library is covered");
    }

    private void crosswalk() {
        requireProgramme();
        String other = standardWithWeights();
        List<JsonNode> candidates = Tour.items(catalog.get(
                DemoUser.EDITOR,
                "/crosswalks/candidates?limit=3&minScore=0.05&includeDecided=true&from=" + library + "&to=" + other));
        Tour.expect(!candidates.isEmpty(), "no statement of " + library + " resembles one of " + other);
        for (JsonNode candidate : candidates) {
            console.print("  rank " + candidate.path("rank").asInt() + "  score "
                    + "%.2f".formatted(candidate.path("score").asDouble()) + "  "
                    + Tour.shortened(candidate.path("from").path("text").asText()) + "  ~  "
                    + Tour.shortened(candidate.path("to").path("text").asText()) + "  shared: "
                    + first(candidate.path("sharedTerms")));
        }
        JsonNode best = candidates.get(0);
        if (!best.path("decision").path("status").asText().equals("ACCEPTED")) {
            ObjectNode decision = ApiClient.object();
            decision.put("from", best.path("from").path("statementId").asText())
                    .put("to", best.path("to").path("statementId").asText())
                    .put("type", best.path("proposedType").asText())
                    .put("evidence", "The tour accepts the first candidate")
                    .put("score", best.path("score").asDouble());
            catalog.post(DemoUser.EDITOR, "/crosswalks", decision);
        }
        accepted = best;
        int contradictions = catalog.get(DemoUser.EDITOR, "/crosswalks/contradictions")
                .body()
                .path("items")
                .size();
        console.print(
                "  accepted: " + best.path("proposedType").asText() + "; contradictions in all: " + contradictions);
    }

    private String standardWithWeights() {
        for (JsonNode standard : Tour.items(catalog.get(null, "/standards?limit=200"))) {
            String key = standard.path("standardKey").asText();
            if (!key.equals(library)
                    && !Tour.items(catalog.get(null, "/standards/" + key + "/weight-tables?component=SKILL"))
                            .isEmpty()) {
                return key;
            }
        }
        throw new StackException("no other standard has a weight table");
    }

    private void coverageVia() {
        requireProgramme();
        Tour.expect(accepted != null, "no crosswalk was accepted");
        JsonNode to = accepted.path("to");
        String level = to.path("level").path("code").asText("");
        String query = "?via=crosswalk&standard=" + to.path("standardKey").asText() + "&level="
                + (level.isEmpty() ? firstLevel(to.path("standardKey").asText()) : level)
                + track(to);
        JsonNode coverage = awaitCrosswalk(query);
        for (String figure : List.of("skill", "theory")) {
            JsonNode whole = coverage.path(figure);
            if (whole.isObject()) {
                console.print("  " + figure + ": " + whole.path("covered").asInt() + " of "
                        + whole.path("statements").asInt() + " statements, plain "
                        + percent(whole.path("plain")) + ", weighted by the official table "
                        + percent(whole.path("weighted")));
            }
        }
        JsonNode uncovered = coverage.path("uncovered");
        console.print("  the gap: " + uncovered.path("total").asInt() + " statements, the first");
        for (JsonNode statement : firstOf(uncovered.path("items"))) {
            StringJoiner path = new StringJoiner(" > ");
            statement.path("path").forEach(title -> path.add(title.path("zh").asText()));
            console.print("    " + statement.path("code").asText("-") + "  "
                    + statement.path("kind").asText() + "  " + path);
        }
        Tour.expect(uncovered.path("total").asInt() > 0, "there is no gap at all");
    }

    private String firstLevel(String standard) {
        return catalog.get(null, "/standards/" + standard)
                .body()
                .path("levels")
                .path(0)
                .path("code")
                .asText();
    }

    /** The track of the statement; any track of the standard where it belongs to all. */
    private String track(JsonNode to) {
        JsonNode statement = catalog.get(
                        DemoUser.TEACHER,
                        "/statements/" + to.path("statementId").asText())
                .body();
        JsonNode tracks = statement.path("tracks").size() > 0
                ? statement.path("tracks")
                : catalog.get(null, "/standards/" + to.path("standardKey").asText())
                        .body()
                        .path("tracks");
        return tracks.size() == 0
                ? ""
                : "&track=" + ApiClient.encode(tracks.path(0).path("code").asText());
    }

    /** The association travels as an event; it is there in a moment. */
    private JsonNode awaitCrosswalk(String query) {
        long deadline = System.nanoTime() + EVENT_LIMIT.toNanos();
        while (true) {
            JsonNode coverage = coverageOf(query);
            if (coverage.path("reachedViaCrosswalk").path("total").asInt() > 0) {
                return coverage;
            }
            Tour.expect(
                    System.nanoTime() < deadline,
                    "the crosswalk has not reached the curriculum in " + EVENT_LIMIT.toSeconds() + " s");
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void reverseDesign() {
        requireProgramme();
        ObjectNode request = ApiClient.object();
        request.put("goal", "COVER_TARGET").put("allowUncovered", true);
        request.putObject("target").put("standard", library);
        request.putObject("pool").put("programmeId", programme.path("id").asText());
        JsonNode design = curriculum
                .post(DemoUser.SCHOOL_ADMIN, "/reverse-designs", request)
                .body();
        JsonNode answer = design.path("answer");
        for (JsonNode course : answer.path("chosen")) {
            console.print("  " + course.path("code").asText() + "  covers "
                    + course.path("covers").asInt() + ", alone among the chosen "
                    + course.path("onlyAmongChosen").size()
                    + (course.path("forced").asBoolean() ? ", no other can" : "")
                    + "  " + course.path("title").path("zh").asText());
        }
        console.print("  " + answer.path("chosen").size() + " of "
                + answer.path("candidates").asInt() + " courses, "
                + answer.path("status").asText() + ", bound "
                + answer.path("bound").asText() + ", uncovered "
                + answer.path("uncovered").size());
        Tour.expect(answer.path("status").asText().equals("OPTIMAL"), "the choice is not proven optimal");
    }

    private void requireProgramme() {
        Tour.expect(programme != null, "there is no reference programme to go on with");
    }

    private JsonNode coverageOf(String query) {
        return curriculum
                .get(DemoUser.TEACHER, "/programmes/" + programme.path("id").asText() + "/coverage" + query)
                .body();
    }

    private static List<JsonNode> firstOf(JsonNode items) {
        List<JsonNode> first = new ArrayList<>();
        items.forEach(item -> {
            if (first.size() < SHOWN) {
                first.add(item);
            }
        });
        return first;
    }

    private static String first(JsonNode terms) {
        StringJoiner joined = new StringJoiner(", ");
        firstOf(terms).forEach(term -> joined.add(term.asText()));
        return joined.toString();
    }

    private static String percent(JsonNode share) {
        return "%.1f %%".formatted(100 * share.asDouble());
    }
}
