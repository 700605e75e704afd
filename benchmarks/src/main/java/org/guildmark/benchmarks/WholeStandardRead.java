package org.guildmark.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildmark.benchmarks.Platform.Published;

/**
 * A whole standard, read from the catalog directly and through the gateway, beside nginx serving the same bytes from a
 * file. The three take turns within each round, so that what else the machine does meets all of them; ratios are those
 * of one round.
 */
final class WholeStandardRead {

    private static final int[] CONNECTIONS = {16, 64};

    /** Share of the slowest server's throughput at which latency is measured: well below saturation for all three. */
    private static final double LATENCY_LOAD = 0.4;

    private final Platform platform;
    private final Report report;
    private final Wrk wrk = new Wrk();

    /** What a request to nginx, to the catalog and to the gateway keeps busy. */
    private static final List<CpuTime> COSTS = List.of(
            new CpuTime(List.of("nginx")),
            new CpuTime(List.of("catalog-service/target", "mysqld")),
            new CpuTime(List.of("gateway/target", "catalog-service/target", "mysqld")));

    /** What is asked for, on each of the servers: nginx, catalog, gateway. */
    private record Case(String name, List<ReadTarget> targets, Wrk.Requests requests, int[] connections) {}

    WholeStandardRead(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    void run() {
        try (Nginx nginx = Nginx.start()) {
            Published standard = platform.largest();
            report.heading("Whole-standard read");
            List<Case> cases = cases(nginx, standard);
            cases.forEach(this::warmUp);
            report.line(
                    "Requests a second (wrk, one thread; median of %d rounds of %d s, the three servers in turn).",
                    platform.settings().rounds, platform.settings().seconds);
            report.line(
                    "Ratios to nginx are those of one round: median (smallest to largest). Processor time is that of"
                            + " all servers that a request passes, MySQL included.");
            report.line("");
            report.tableHead(
                    "read",
                    "connections",
                    "nginx",
                    "catalog",
                    "ratio",
                    "gateway",
                    "ratio",
                    "processor ms a request (n/c/g)");
            Map<Case, double[]> slowest = new LinkedHashMap<>();
            for (Case read : cases) {
                slowest.put(
                        read,
                        Arrays.stream(read.connections())
                                .mapToDouble(connections -> throughput(read, connections))
                                .toArray());
            }
            report.line("");
            report.line(
                    "Latency in ms at a constant arrival rate, the same for the three: %.0f %% of the throughput of"
                            + " the slowest; counted from when a request was due.",
                    LATENCY_LOAD * 100);
            report.line("");
            report.tableHead(
                    "read",
                    "connections",
                    "requests/s",
                    "nginx p50",
                    "nginx p99",
                    "catalog p50",
                    "catalog p99",
                    "gateway p50",
                    "gateway p99",
                    "late starts (n/c/g)");
            slowest.forEach((read, rates) -> IntStream.range(0, rates.length)
                    .forEach(i -> latency(read, read.connections()[i], rates[i] * LATENCY_LOAD)));
        }
    }

    private List<Case> cases(Nginx nginx, Published standard) {
        String path = "/api/catalog/v1/standards/" + standard.standardKey();
        List<Case> cases = new ArrayList<>();
        for (boolean signedIn : new boolean[] {true, false}) {
            String who = signedIn ? "signed in" : "anonymous";
            cases.add(read("statements, " + who, nginx, path + "/statements", "application/x-ndjson", signedIn));
            cases.add(read("tree, " + who, nginx, path + "/tree", "application/json", signedIn));
        }
        Case plain = cases.get(0);
        cases.add(new Case(
                "statements, signed in, If-None-Match (304)",
                plain.targets().stream()
                        .map(target -> target.with("If-None-Match", OpenLoad.etag(target))
                                .answering(304))
                        .toList(),
                Wrk.Requests.SAME,
                new int[] {CONNECTIONS[0]}));
        cases.add(new Case(
                "statements, signed in, never asked before", plain.targets(), Wrk.Requests.DISTINCT, new int[] {
                    CONNECTIONS[0]
                }));
        return cases;
    }

    private Case read(String name, Nginx nginx, String path, String mediaType, boolean signedIn) {
        ReadTarget catalog = new ReadTarget(
                "catalog",
                platform.catalogUrl() + path,
                signedIn
                        ? Map.of(
                                "Accept",
                                mediaType,
                                "Authorization",
                                "Bearer " + platform.tokens().partner())
                        : Map.of("Accept", mediaType),
                200);
        byte[] bytes = OpenLoad.fetch(catalog);
        String file = name.replaceAll("\\W+", "-") + (mediaType.endsWith("ndjson") ? ".ndjson" : ".json");
        ReadTarget peer = new ReadTarget("nginx", nginx.serve(file, bytes), catalog.headers(), 200);
        ReadTarget gateway = new ReadTarget("gateway", platform.gatewayUrl() + path, catalog.headers(), 200);
        for (ReadTarget other : List.of(peer, gateway)) {
            if (!Arrays.equals(bytes, OpenLoad.fetch(other))) {
                throw new BenchmarkException(other.name() + " and the catalog answer with other bytes to " + path);
            }
        }
        report.line("- %s: %,d bytes", name, bytes.length);
        return new Case(name, List.of(peer, catalog, gateway), Wrk.Requests.SAME, CONNECTIONS);
    }

    private void warmUp(Case read) {
        for (ReadTarget target : read.targets()) {
            wrk.measure(fresh(target), CONNECTIONS[0], warmUpTime(target), read.requests());
        }
    }

    /** nginx has no compiler to warm. */
    private Duration warmUpTime(ReadTarget target) {
        return Duration.ofSeconds(target.name().equals("nginx") ? 1 : platform.settings().warmUpSeconds);
    }

    /** Answers the median throughput of the slowest. */
    private double throughput(Case read, int connections) {
        int servers = read.targets().size();
        int rounds = platform.settings().rounds;
        double[][] rates = new double[servers][rounds];
        double[][] costs = new double[servers][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < servers; i++) {
                Duration before = COSTS.get(i).spent();
                Wrk.Throughput measured = wrk.measure(
                        fresh(read.targets().get(i)),
                        connections,
                        platform.settings().measurement(),
                        read.requests());
                rates[i][round] = measured.perSecond();
                costs[i][round] = COSTS.get(i).spent().minus(before).toNanos() / 1e6 / measured.requests();
            }
        }
        report.row(
                read.name(),
                connections,
                whole(median(rates[0])),
                whole(median(rates[1])),
                ratio(rates[1], rates[0]),
                whole(median(rates[2])),
                ratio(rates[2], rates[0]),
                "%.2f / %.2f / %.2f".formatted(median(costs[0]), median(costs[1]), median(costs[2])));
        return Arrays.stream(rates).mapToDouble(WholeStandardRead::median).min().orElseThrow();
    }

