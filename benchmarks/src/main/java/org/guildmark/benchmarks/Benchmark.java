package org.guildmark.benchmarks;

import java.util.function.BiConsumer;

/** What can be run by name, in the order in which all of them run: what needs a fresh service goes first. */
enum Benchmark {
    IMPORT((platform, report) -> new ImportTime(platform, report).run()),
    READ((platform, report) -> new WholeStandardRead(platform, report).run()),
    EVENTS((platform, report) -> new EventLag(platform, report).run()),
    SEARCH((platform, report) -> new SearchLatency(platform, report).run()),
    COVERAGE((platform, report) -> new CoverageTime(platform, report).run()),
    DESIGN((platform, report) -> new ReverseDesignTime(platform, report).run()),
    STAFFING((platform, report) -> new StaffingTime(platform, report).run()),
    ASSEMBLY((platform, report) -> new AssemblyTime(report).run()),
    ELIGIBILITY((platform, report) -> EligibilityTime.run(report)),
    ITEMS((platform, report) -> {
        ItemReadingTime.measure(report);
        new ItemImportTime(platform, report).run();
    }),
    REGISTRATIONS((platform, report) -> new RegistrationTime(platform, report).run()),
    MATRIX((platform, report) -> new MatrixExport(platform, report).run()),
    CROSSWALK((platform, report) -> new CrosswalkCandidates(platform, report).run()),
    REBUILD((platform, report) -> new RebuildTime(platform, report).run());

    private final BiConsumer<Platform, Report> measurement;

    Benchmark(BiConsumer<Platform, Report> measurement) {
        this.measurement = measurement;
    }

    void run(Platform platform, Report report) {
        measurement.accept(platform, report);
    }
}
