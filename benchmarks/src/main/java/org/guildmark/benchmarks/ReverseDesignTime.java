package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildmark.curriculum.reversedesign.ReverseDesign;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Goal;
import org.guildmark.curriculum.reversedesign.ReverseDesigner;

/**
 * The choice of courses for a target: the product's own search beside ojAlgo's general solver on the same problem with
 * the same time limit, and the whole request over HTTP.
 */
final class ReverseDesignTime {

    private static final int COURSES = 300;
    private static final int STATEMENTS = 2_000;
    private static final int MAPPINGS_OF_A_COURSE = 80;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    private static final int HOURS_OF_A_COURSE = 55;
    private static final int SHARE_OF_THE_HOURS = 5;
    private static final String PEER_HEAP = "2g";

    /** How long the peer may go on after its time limit until it is ended. */
    private static final int PATIENCE = 6;

    private static final int HTTP_ROUNDS = 5;

    private final Platform platform;
    private final Report report;

    ReverseDesignTime(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    /** What one of the two found. */
    private record Outcome(String seconds, String status, String value) {}

    void run() {
        int courses = platform.settings().scaled(COURSES, 10);
        int statements = platform.settings().scaled(STATEMENTS, 100);
        int limit = platform.settings().designSeconds;
        report.heading("Reverse design");
        report.line(
                "%d courses, %,d statements, time limit %d s for both. Both solve in one thread of a JVM; ojAlgo has one of"
                        + " its own with %s of heap and is ended at %d times its limit. Aim: 5 s, OPTIMAL.",
                courses, statements, limit, PEER_HEAP, PATIENCE);
        report.line("");
        report.tableHead(
                "goal", "problem", "seconds", "status", "value (bound)", "ojAlgo seconds", "state", "value", "ratio");
        for (Goal goal : Goal.values()) {
            Integer maxHours = goal == Goal.MOST_COVERAGE ? courses * HOURS_OF_A_COURSE / SHARE_OF_THE_HOURS : null;
            for (long seed : SEEDS) {
                ReverseDesignProblem problem =
                        DesignInstances.school(goal, seed, courses, statements, maxHours, Duration.ofSeconds(limit));
                compare(problem, seed, courses, statements, limit);
            }
        }
        overHttp(courses, statements, limit);
    }

    private void compare(ReverseDesignProblem problem, long seed, int courses, int statements, int limit) {
        long begin = System.nanoTime();
        ReverseDesign found = ReverseDesigner.solve(problem);
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean cover = problem.goal() == Goal.COVER_TARGET;
        String value = cover
                ? found.cost() + " (" + Math.round(found.bound()) + ") h"
                : String.format(Locale.ROOT, "%.6f (%.6f)", found.coverage(), found.bound());
        Outcome peer = peer(problem, seed, courses, statements, limit);
        report.row(
                problem.goal() + (cover ? "" : ", at most " + problem.maxHours() + " h"),
                seed,
                "%.3f".formatted(seconds),
                found.status(),
                value,
                peer.seconds(),
                peer.status(),
                peer.value(),
                ratio(peer, seconds));
    }

    private Outcome peer(ReverseDesignProblem problem, long seed, int courses, int statements, int limit) {
        Optional<String> line;
        try {
            line = ChildJvm.run(
                    GeneralSolver.class,
                    PEER_HEAP,
                    List.of(),
                    Duration.ofSeconds((long) limit * PATIENCE),
                    problem.goal(),
                    seed,
                    courses,
                    statements,
                    problem.maxHours() == null ? "-" : problem.maxHours(),
                    limit);
        } catch (BenchmarkException e) {
            if (e.getMessage().contains("OutOfMemoryError")) {
                return new Outcome("—", "out of memory", "—");
            }
            throw e;
        }
        return line.map(text -> text.split(" "))
                .map(parts -> new Outcome(parts[0], parts[1], parts[2]))
                .orElse(new Outcome("> " + limit * PATIENCE, "ended", "—"));
    }

    private static String ratio(Outcome peer, double seconds) {
        if (peer.seconds().equals("—")) {
            return "—";
        }
        boolean atLeast = peer.seconds().startsWith("> ");
        double other = Double.parseDouble(atLeast ? peer.seconds().substring(2) : peer.seconds());
        return (atLeast ? "> " : "") + "%.0f".formatted(other / seconds);
    }

    private void overHttp(int courses, int statements, int limit) {
        GeneratedProgramme programme =
                GeneratedProgramme.make(platform, "design", statements, courses, MAPPINGS_OF_A_COURSE);
        report.line("");
        report.line("The same over HTTP, through the gateway, in ms: %s.", programme.described());
        report.line("");
        report.tableHead("request", "ms", "status", "cost", "bound");
        for (int round = 1; round <= HTTP_ROUNDS; round++) {
            long begin = System.nanoTime();
            JsonNode design = platform.curriculum().coverTarget(programme.id(), programme.standardKey(), limit);
            double millis = (System.nanoTime() - begin) / 1e6;
            JsonNode answer = design.path("answer");
            report.row(
                    round,
                    Math.round(millis),
                    answer.path("status").asText(),
                    answer.path("cost").asText(),
                    answer.path("bound").asText());
        }
    }
}
