package org.guildmark.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Candidates for associations between two generated standards of the sizes of a competency library and of a national
 * standard, asked of the catalog directly; beside the first page of the statements of one of them.
 */
final class CrosswalkCandidates {

    private static final int FROM = 336;
    private static final int TO = 703;
    private static final int WARM_UP_REQUESTS = 5;
    private static final int REQUESTS = 30;

    private final Platform platform;
    private final Report report;

    CrosswalkCandidates(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    void run() {
        int from = platform.settings().scaled(FROM, 20);
        int to = platform.settings().scaled(TO, 20);
        GeneratedStandards standards = new GeneratedStandards(platform);
        standards.publish("generated-crosswalk-from", from, 21);
        standards.publish("generated-crosswalk-to", to, 22);
        String catalog = platform.catalogUrl() + "/api/catalog/v1";
        report.heading("Crosswalk candidates");
        report.line(
                "Two generated standards of %d and %d statements; in ms: the first request, and %d more (after %d to warm"
                        + " up), one at a time.",
                from, to, REQUESTS, WARM_UP_REQUESTS);
        report.line("");
        report.tableHead("asked", "bytes", "first", "p50", "p99");
        measure(
                "candidates",
                catalog
                        + "/crosswalks/candidates?from=generated-crosswalk-from&to=generated-crosswalk-to&minScore=0.1");
        measure("peer: a page of statements", catalog + "/standards/generated-crosswalk-to/statements");
    }

    private void measure(String name, String address) {
        ReadTarget target = new ReadTarget(
                name,
                address,
                Map.of(
                        "Accept",
                        "application/json",
                        "Authorization",
                        "Bearer " + platform.tokens().editor()),
                200);
        List<Long> times = new ArrayList<>();
        int size = 0;
        for (int i = 0; i <= WARM_UP_REQUESTS + REQUESTS; i++) {
            long begin = System.nanoTime();
            size = OpenLoad.fetch(target).length;
            times.add(System.nanoTime() - begin);
        }
        Latencies warm = Latencies.of(times.subList(1 + WARM_UP_REQUESTS, times.size()));
        report.row(name, "%,d".formatted(size), Math.round(times.get(0) / 1e6), warm.millis(50), warm.millis(99));
    }
}
