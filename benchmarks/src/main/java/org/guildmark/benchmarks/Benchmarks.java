package org.guildmark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.guildmark.devstack.Checkout;
import org.guildmark.devstack.StackException;
import org.guildmark.devstack.SystemStack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code benchmarks/run}: starts a stack of its own on free ports, measures, writes a report, and stops it. */
@Command(
        name = "benchmarks/run",
        description = "Runs benchmarks against a stack of their own and writes benchmarks/target/report.md.",
        mixinStandardHelpOptions = true)
final class Benchmarks implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}; all of them where none is named.")
    private List<Benchmark> names = new ArrayList<>();

    @Mixin
    private Settings settings;

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Benchmarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Benchmarks::explain);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        EnumSet<Benchmark> chosen = names.isEmpty() ? EnumSet.allOf(Benchmark.class) : EnumSet.copyOf(names);
        Path target = Files.createDirectories(Checkout.root().resolve("benchmarks/target"));
        Path state = Files.createTempDirectory(target, "stack-");
        try (Report report = new Report(target.resolve("report.md"));
                SystemStack stack = SystemStack.start(state)) {
            report.machine();
            Platform platform = new Platform(stack, settings);
            chosen.forEach(benchmark -> benchmark.run(platform, report));
            System.out.println("\nThe report is " + report.file());
        }
        delete(state);
        return 0;
    }

    /** Only after a run that went well: the logs of another are wanted. */
    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof BenchmarkException || failure instanceof StackException) {
            System.err.println(failure.getMessage());
            return 1;
        }
        throw failure;
    }
}
