package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Walks through what the platform can do, through the gateway, in a few readable lines a step. */
final class Tour {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int HITS_SHOWN = 3;
    private static final int TEXT_WIDTH = 40;
    /** The first of them that is found; some standard of any trade speaks of one. */
    private static final List<String> SEARCHES = List.of("店铺", "客户", "服务", "产品", "安全");

    private final ApiClient catalog;
    private final Console console;
    private final List<JsonNode> standards = new ArrayList<>();
    private int disappointments;

    Tour(ApiClient catalog, Console console) {
        this.catalog = catalog;
        this.console = console;
    }

    /** Answers whether every step was as expected. */
    boolean walk() {
        step("1. The published standards, for anybody", this::standards);
        step("2. A search, as a signed-in teacher", this::search);
        step("3. What differs between two editions", this::diff);
        step("4. How an examination weighs the functions of a level", this::weightTable);
        step("5. Who may apply for a level", this::entryRule);
        console.print("");
        console.print(
                disappointments == 0
                        ? "The tour went as expected."
                        : disappointments + " of the tour's steps were not as expected.");
        return disappointments == 0;
    }

    private void step(String title, Runnable step) {
        console.print("");
        console.print(title);
        try {
            step.run();
        } catch (StackException e) {
            disappointments++;
            console.print("  NOT AS EXPECTED: " + e.getMessage());
        }
    }

    private static void expect(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new StackException(otherwise);
        }
    }

    private void standards() {
        for (JsonNode summary : items(catalog.get(null, "/standards?limit=200"))) {
            standards.add(catalog.get(
                            null, "/standards/" + summary.path("standardKey").asText())
                    .body());
        }
        expect(!standards.isEmpty(), "no standard is published; './guildmark up' loads some");
        for (JsonNode standard : standards) {
            console.print("  " + standard.path("title").path("zh").asText() + "  "
                    + standard.path("standardKey").asText() + ", edition "
                    + standard.path("edition").path("label").asText() + ": " + counts(standard.path("counts")));
            for (JsonNode level : standard.path("levels")) {
                console.print("    %-8s%s".formatted(level.path("code").asText(), counts(level.path("counts"))));
            }
            expect(
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
                    items(catalog.get(DemoUser.TEACHER, "/statements?limit=50&q=" + ApiClient.encode(word)));
            if (hits.isEmpty()) {
                continue;
            }
            console.print("  " + word + ": " + hits.size() + (hits.size() == 50 ? " or more" : "") + " statements");
            for (JsonNode hit : hits.subList(0, Math.min(HITS_SHOWN, hits.size()))) {
                console.print("    " + hit.path("level").path("code").asText("-") + "  " + pathOf(hit) + "  "
                        + shortened(hit.path("text").asText()));
            }
            expect(
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

    private static String shortened(String text) {
        return text.length() <= TEXT_WIDTH ? text : text.substring(0, TEXT_WIDTH) + "…";
    }

    private void diff() {
        for (JsonNode standard : standards) {
            String key = standard.path("standardKey").asText();
            List<JsonNode> editions = items(catalog.get(null, "/standards/" + key + "/editions"));
            if (editions.size() > 1) {
                JsonNode earlier = editions.get(1);
                console.print("  " + key + ", from " + earlier.path("label").asText() + " to "
                        + editions.get(0).path("label").asText());
                showDiff(key, earlier.path("id").asText());
                return;
            }
        }
        expect(standards.size() > 1, "there is neither a second edition nor a second standard to compare with");
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
                        + shortened(change.path("before").path("text").asText()) + " -> "
                        + shortened(change.path("after").path("text").asText()));
                break;
            }
        }
        expect(diff.path("items").size() > 0, "the two do not differ at all");
    }

    private void weightTable() {
        for (JsonNode standard : standards) {
            String key = standard.path("standardKey").asText();
            Optional<JsonNode> skill =
                    items(catalog.get(null, "/standards/" + key + "/weight-tables?component=SKILL")).stream()
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
        expect(sum.compareTo(HUNDRED) == 0, "the column sums to " + sum + ", not to 100");
    }

    private void entryRule() {
        for (JsonNode standard : standards) {
            String key = standard.path("standardKey").asText();
            for (JsonNode requirement : items(catalog.get(null, "/standards/" + key + "/entry-requirements"))) {
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

    private static List<JsonNode> items(ApiClient.Answer answer) {
        List<JsonNode> items = new ArrayList<>();
        answer.body().path("items").forEach(items::add);
        return items;
    }
}
