package org.guildmark.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.guildmark.benchmarks.GeneratedStandards.Words;

/**
 * Latency of the search over many statements, through the gateway, signed in (so that the wording is searched), in pages
 * of the default size. Words are drawn as often as they occur in the statements: common ones, which find most and cost
 * most, are asked for most.
 */
final class SearchLatency {

    private static final int CONNECTIONS = 16;
    private static final int WARM_UP_PER_SECOND = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private final Platform platform;
    private final Report report;
    private final Random random = new Random(7);

    private enum Kind {
        TWO_CHARACTERS("two-character word"),
        FOUR_CHARACTERS("four-character word"),
        LATIN("Latin word"),
        CODE("printed code");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private record Search(Kind kind, String query) {}

    SearchLatency(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    void run() {
        GeneratedStandards standards = new GeneratedStandards(platform);
        long begin = System.nanoTime();
        int statements = standards.publish(platform.settings().statements, platform.settings().statementsPerStandard);
        double seconds = (System.nanoTime() - begin) / 1e9;
        report.heading("Search");
        report.line(
                "%,d invented statements in %d standards of %d, imported, edited, reviewed and published through the API"
                        + " in %.0f s (%.0f statements a second).",
                statements,
                standards.count(),
                platform.settings().statementsPerStandard,
                seconds,
                statements / seconds);
        report.line(
                "Latency in ms at a constant arrival rate over %d connections, counted from when a search was due.",
                CONNECTIONS);
        report.line("");
        report.tableHead("searches/s", "of", "count", "p50", "p90", "p99", "longest", "late starts");
        measure(WARM_UP_PER_SECOND, WARM_UP);
        for (int rate : platform.settings().searchRates) {
            Measured measured = measure(rate, Duration.ofSeconds(platform.settings().searchSeconds));
            row(rate, "all", measured.result().latencies(), measured.result().lateShare());
            for (Kind kind : Kind.values()) {
                row(rate, kind.title, measured.of(kind), "");
            }
        }
    }

    private void row(int rate, String of, Latencies latencies, String late) {
        report.row(
                rate,
                of,
                latencies.count(),
                latencies.millis(50),
                latencies.millis(90),
                latencies.millis(99),
                latencies.millis(100),
                late);
    }

    private record Measured(List<Search> searches, OpenLoad.Result result) {
        Latencies of(Kind kind) {
            return Latencies.of(IntStream.range(0, result.byRequest().length)
                    .filter(i -> searches.get(i).kind() == kind)
                    .mapToLong(i -> result.byRequest()[i])
                    .toArray());
        }
    }

    private Measured measure(int perSecond, Duration time) {
        int total = Math.max(CONNECTIONS, (int) (perSecond * time.toSeconds()));
        List<Search> searches = IntStream.range(0, total)
                .mapToObj(i -> search(Kind.values()[i % Kind.values().length]))
                .toList();
        ReadTarget target = new ReadTarget(
                "gateway",
                platform.gatewayUrl() + "/api/catalog/v1/statements?q=",
                Map.of(
                        "Accept",
                        "application/json",
                        "Authorization",
                        "Bearer " + platform.tokens().partner()),
                200);
        return new Measured(
                searches,
                OpenLoad.run(
                        number -> target.at(target.address()
                                + URLEncoder.encode(searches.get(number).query(), StandardCharsets.UTF_8)),
                        CONNECTIONS,
                        perSecond,
                        time));
    }

    private Search search(Kind kind) {
        String query =
                switch (kind) {
                    case TWO_CHARACTERS -> Words.TWO_CHARACTERS.draw(random);
                    case FOUR_CHARACTERS -> Words.FOUR_CHARACTERS.draw(random);
                    case LATIN -> Words.LATIN.draw(random);
                    case CODE ->
                        (1 + random.nextInt(9)) + "." + (1 + random.nextInt(5)) + "." + (1 + random.nextInt(9));
                };
        return new Search(kind, query);
    }
}
