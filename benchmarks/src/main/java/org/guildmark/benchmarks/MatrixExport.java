package org.guildmark.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildmark.devstack.Checkout;

/**
 * The matrix of a programme as a workbook, beside the same matrix as CSV, whole and over HTTP from the service directly;
 * and what memory the writer of the workbook needs, in a small heap of its own.
 */
final class MatrixExport {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WARM_UP_REQUESTS = 5;
    private static final int FEWEST_ROUNDS = 10;
    private static final String HEAP = "64m";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Shape> SHAPES = List.of(new Shape(1_000, 200, 100), new Shape(200, 1_000, 40));

    private final Platform platform;
    private final Report report;

    private record Shape(int statements, int courses, int mappingsOfACourse) {
        Shape times(int factor) {
            return new Shape(statements * factor, courses, mappingsOfACourse * factor);
        }

        String name() {
            return "%,d × %,d".formatted(statements, courses);
        }
    }

    MatrixExport(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    void run() {
        List<Shape> shapes = SHAPES.stream()
                .map(shape -> new Shape(
                        platform.settings().scaled(shape.statements(), 50),
                        platform.settings().scaled(shape.courses(), 10),
                        shape.mappingsOfACourse()))
                .toList();
        List<GeneratedProgramme> programmes = shapes.stream()
                .map(shape -> GeneratedProgramme.make(
                        platform,
                        "matrix-" + shape.statements() + "-" + shape.courses(),
                        shape.statements(),
                        shape.courses(),
                        shape.mappingsOfACourse()))
                .toList();
        report.heading("Matrix export");
        programmes.forEach(programme -> report.line("- %s", programme.described()));
        report.line("");
        int rounds = Math.max(FEWEST_ROUNDS, platform.settings().rounds);
        report.line(
                "Whole files, one request at a time, in ms: the first, and %d more (after %d to warm up), workbook and CSV in"
                        + " turn. Aim for the workbook: 2 s.",
                rounds, WARM_UP_REQUESTS);
        report.line("");
        report.tableHead("statements × courses", "file", "bytes", "first", "median", "longest", "ratio of medians");
        for (int i = 0; i < shapes.size(); i++) {
            export(shapes.get(i), programmes.get(i), rounds);
        }
        memory(shapes);
    }

    private void export(Shape shape, GeneratedProgramme programme, int rounds) {
        List<String> types = List.of(WORKBOOK, "text/csv");
        List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>());
        int[] sizes = new int[types.size()];
        for (int round = 0; round <= WARM_UP_REQUESTS + rounds; round++) {
            for (int i = 0; i < types.size(); i++) {
                ReadTarget target = new ReadTarget(
                        "matrix",
                        platform.curriculumUrl() + "/api/curriculum/v1/programmes/" + programme.id()
                                + "/matrix?scope=STANDARD&standard=" + programme.standardKey(),
                        Map.of(
                                "Accept",
                                types.get(i),
                                "Authorization",
                                "Bearer " + platform.tokens().schoolAdmin()),
                        200);
                long begin = System.nanoTime();
                sizes[i] = OpenLoad.fetch(target).length;
                times.get(i).add(System.nanoTime() - begin);
            }
        }
        List<Latencies> warm = times.stream()
                .map(all -> Latencies.of(all.subList(1 + WARM_UP_REQUESTS, all.size())))
                .toList();
        double ratio = (double) warm.get(0).nanos(50) / warm.get(1).nanos(50);
        for (int i = 0; i < types.size(); i++) {
            report.row(
                    shape.name(),
                    i == 0 ? "XLSX" : "CSV",
                    "%,d".formatted(sizes[i]),
                    Math.round(times.get(i).get(0) / 1e6),
                    warm.get(i).millis(50),
                    warm.get(i).millis(100),
                    i == 0 ? "%.1f".formatted(ratio) : "1");
        }
    }

    private void memory(List<Shape> shapes) {
        report.line("");
        report.line(
                "Live memory while the workbook is written, in a JVM of its own with %s of heap, in MB: collected before"
                        + " each look, so without garbage. Flat means that a larger matrix adds nothing but itself.",
                HEAP);
        report.line("");
        report.tableHead(
                "statements × courses",
                "bytes",
                "before: libraries and the matrix",
                "most while writing",
                "of the writer");
        for (Shape base : shapes) {
            for (Shape shape : List.of(base, base.times(4))) {
                memory(shape);
            }
        }
    }

    private void memory(Shape shape) {
        Path service = Checkout.root().resolve("curriculum-service/target/quarkus-app");
        List<String> libraries = List.of(
                service.resolve("app") + "/*", service.resolve("lib/main") + "/*", service.resolve("lib/boot") + "/*");
        String[] found = ChildJvm.run(
                        MatrixMemory.class,
                        HEAP,
                        libraries,
                        PATIENCE,
                        shape.statements(),
                        shape.courses(),
                        shape.mappingsOfACourse())
                .orElseThrow(() -> new BenchmarkException("The workbook was not written in " + PATIENCE))
                .split(" ");
        report.row(
                shape.name(),
                "%,d".formatted(Long.parseLong(found[2])),
                found[0],
                found[1],
                "%.1f".formatted(Double.parseDouble(found[1]) - Double.parseDouble(found[0])));
    }
}
