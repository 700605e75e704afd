package org.guildmark.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a large programme covers of a large standard, asked of the service directly, as a school's administrator: the
 * first answer of a service that has just started, and the latency of later ones at a constant arrival rate. Beside it a
 * page with one course, which costs what any signed-in answer costs, and nginx with the same bytes from a file.
 */
final class CoverageTime {

    private static final int COURSES = 1_000;
    private static final int STATEMENTS = 10_000;
    private static final int MAPPINGS_OF_A_COURSE = 100;
    private static final int CONNECTIONS = 4;
    private static final int WARM_UP_REQUESTS = 60;
    private static final int FEWEST_COLD_STARTS = 3;

    private final Platform platform;
    private final Report report;

    CoverageTime(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    void run() {
        try (Nginx nginx = Nginx.start()) {
            GeneratedProgramme programme = GeneratedProgramme.make(
                    platform,
                    "coverage",
                    platform.settings().scaled(STATEMENTS, 100),
                    platform.settings().scaled(COURSES, 10),
                    platform.settings().scaled(MAPPINGS_OF_A_COURSE, 20));
            ReadTarget coverage = target("coverage", "/programmes/" + programme.id() + "/coverage");
            ReadTarget page = target("one course", "/courses?limit=1");
            byte[] answer = OpenLoad.fetch(coverage);
            ReadTarget peer = new ReadTarget("nginx", nginx.serve("coverage.json", answer), coverage.headers(), 200);
            if (!Arrays.equals(answer, OpenLoad.fetch(peer))) {
                throw new BenchmarkException("nginx serves other bytes than the curriculum service");
            }
            report.heading("Coverage");
            report.line("%s; the answer has %,d bytes.", programme.described(), answer.length);
            cold(List.of(coverage, page), answer);
            warm(List.of(coverage, page, peer));
        }
    }

    private void cold(List<ReadTarget> targets, byte[] expected) {
        report.line("");
        report.line(
                "The first request after a start (the service is ready, nothing was asked of it), a start of its own"
                        + " for each, in ms. Aim for the coverage: 1 s.");
        report.line("");
        report.tableHead("asked", "starts", "shortest", "median", "longest");
        List<List<Long>> times =
                targets.stream().<List<Long>>map(target -> new ArrayList<>()).toList();
        int starts = Math.max(FEWEST_COLD_STARTS, platform.settings().rounds);
        for (int start = 0; start < starts; start++) {
            for (int i = 0; i < targets.size(); i++) {
                ReadTarget target = fresh(targets.get(i));
                platform.restart("curriculum");
                long begin = System.nanoTime();
                byte[] answer = OpenLoad.fetch(target);
                times.get(i).add(System.nanoTime() - begin);
                if (i == 0 && !Arrays.equals(answer, expected)) {
                    throw new BenchmarkException("The coverage is another one after a restart");
                }
            }
        }
        for (int i = 0; i < targets.size(); i++) {
            Latencies measured = Latencies.of(times.get(i));
            report.row(targets.get(i).name(), starts, measured.millis(0), measured.millis(50), measured.millis(100));
        }
    }

    private void warm(List<ReadTarget> targets) {
        for (ReadTarget target : targets) {
            ReadTarget warmed = fresh(target);
            for (int i = 0; i < WARM_UP_REQUESTS; i++) {
                OpenLoad.fetch(warmed);
            }
        }
        double rate = platform.settings().coverageRate;
        report.line("");
        report.line(
                "Warm (%d requests before): latency in ms at %.1f requests a second over %d connections, one target after"
                        + " the other, counted from when a request was due. Aim for the coverage: p99 under 200 ms.",
                WARM_UP_REQUESTS, rate, CONNECTIONS);
        report.line("");
        report.tableHead("asked", "count", "p50", "p90", "p99", "longest", "late starts");
        for (ReadTarget target : targets) {
            ReadTarget asked = fresh(target);
            OpenLoad.Result result = OpenLoad.run(
                    number -> asked, CONNECTIONS, rate, Duration.ofSeconds(platform.settings().coverageSeconds));
            Latencies latencies = result.latencies();
            report.row(
                    target.name(),
                    latencies.count(),
                    latencies.millis(50),
                    latencies.millis(90),
                    latencies.millis(99),
                    latencies.millis(100),
                    result.lateShare());
        }
    }

    private ReadTarget target(String name, String path) {
        return fresh(new ReadTarget(
                name,
                platform.curriculumUrl() + "/api/curriculum/v1" + path,
                Map.of("Accept", "application/json"),
                200));
    }

    /** With a token that outlives the measurement. */
    private ReadTarget fresh(ReadTarget target) {
        return target.with("Authorization", "Bearer " + platform.tokens().schoolAdmin());
    }
}
