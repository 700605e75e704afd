package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * From the POST of a document to the end of its job, as a client that polls sees it through the gateway. Cold is the
 * first import of the document in a service that has just started; the first document of the list also pays for what the
 * JVM loads at the first import of all.
 */
final class ImportTime {

    private static final List<String> ENDINGS = List.of(".txt", ".docx", ".pdf");
    private static final int WARM_ROUNDS = 8;

    private final Platform platform;
    private final Report report;

    ImportTime(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    static List<Path> documents() {
        try (Stream<Path> files = Files.list(Settings.documents())) {
            return files.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BenchmarkException("The documents cannot be listed: " + e, e);
        }
    }

    void run() {
        platform.tokens().editor();
        platform.tokens().reviewer();
        report.heading("Import");
        report.line(
                "From POST to the end of the job, through the gateway, in ms. Cold: first in a fresh service, in this"
                        + " order; warm: %d more imports of each, in turn.",
                WARM_ROUNDS);
        report.line("");
        report.tableHead("document", "bytes", "statements", "cold", "warm median", "warm worst");
        Map<Path, Long> cold = new LinkedHashMap<>();
        Map<Path, String> drafts = new LinkedHashMap<>();
        for (Path document : documents()) {
            long begin = System.nanoTime();
            JsonNode job = platform.catalog().importAndAwait(document, null);
            cold.put(document, System.nanoTime() - begin);
            drafts.put(document, job.path("draftId").asText());
        }
        Map<Path, List<Long>> warm = new LinkedHashMap<>();
        for (int round = 0; round < WARM_ROUNDS; round++) {
            for (Path document : cold.keySet()) {
                // Another key makes it another import: the same document under the same key answers with the old job.
                String key = "import-" + UUID.randomUUID();
                long begin = System.nanoTime();
                platform.catalog().importAndAwait(document, key);
                warm.computeIfAbsent(document, unused -> new ArrayList<>()).add(System.nanoTime() - begin);
            }
        }
        cold.forEach((document, nanos) -> {
            Latencies times = Latencies.of(warm.get(document));
            int statements = platform.publish(drafts.get(document)).size();
            report.row(
                    document.getFileName(),
                    size(document),
                    statements,
                    Math.round(nanos / 1e6),
                    Math.round(times.nanos(50) / 1e6),
                    Math.round(times.nanos(100) / 1e6));
        });
    }

    private static String size(Path document) {
        try {
            return "%,d".formatted(Files.size(document));
        } catch (IOException e) {
            throw new BenchmarkException("Cannot read " + document, e);
        }
    }
}
