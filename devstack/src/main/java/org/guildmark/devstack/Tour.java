package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Walks through what the platform can do, through the gateway, in a few readable lines a step. */
final class Tour {

    private static final int TEXT_WIDTH = 40;

    private final StackSettings settings;
    private final Console console;
    private int steps;
    private int disappointments;

    Tour(StackSettings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Answers whether every step was as expected. */
    boolean walk() {
        ApiClient catalog = ApiClient.catalog(settings);
        new CatalogTour(catalog, console).walk(this);
        new CurriculumTour(catalog, ApiClient.curriculum(settings), console).walk(this);
        ApiClient assessment = ApiClient.assessment(settings);
        ItemBankLoader.Bank bank = ItemBankLoader.inForce(assessment);
        new PaperTour(assessment, bank, console).walk(this);
        new ExamTour(catalog, assessment, bank, settings.root().resolve("samples/candidates"), console).walk(this);
        console.print("");
        console.print(
                disappointments == 0
                        ? "The tour went as expected."
                        : disappointments + " of the tour's steps were not as expected.");
        return disappointments == 0;
    }

    void step(String title, Runnable step) {
        steps++;
        console.print("");
        console.print(steps + ". " + title);
        try {
            step.run();
        } catch (StackException e) {
            disappointments++;
            console.print("  NOT AS EXPECTED: " + e.getMessage());
        }
    }

    static void expect(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new StackException(otherwise);
        }
    }

    static List<JsonNode> items(ApiClient.Answer answer) {
        List<JsonNode> items = new ArrayList<>();
        answer.body().path("items").forEach(items::add);
        return items;
    }

    static String shortened(String text) {
        return text.length() <= TEXT_WIDTH ? text : text.substring(0, TEXT_WIDTH) + "…";
    }
}
