package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The tour's steps through the item bank: parallel papers from the official weights, and what proves them. */
final class PaperTour {
    private static final int FORMS = 3;
    private static final int SHARED_ITEMS = 25;

    private final ApiClient assessment;
    private final Console console;
    private ItemBankLoader.Bank bank;
    private JsonNode paper;

    PaperTour(ApiClient assessment, Console console) {
        this.assessment = assessment;
        this.console = console;
    }

    void walk(Tour tour) {
        tour.step("The demonstration bank, as an exam-officer", this::bank);
        tour.step(FORMS + " parallel theory papers by the standard's weight table", this::theory);
        tour.step("The papers' certificate, verified from scratch", this::certificate);
        tour.step("A practical paper", this::practical);
    }

    private void bank() {
        for (ItemBankLoader.Bank candidate : ItemBankLoader.banks()) {
            if (assessment.knows(DemoUser.EXAM_OFFICER, candidate.standard())) {
                bank = candidate;
                break;
            }
        }
        Tour.expect(bank != null, "no standard of a demonstration bank is in force");
        Map<String, Integer> kinds = new TreeMap<>();
        assessment.forEach(
                DemoUser.EXAM_OFFICER,
                "/items?state=ACTIVE&standard=" + bank.standard() + "&level=" + bank.level(),
                item -> kinds.merge(item.path("kind").asText(), 1, Integer::sum));
        int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
        console.print("  " + all + " active items for " + bank.standard() + " " + bank.level() + " " + bank.track());
        console.print("  " + kinds);
        Tour.expect(all > 0, "the bank is empty");
    }

    private void theory() {
        paper = assemble("THEORY", FORMS, SHARED_ITEMS);
        for (JsonNode form : paper.path("forms")) {
            console.print("  form " + form.path("number").asInt() + ": "
                    + form.path("items").size() + " items, "
                    + form.path("marks").asText() + " marks");
        }
        Tour.expect(paper.path("forms").size() == FORMS, "there are not " + FORMS + " forms");
    }

    private void certificate() {
        Tour.expect(paper != null, "no paper was built");
        JsonNode certificate = assessment
                .get(DemoUser.EXAM_OFFICER, "/papers/" + paper.path("id").asText() + "/certificate")
                .body();
        console.print("  solver: " + certificate.path("solver").path("status").asText() + ", seed "
                + certificate.path("solver").path("seed").asText() + "; verified: "
                + certificate.path("verified").asBoolean());
        for (JsonNode row : certificate.path("constraints")) {
            if (row.path("form").asInt(1) == 1) {
                console.print("  " + row.path("label").path("zh").asText() + "  wanted "
                        + row.path("wanted").asText() + "  achieved "
                        + row.path("achieved").asText());
            }
        }
        Tour.expect(certificate.path("verified").asBoolean(), "the certificate does not hold");
    }

    private void practical() {
        JsonNode built = assemble("SKILL", 1, 0);
        console.print("  " + built.path("forms").path(0).path("items").size() + " tasks, "
                + built.path("forms").path(0).path("marks").asText() + " marks");
    }

    private JsonNode assemble(String component, int forms, int overlap) {
        Tour.expect(bank != null, "there is no bank");
        ObjectNode blueprint = ApiClient.object();
        blueprint
                .put("standard", bank.standard())
                .put("level", bank.level())
                .put("track", bank.track())
                .put("component", component);
        blueprint
                .putObject("title")
                .put("zh", component.equals("THEORY") ? "理论知识试卷（导览）" : "技能考核试卷（导览）")
                .put("en", component.equals("THEORY") ? "Theory (tour)" : "Practical (tour)");
        JsonNode made =
                assessment.post(DemoUser.EXAM_OFFICER, "/blueprints", blueprint).body();
        ObjectNode wanted = ApiClient.object();
        wanted.put("blueprintId", made.path("id").asText()).put("forms", forms).put("seed", 7);
        if (forms > 1) {
            wanted.put("overlap", overlap);
        }
        return assessment.post(DemoUser.EXAM_OFFICER, "/papers", wanted).body();
    }
}
