package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Imports the demonstration banks whose standards were loaded, has them reviewed by a second officer and makes them
 * active. What is there already is left alone.
 */
final class ItemBankLoader {
    private static final String BANKS = "/item-banks.properties";

    private final ApiClient assessment;
    private final Path folder;
    private final Console console;

    /**
     * What the items of a bank are for.
     *
     * @param roster file of samples/candidates, without its ending, with candidates for the same
     * @param forms parallel theory papers that it suffices for
     * @param sharedItems items that two of them may share
     */
    record Bank(String file, String standard, String level, String track, String roster, int forms, int sharedItems) {
        static Bank of(String file, String line) {
            String[] words = line.strip().split("\\s+");
            return new Bank(
                    file,
                    words[0],
                    words[1],
                    words[2],
                    words[3],
                    Integer.parseInt(words[4]),
                    Integer.parseInt(words[5]));
        }
    }

    ItemBankLoader(StackSettings settings, Console console) {
        this.assessment = ApiClient.assessment(settings);
        this.folder = settings.root().resolve("samples/items");
        this.console = console;
    }

    /** The demonstration banks, by file. */
    static List<Bank> banks() {
        Properties lines = new Properties();
        try (InputStream in = ItemBankLoader.class.getResourceAsStream(BANKS)) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream()
                .sorted()
                .map(file -> Bank.of(file, lines.getProperty(file)))
                .toList();
    }

    /** The first demonstration bank whose standard is in force; null where there is none. */
    static Bank inForce(ApiClient assessment) {
        return banks().stream()
                .filter(bank -> assessment.knows(DemoUser.EXAM_OFFICER, bank.standard()))
                .findFirst()
                .orElse(null);
    }

    /** Answers whether the bank of every loaded standard is there now. */
    boolean load(List<StandardsLoader.Loaded> documents) {
        Set<String> standards =
                documents.stream().map(StandardsLoader.Loaded::standardKey).collect(Collectors.toSet());
        boolean all = true;
        for (Bank bank : banks()) {
            if (!standards.contains(bank.standard())) {
                continue;
            }
            Console.Step step = console.shortStep("items for " + bank.standard() + " " + bank.level());
            try {
                load(bank, step);
            } catch (StackException e) {
                step.failed();
                console.print("    " + e.getMessage());
                all = false;
            }
        }
        return all;
    }

    private void load(Bank bank, Console.Step step) {
        step.report("waiting for the catalog's event");
        assessment.awaitStandard(DemoUser.EXAM_OFFICER, bank.standard());
        if (count(bank, "") == 0) {
            step.report("importing");
            JsonNode accepted = assessment
                    .sendDocument(
                            DemoUser.EXAM_OFFICER,
                            "/item-imports",
                            folder.resolve(bank.file() + ".csv"),
                            Map.of("standard", bank.standard(), "level", bank.level(), "track", bank.track()))
                    .body();
            JsonNode job = assessment.awaitJob(
                    DemoUser.EXAM_OFFICER,
                    "/item-imports/" + accepted.path("id").asText());
            if (!job.path("status").asText().equals("SUCCEEDED")) {
                throw new StackException("The import of the items failed: " + job.path("diagnostics"));
            }
        }
        step.report("reviewing");
        transition(bank, "DRAFT", "REVIEWED", DemoUser.SECOND_EXAM_OFFICER);
        transition(bank, "REVIEWED", "ACTIVE", DemoUser.EXAM_OFFICER);
        step.done(count(bank, "&state=ACTIVE") + " active items");
    }

    private void transition(Bank bank, String from, String to, DemoUser officer) {
        List<String> ids = new ArrayList<>();
        assessment.forEach(
                officer,
                items(bank) + "&state=" + from,
                item -> ids.add(item.path("id").asText()));
        if (!ids.isEmpty()) {
            ObjectNode request = ApiClient.object();
            ArrayNode wanted = request.put("to", to).putArray("itemIds");
            ids.forEach(wanted::add);
            assessment.post(officer, "/items/transitions", request);
        }
    }

    private int count(Bank bank, String further) {
        return assessment
                .get(DemoUser.EXAM_OFFICER, items(bank) + "&limit=1&includeTotal=true" + further)
                .body()
                .path("total")
                .asInt();
    }

    private static String items(Bank bank) {
        return "/items?standard=" + ApiClient.encode(bank.standard())
                + "&level=" + ApiClient.encode(bank.level())
                + "&track=" + ApiClient.encode(bank.track());
    }
}
