package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildmark.assessment.item.ItemDraft;

/**
 * Files of items into the bank, from POST to answer, asked of the service directly as an exam-officer. Cold is the first
 * request that a service answers at all after its start. Each warm round has items of its own: tried first (a dry run),
 * taken in, sent once more as an update that changes nothing; and then the rows that the import wrote are written again
 * by JDBC alone.
 */
final class ItemImportTime {
    private static final int SMALL = 1_000;
    private static final int LARGE = 5_000;

    private final Platform platform;
    private final Report report;
    private final Api api;
    private final BareInsert bare;

    ItemImportTime(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
        this.api = new Api(platform.assessmentUrl() + "/api/assessment/v1");
        this.bare = new BareInsert(platform, BareInsert.ITEMS);
    }

    /** The answers of one round, in nanoseconds. */
    private record Round(long tried, long imported, long again, BareInsert.Written bare) {}

    private interface Format {
        byte[] write(List<ItemDraft> items) throws IOException;
    }

    void run() {
        Platform.Published standard = platform.largest();
        platform.awaitAssessment(standard.standardKey());
        List<UUID> statements = platform.catalog().statementIds(standard.standardKey()).stream()
                .map(UUID::fromString)
                .toList();
        report.heading("Items imported");
        report.line(
                "POST of a file of items to the answer, items per second: median of %d rounds (slowest), and the first"
                        + " request after a start. Beside it the same rows by bare JDBC: how many times as long the import"
                        + " took, median of the rounds' ratios.",
                platform.settings().rounds);
        report.line("");
        report.tableHead(
                "file",
                "items",
                "rows",
                "load average",
                "cold",
                "warm",
                "dry run",
                "sent again, unchanged",
                "bare insert",
                "import / bare");
        measure("CSV", "csv", SMALL, GeneratedItems::csv, statements);
        measure("CSV", "csv", LARGE, GeneratedItems::csv, statements);
        measure("QTI 3", "zip", SMALL, GeneratedItems::qti, statements);
    }

    private void measure(String name, String ending, int full, Format format, List<UUID> statements) {
        int items = platform.settings().scaled(full, 20);
        String series = ending + items + "-";
        byte[] first = written(format, series + "cold-", items, statements);
        platform.tokens().examOfficer();
        platform.restart("assessment");
        long cold = imported(first, ending, "", "created", items);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < platform.settings().rounds; i++) {
            String prefix = series + i + "-";
            byte[] file = written(format, prefix, items, statements);
            rounds.add(new Round(
                    imported(file, ending, "?dryRun=true", "created", items),
                    imported(file, ending, "", "created", items),
                    imported(file, ending, "?update=true", "unchanged", items),
                    bare.again(prefix + "%")));
        }
        report.row(
                name,
                "%,d".formatted(items),
                "%,d".formatted(rounds.get(0).bare().rows()),
                Report.loadAverage(),
                perSecond(items, cold),
                speed(items, rounds.stream().map(Round::imported)),
                speed(items, rounds.stream().map(Round::tried)),
                speed(items, rounds.stream().map(Round::again)),
                speed(items, rounds.stream().map(round -> round.bare().nanos())),
                ratio(rounds));
    }

    private static byte[] written(Format format, String prefix, int items, List<UUID> statements) {
        try {
            return format.write(GeneratedItems.choices(prefix, items, statements));
        } catch (IOException e) {
            throw new BenchmarkException("The items cannot be written", e);
        }
    }

    private long imported(byte[] file, String ending, String query, String expected, int items) {
        long begin = System.nanoTime();
        JsonNode done = api.upload(
                        platform.tokens().examOfficer(), "/item-imports" + query, "items." + ending, file, Map.of())
                .body();
        long nanos = System.nanoTime() - begin;
        if (done.path("counts").path(expected).asInt() != items) {
            throw new BenchmarkException("Instead of " + items + " items " + expected + ": " + done.path("counts")
                    + done.path("diagnostics"));
        }
        return nanos;
    }

    private static String speed(int items, Stream<Long> nanos) {
        Latencies times = Latencies.of(nanos.toList());
        return perSecond(items, times.nanos(50)) + " (" + perSecond(items, times.nanos(100)) + ")";
    }

    private static String perSecond(int items, long nanos) {
        return String.format(Locale.ROOT, "%,.0f", items / (nanos / 1e9));
    }

    private static String ratio(List<Round> rounds) {
        double[] ratios = rounds.stream()
                .mapToDouble(round -> (double) round.imported() / round.bare().nanos())
                .sorted()
                .toArray();
        return String.format(Locale.ROOT, "%.1f", ratios[ratios.length / 2]);
    }
}
