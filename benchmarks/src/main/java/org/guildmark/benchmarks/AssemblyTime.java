package org.guildmark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.assessment.paper.assembly.CpSatPaperSolver;
import org.guildmark.assessment.paper.assembly.PaperSolution;
import org.guildmark.assessment.paper.assembly.PaperSolver;
import org.guildmark.assessment.paper.check.PaperChecker;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;

/**
 * Assembly of papers from large banks in process, beside the share of papers that random drawing finds under the same
 * constraints. Needs no running service, so it also has a main class of its own.
 */
final class AssemblyTime {

    private static final List<Integer> SEEDS = List.of(1, 2, 3);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int DRAWS = 2_000;
    private static final int WARM_UP_ITEMS = 500;

    private final Report report;

    AssemblyTime(Report report) {
        this.report = report;
    }

    /** @param arguments none; the report is {@code benchmarks/target/assembly.md} */
    public static void main(String[] arguments) throws IOException {
        Path target = Files.createDirectories(Path.of("benchmarks/target"));
        try (Report report = new Report(target.resolve("assembly.md"))) {
            report.machine();
            new AssemblyTime(report).run();
        }
    }

    void run() {
        report.heading("Assembly of papers");
        report.line(
                "14 elements, 40 constraints a form, time limit %d s, two workers. Aims: 1,000 items within 1 s and 10,000"
                        + " within 5 s, to a proven optimum or a stated gap under 1 %%. Every paper is verified by the"
                        + " checker.",
                LIMIT.toSeconds());
        report.line("");
        solve(WARM_UP_ITEMS, 1, 0, 0);
        report.tableHead(
                "items", "forms", "overlap", "seed", "seconds", "status", "exposure (bound)", "gap", "verified");
        for (int[] size : new int[][] {{1_000, 1, 0}, {10_000, 1, 0}, {10_000, 10, 0}, {10_000, 10, 5}, {1_000, 3, 0}}) {
            for (int seed : SEEDS) {
                row(size[0], size[1], size[2], seed);
            }
        }
        naive(1_000);
        naive(10_000);
    }

    private record Outcome(double seconds, PaperSolution solution, boolean verified) {}

    private void row(int items, int forms, int overlap, int seed) {
        Outcome outcome = solve(items, forms, overlap, seed);
        PaperSolution.Quality quality = outcome.solution().quality();
        report.row(
                "%,d".formatted(items),
                forms,
                overlap,
                seed,
                "%.2f".formatted(outcome.seconds()),
                outcome.solution().status(),
                quality == null ? "—" : quality.exposure() + " (" + quality.exposureBound() + ")",
                quality == null ? "—" : "%.1f %%".formatted(quality.gap() * 100),
                outcome.verified() ? "yes" : "no");
    }

    private static Outcome solve(int items, int forms, int overlap, int seed) {
        List<PaperItemFacts> bank = AssemblyInstances.bank(items, 42 + seed);
        PaperSpec spec = AssemblyInstances.spec(forms, overlap);
        long begin = System.nanoTime();
        PaperSolution solution = new CpSatPaperSolver().solve(new PaperSolver.Problem(spec, bank, seed, LIMIT));
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<UUID, PaperItemFacts> byId =
                bank.stream().collect(Collectors.toMap(PaperItemFacts::itemId, Function.identity()));
        List<List<PaperItemFacts>> found = solution.forms().stream()
                .map(form -> form.stream().map(byId::get).toList())
                .toList();
        return new Outcome(
                seconds, solution, PaperChecker.check(spec, found).verified());
    }

    private void naive(int items) {
        PaperSpec spec = AssemblyInstances.spec(1, 0);
        List<PaperItemFacts> bank = AssemblyInstances.bank(items, 43);
        int whole = NaiveDrawing.papers(spec, bank, DRAWS, false, 1);
        int byElement = NaiveDrawing.papers(spec, bank, DRAWS, true, 1);
        report.line("");
        report.line(
                "Random drawing from %,d items under the same constraints of one form, %,d draws: %d papers where items"
                        + " are drawn until the paper is full, %d where until each element is.",
                items, DRAWS, whole, byElement);
    }
}
