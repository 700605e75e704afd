package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.locks.LockSupport;

/**
 * Imports and publishes the documents of a folder as an editor and a reviewer would. What is published already is left
 * alone, and what an earlier run left half-way is carried on.
 */
final class StandardsLoader {

    private static final Duration IMPORT_LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(150);

    private final ApiClient catalog;
    private final Console console;
    private final List<Loaded> loaded = new ArrayList<>();

    StandardsLoader(ApiClient catalog, Console console) {
        this.catalog = catalog;
        this.console = console;
    }

    /** A published document and the key of its standard. */
    record Loaded(Path document, String standardKey) {}

    /** What is published now, in the order of the documents. */
    List<Loaded> loaded() {
        return List.copyOf(loaded);
    }

    /** Answers whether every document is published now. One that fails does not keep the others out. */
    boolean load(StandardsFolder folder) {
        List<Path> documents = folder.documents();
        console.print("Standards of " + folder.path() + ": " + documents.size() + " documents");
        List<String> failed = new ArrayList<>();
        for (Path document : documents) {
            Console.Step step = console.shortStep(document.getFileName().toString());
            try {
                load(document, folder, step);
            } catch (StackException e) {
                step.failed();
                console.print("    " + e.getMessage());
                failed.add(document.getFileName().toString());
            }
        }
        if (documents.isEmpty()) {
            console.print("  There is nothing to load: documents end in .txt, .docx or .pdf.");
        }
        if (!failed.isEmpty()) {
            console.print("  Not published: " + String.join(", ", failed));
        }
        return failed.isEmpty();
    }

    private void load(Path document, StandardsFolder folder, Console.Step step) {
        step.report("importing");
        JsonNode job = awaitImport(
                catalog.sendDocument(
                                DemoUser.EDITOR,
                                "/imports",
                                document,
                                folder.keyOf(document)
                                        .map(key -> Map.of("standardKey", key))
                                        .orElse(Map.of()))
                        .body(),
                step);
        String path = "/drafts/" + job.path("draftId").asText();
        ApiClient.Answer draft = catalog.get(DemoUser.EDITOR, path);
        String status = draft.body().path("status").asText();
        if (status.equals("PUBLISHED")) {
            loaded.add(new Loaded(document, draft.body().path("standardKey").asText()));
            step.done("already published: " + counts(draft.body()));
            return;
        }
        if (status.equals("DRAFT")) {
            step.report("submitting for review");
            draft = catalog.post(DemoUser.EDITOR, path + "/submission", draft.etag());
        }
        step.report("publishing");
        catalog.post(DemoUser.REVIEWER, path + "/publication", draft.etag());
        loaded.add(new Loaded(document, draft.body().path("standardKey").asText()));
        step.done("published: " + counts(draft.body()) + diagnostics(job));
    }

    private JsonNode awaitImport(JsonNode queued, Console.Step step) {
        long deadline = System.nanoTime() + IMPORT_LIMIT.toNanos();
        JsonNode job = queued;
        while (true) {
            switch (job.path("status").asText()) {
                case "SUCCEEDED" -> {
                    return job;
                }
                case "FAILED" ->
                    throw new StackException("The import failed: "
                            + job.path("failure").path("code").asText() + ": "
                            + job.path("failure").path("detail").asText());
                default ->
                    step.report("importing " + job.path("progress").path("done").asInt() + "/"
                            + job.path("progress").path("total").asInt());
            }
            if (System.nanoTime() > deadline) {
                throw new StackException("The import " + job.path("id").asText() + " did not end in "
                        + IMPORT_LIMIT.toSeconds() + " s.");
            }
            LockSupport.parkNanos(POLL.toNanos());
            job = catalog.get(DemoUser.EDITOR, "/imports/" + job.path("id").asText())
                    .body();
        }
    }

    private String counts(JsonNode draft) {
        String key = draft.path("standardKey").asText();
        String label = draft.path("editionLabel").asText();
        JsonNode standard = catalog.get(DemoUser.EDITOR, "/standards/" + key + "?edition=" + ApiClient.encode(label))
                .body();
        StringJoiner text = new StringJoiner(", ");
        text.add(key + " " + label);
        JsonNode counts = standard.path("counts");
        text.add(counts.path("functions").asInt() + " functions");
        text.add(counts.path("contents").asInt() + " contents");
        counts.path("statements")
                .fields()
                .forEachRemaining(kind -> text.add(kind.getValue().asLong() + " " + kind.getKey()));
        return text.toString();
    }

    private static String diagnostics(JsonNode job) {
        StringJoiner text = new StringJoiner(", ", "; diagnostics: ", "");
        text.setEmptyValue("");
        job.path("diagnosticCounts")
                .fields()
                .forEachRemaining(severity -> text.add(severity.getValue().asLong() + " " + severity.getKey()));
        return text.toString();
    }
}
