package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The tour's steps through the catalog. */
final class CatalogTour {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int HITS_SHOWN = 3;
    /** The first of them that is found; some standard of any trade speaks of one. */
    private static final List<String> SEARCHES = List.of("店铺", "客户", "服务", "产品", "安全");

    private final ApiClient catalog;
    private final Console console;
    private final List<JsonNode> standards = new ArrayList<>();

    CatalogTour(ApiClient catalog, Console console) {
        this.catalog = catalog;
        this.console = console;
    }

    void walk(Tour tour) {
        tour.step("The published standards, for anybody", this::standards);
        tour.step("A search, as a signed-in teacher", this::search);
        tour.step("What differs between two editions", this::diff);
        tour.step("How an examination weighs the functions of a level", this::weightTable);
        tour.step("Who may apply for a level", this::entryRule);
    }

    private void standards() {
        for (JsonNode summary : Tour.items(catalog.get(null, "/standards?limit=200"))) {
            standards.add(catalog.get(
                            null, "/standards/" + summary.path("standardKey").asText())
                    .body());
        }
        Tour.expect(!standards.isEmpty(), "no standard is published; './guildmark up' loads some");
        for (JsonNode standard : standards) {
            console.print("  " + standard.path("title").path("zh").asText() + "  "
                    + standard.path("standardKey").asText() + ", edition "
                    + standard.path("edition").path("label").asText() + ": " + counts(standard.path("counts")));
            for (JsonNode level : standard.path("levels")) {
                console.print("    %-8s%s".formatted(level.path("code").asText(), counts(level.path("counts"))));
            }
            Tour.expect(
                    standard.path("counts").path("statements").size() > 0,
                    standard.path("standardKey").asText() + " holds no statement");
        }
    }

    private static String counts(JsonNode counts) {
        StringJoiner text = new StringJoiner(", ");
        text.add(counts.path("functions").asInt() + " functions");
        text.add(counts.path("contents").asInt() + " contents");
        counts.path("statements")
                .fields()
                .forEachRemaining(kind -> text.add(kind.getValue().asLong() + " " + kind.getKey()));
        return text.toString();
    }

    private void search() {
        for (String word : SEARCHES) {
            List<JsonNode> hits =
                    Tour.items(catalog.get(DemoUser.TEACHER, "/statements?limit=50&q=" + ApiClient.encode(word)));
            if (hits.isEmpty()) {
                continue;
            }
            console.print("  " + word + ": " + hits.size() + (hits.size() == 50 ? " or more" : "") + " statements");
            for (JsonNode hit : hits.subList(0, Math.min(HITS_SHOWN, hits.size()))) {
                console.print("    " + hit.path("level").path("code").asText("-") + "  " + pathOf(hit) + "  "
                        + Tour.shortened(hit.path("text").asText()));
            }
            Tour.expect(
                    hits.get(0).path("highlights").toString().contains("<em>" + word),
                    "the best hit does not show " + word);
            return;
        }
        throw new StackException("none of " + SEARCHES + " was found in any standard");
    }

    private static String pathOf(JsonNode statement) {
        StringJoiner path = new StringJoiner(" > ");
        statement
                .path("path")
                .forEach(node -> path.add(node.path("title").path("zh").asText()));
        return path.toString();
    }

    private void diff() {
        for (JsonNode standard : standards) {
            String key = standard.path("standardKey").asText();
            List<JsonNode> editions = Tour.items(catalog.get(null, "/standards/" + key + "/editions"));
            if (editions.size() > 1) {
                JsonNode earlier = editions.get(1);
                console.print("  " + key + ", from " + earlier.path("label").asText() + " to "
                        + editions.get(0).path("label").asText());
                showDiff(key, earlier.path("id").asText());
                return;
            }
        }
        Tour.expect(standards.size() > 1, "there is neither a second edition nor a second standard to compare with");
        String key = standards.get(0).path("standardKey").asText();
        String other = standards.get(1).path("standardKey").asText();
        console.print("  No standard has a second edition yet, so two standards: from " + other + " to " + key);
        showDiff(key, other);
    }

    private void showDiff(String key, String from) {
        JsonNode diff = catalog.get(DemoUser.TEACHER, "/standards/" + key + "/diff?from=" + ApiClient.encode(from))
                .body();
        StringJoiner counts = new StringJoiner(", ");
        diff.path("counts")
                .fields()
                .forEachRemaining(kind -> counts.add(kind.getValue().asInt() + " " + kind.getKey()));
        console.print("    " + counts);
        for (JsonNode change : diff.path("items")) {
            if (change.has("before") && change.has("after")) {
                console.print("    for example " + change.path("change").asText() + ": "
                        + Tour.shortened(change.path("before").path("text").asText()) + " -> "
                        + Tour.shortened(change.path("after").path("text").asText()));
                break;
            }
        }
        Tour.expect(diff.path("items").size() > 0, "the two do not differ at all");
    }

    private void weightTable() {
        for (JsonNode standard : standards) {
            String key = standard.path("standardKey").asText();
            Optional<JsonNode> skill =
                    Tour.items(catalog.get(null, "/standards/" + key + "/weight-tables?component=SKILL")).stream()
                            .findFirst();
            if (skill.isPresent()) {
                showWeights(key, skill.get());
                return;
            }
        }
        throw new StackException("no standard has a weight table");
    }

    private void showWeights(String key, JsonNode table) {
        String track = table.path("track").path("title").path("zh").asText("every track");
        console.print("  " + key + ", " + table.path("component").asText() + ", "
                + table.path("level").path("title").path("zh").asText() + ", " + track + " (clause "
                + table.path("clause").asText() + ")");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode weight : table.path("weights")) {
            sum = sum.add(weight.path("percent").decimalValue());
            console.print("    %4s %%  %s%s"
                    .formatted(
                            weight.path("percent").asText(),
                            weight.path("element").path("zh").asText(),
                            weight.path("ambiguous").isObject() ? "  (ambiguous)" : ""));
        }
        Tour.expect(sum.compareTo(HUNDRED) == 0, "the column sums to " + sum + ", not to 100");
    }

    private void entryRule() {
        for (JsonNode standard : standards) {
            String key = standard.path("standardKey").asText();
            for (JsonNode requirement : Tour.items(catalog.get(null, "/standards/" + key + "/entry-requirements"))) {
                List<JsonNode> said = new ArrayList<>();
                requirement.path("alternatives").forEach(alternative -> {
                    if (alternative.path("words").isObject()) {
                        said.add(alternative.path("words"));
                    }
                });
                if (!said.isEmpty()) {
                    console.print("  " + key + ", "
                            + requirement.path("level").path("title").path("zh").asText() + " (clause "
                            + requirement.path("clause").asText() + "), any one of");
                    said.forEach(
                            words -> console.print("    - " + words.path("en").asText() + "  |  "
                                    + words.path("zh").asText()));
                    return;
                }
            }
        }
        throw new StackException("no standard has an entry requirement that could be put into words");
    }
}
