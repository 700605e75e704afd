package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The tour's steps through the item bank: parallel papers from the official weights, and what proves them. */
final class PaperTour {
    private static final int SEED = 7;

    private final ApiClient assessment;
    private final Console console;
    private final ItemBankLoader.Bank bank;
    private JsonNode paper;

    /** @param bank null where no standard of a demonstration bank is in force */
    PaperTour(ApiClient assessment, ItemBankLoader.Bank bank, Console console) {
        this.assessment = assessment;
        this.bank = bank;
        this.console = console;
    }

    void walk(Tour tour) {
        tour.step("The demonstration bank, as an exam-officer", this::bank);
        tour.step("Parallel theory papers by the official weight table", this::theory);
        tour.step("Their certificate, counted anew by a checker that did not make them", this::certificate);
        tour.step("A practical paper", this::practical);
    }

    private void bank() {
        Tour.expect(bank != null, "no standard of a demonstration bank is in force");
        Map<String, Integer> kinds = new TreeMap<>();
        assessment.forEach(
                DemoUser.EXAM_OFFICER,
                "/items?state=ACTIVE&standard=" + bank.standard(),
                item -> kinds.merge(item.path("kind").asText(), 1, Integer::sum));
        int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
        console.print("  " + all + " active items for " + bank.standard() + " " + bank.level() + " " + bank.track());
        console.print("  " + kinds);
        Tour.expect(all > 0, "the bank is empty");
    }

    private void theory() {
        Tour.expect(bank != null, "there is no bank");
        paper = assemble("THEORY", bank.forms(), bank.sharedItems());
        forms(paper);
        Tour.expect(paper.path("forms").size() == bank.forms(), "there are not " + bank.forms() + " forms");
    }

    private void certificate() {
        Tour.expect(paper != null, "no paper was built");
        JsonNode certificate = assessment
                .get(DemoUser.EXAM_OFFICER, "/papers/" + paper.path("id").asText() + "/certificate")
                .body();
        console.print("  " + certificate.path("solver").asText() + ": "
                + certificate.path("status").asText() + " in "
                + certificate.path("milliseconds").asInt() + " ms, seed "
                + certificate.path("seed").asInt() + ", off the weights by "
                + certificate.path("deviation").asText() + " marks in all");
        for (JsonNode line : certificate.path("verification").path("constraints")) {
            if (line.path("form").asInt(1) == 1) {
                console.print("  " + (line.path("met").asBoolean() ? "ok  " : "NOT ") + words(line));
            }
        }
        console.print("  verified: " + certificate.path("verified").asBoolean());
        Tour.expect(
                certificate.path("verified").asBoolean(),
                "the certificate does not hold: "
                        + certificate.path("verification").path("failures"));
    }

    private static String words(JsonNode line) {
        StringBuilder words = new StringBuilder(line.path("kind").asText());
        if (line.path("subject").isTextual()) {
            words.append(' ').append(line.path("subject").asText());
        }
        if (line.path("wanted").isNumber()) {
            words.append("  wanted ").append(line.path("wanted").asText());
        }
        if (line.path("minimum").isNumber()) {
            words.append("  at least ").append(line.path("minimum").asText());
        }
        if (line.path("maximum").isNumber()) {
            words.append("  at most ").append(line.path("maximum").asText());
        }
        return words.append("  has ").append(line.path("achieved").asText()).toString();
    }

    private void practical() {
        forms(assemble("SKILL", 1, 0));
    }

    private void forms(JsonNode built) {
        for (JsonNode form : built.path("forms")) {
            console.print("  form " + form.path("form").asInt() + ": "
                    + form.path("items").size() + " items, "
                    + form.path("marks").asText() + " marks, "
                    + form.path("seconds").asInt() / 60 + " minutes");
        }
    }

    private JsonNode assemble(String component, int forms, int overlap) {
        Tour.expect(bank != null, "there is no bank");
        boolean theory = component.equals("THEORY");
        ObjectNode blueprint = ApiClient.object();
        blueprint
                .put("standard", bank.standard())
                .put("level", bank.level())
                .put("track", bank.track())
                .put("component", component);
        blueprint
                .putObject("title")
                .put("zh", theory ? "理论知识试卷（导览）" : "技能考核试卷（导览）")
                .put("en", theory ? "Theory (tour)" : "Practical (tour)");
        JsonNode made =
                assessment.post(DemoUser.EXAM_OFFICER, "/blueprints", blueprint).body();
        ObjectNode wanted = ApiClient.object();
        wanted.put("blueprintId", made.path("id").asText())
                .put("forms", forms)
                .put("overlap", overlap)
                .put("seed", SEED);
        return assessment.post(DemoUser.EXAM_OFFICER, "/papers", wanted).body();
    }
}