    private void latency(Case read, int connections, double perSecond) {
        List<Object> cells = new ArrayList<>(List.of(read.name(), connections, whole(perSecond)));
        List<String> late = new ArrayList<>();
        for (ReadTarget target : read.targets()) {
            ReadTarget asked = fresh(target);
            String run = "?distinct=" + System.nanoTime() + "-";
            OpenLoad.Result result = OpenLoad.run(
                    number -> read.requests() == Wrk.Requests.SAME ? asked : asked.at(asked.address() + run + number),
                    connections,
                    perSecond,
                    Duration.ofSeconds(platform.settings().latencySeconds));
            cells.add(result.latencies().millis(50));
            cells.add(result.latencies().millis(99));
            late.add(result.lateShare());
        }
        cells.add(String.join(" / ", late));
        report.row(cells.toArray());
    }

    /** With a token that outlives the measurement. */
    private ReadTarget fresh(ReadTarget target) {
        return target.headers().containsKey("Authorization")
                ? target.with("Authorization", "Bearer " + platform.tokens().partner())
                : target;
    }

    private static String ratio(double[] rates, double[] peers) {
        double[] ratios = IntStream.range(0, rates.length)
                .mapToDouble(i -> 100 * rates[i] / peers[i])
                .sorted()
                .toArray();
        return "%.0f %% (%.0f to %.0f)".formatted(median(ratios), ratios[0], ratios[ratios.length - 1]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static String whole(double value) {
        return "%,d".formatted(Math.round(value));
    }
}
