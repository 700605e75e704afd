package org.guildmark.benchmarks;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.staffing.solve.StaffingCheck;
import org.guildmark.assessment.staffing.solve.StaffingPlanner;
import org.guildmark.assessment.staffing.solve.StaffingProblem;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Duty;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Earlier;
import org.guildmark.assessment.staffing.solve.StaffingSolution;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Figure;

/**
 * A whole body's plan staffed from nothing, and staffed anew after sick calls: seconds beside the aim, and each figure
 * beside what nothing can be below. Every answer is held against the rules by the independent check.
 */
final class StaffingTime {

    private static final int CANDIDATES = 3_000;
    private static final int ROOMS = 60;
    private static final int STAFF = 200;
    private static final int SICK = 5;
    private static final int AIM_SECONDS = 10;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    private final Platform platform;
    private final Report report;

    StaffingTime(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    void run() {
        int candidates = platform.settings().scaled(CANDIDATES, 100);
        int rooms = platform.settings().scaled(ROOMS, 8);
        int staff = platform.settings().scaled(STAFF, 40);
        report.heading("Staffing");
        report.line(
                "%,d candidates, %d rooms used four times, %d staff; time limit and aim %d s. Then %d of them fall ill."
                        + " Figures are value (bound).",
                candidates, rooms, staff, AIM_SECONDS, SICK);
        report.line("");
        report.tableHead(
                "seed", "asked", "seconds", "status", "missing", "unplaced", "duties changed", "rooms", "load",
                "adjacent of a class", "faults");
        for (long seed : SEEDS) {
            StaffingSolution first = measure(seed, "from nothing", candidates, rooms, staff, Set.of(), null);
            Set<UUID> sick = new HashSet<>();
            for (Duty duty : first.duties()) {
                if (sick.size() < SICK) {
                    sick.add(duty.memberId());
                }
            }
            Earlier earlier = new Earlier(first.places(), first.duties(), false);
            measure(seed, "after " + SICK + " sick calls", candidates, rooms, staff, sick, earlier);
        }
    }

    private StaffingSolution measure(
            long seed, String asked, int candidates, int rooms, int staff, Set<UUID> sick, Earlier earlier) {
        StaffingProblem problem = StaffingInstances.body(
                seed, candidates, rooms, staff, sick, earlier, Duration.ofSeconds(AIM_SECONDS));
        long begin = System.nanoTime();
        StaffingSolution found = StaffingPlanner.solve(problem);
        double seconds = (System.nanoTime() - begin) / 1e9;
        report.row(
                seed,
                asked,
                "%.2f".formatted(seconds),
                found.status(),
                shown(found.figures().missing()),
                shown(found.figures().unplaced()),
                found.figures().changes() == null ? "—" : shown(found.figures().changes()),
                shown(found.figures().rooms()),
                shown(found.figures().load()),
                shown(found.figures().adjacent()),
                StaffingCheck.faults(problem, found).size());
        return found;
    }

    private static String shown(Figure figure) {
        return figure.value() + " (" + figure.bound() + ")";
    }
}
