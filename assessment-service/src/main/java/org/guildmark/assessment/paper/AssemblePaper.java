package org.guildmark.assessment.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.assessment.blueprint.Blueprint;
import org.guildmark.assessment.blueprint.BlueprintPool;
import org.guildmark.assessment.blueprint.BlueprintPool.Eligible;
import org.guildmark.assessment.blueprint.BlueprintWeight;
import org.guildmark.assessment.paper.assembly.CpSatPaperSolver;
import org.guildmark.assessment.paper.assembly.PaperSolution;
import org.guildmark.assessment.paper.assembly.PaperSolver;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;
import org.guildmark.platform.problem.ProblemException;

/** Makes a paper of a blueprint and what the bank holds now. Runs outside of any transaction, for it may take long. */
@ApplicationScoped
class AssemblePaper {
    private static final BigDecimal FULL_MARK = BigDecimal.valueOf(100);
    /** The solver takes all processors that there are: more than this at once only wait for one another. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlueprintPool pool;
    private final PaperSolver solver = new CpSatPaperSolver();
    private final Semaphore running = new Semaphore(AT_ONCE, true);

    AssemblePaper(BlueprintPool pool) {
        this.pool = pool;
    }

    /** @param forms items in the order in which they are printed */
    record Assembled(PaperSpec spec, PaperOutcome outcome, List<List<PaperItemFacts>> forms) {}

    /**
     * @throws ProblemException 422 {@code PAPER_INFEASIBLE}, {@code PAPER_NOT_FOUND_IN_TIME}; 503 {@code ASSEMBLY_BUSY}
     */
    Assembled assemble(Blueprint blueprint, PaperRequest request) {
        PaperSpec spec = spec(blueprint, request);
        List<PaperItemFacts> facts =
                pool.of(blueprint).stream().map(AssemblePaper::facts).toList();
        int seed = request.seed() == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : request.seed();
        PaperSolver.Problem problem =
                new PaperSolver.Problem(spec, facts, seed, Duration.ofSeconds(request.timeLimitSeconds()));
        long begin = System.nanoTime();
        PaperSolution solution = solve(problem);
        long milliseconds = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        switch (solution.status()) {
            case INFEASIBLE -> throw new ShortageWords(spec).problem(solution.shortage());
            case NO_ANSWER_IN_TIME ->
                throw ProblemException.unprocessable(
                                "PAPER_NOT_FOUND_IN_TIME",
                                "Neither a paper nor a proof that there is none was found in "
                                        + request.timeLimitSeconds() + " seconds.")
                        .at("/timeLimitSeconds", "was not enough");
            default -> {
                return new Assembled(
                        spec,
                        new PaperOutcome(
                                solution.status(),
                                solution.quality(),
                                solution.lines(),
                                CpSatPaperSolver.NAME,
                                seed,
                                request.timeLimitSeconds(),
                                milliseconds,
                                facts.size()),
                        inOrder(spec, facts, solution, seed));
            }
        }
    }

    private PaperSolution solve(PaperSolver.Problem problem) {
        try {
            if (!running.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw ProblemException.serviceUnavailable(
                        "ASSEMBLY_BUSY", "Other papers are being assembled: try again.", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service is stopping", e);
        }
        try {
            return solver.solve(problem);
        } finally {
            running.release();
        }
    }

    private static PaperSpec spec(Blueprint blueprint, PaperRequest request) {
        Integer days = blueprint.limits().notUsedForDays();
        return new PaperSpec(
                blueprint.weights().stream().map(AssemblePaper::target).toList(),
                FULL_MARK,
                BlueprintPool.kinds(blueprint),
                blueprint.limits(),
                days == null
                        ? null
                        : Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(days, ChronoUnit.DAYS),
                request.forms(),
                request.overlap(),
                request.difficultySpread());
    }

    private static PaperSpec.ElementTarget target(BlueprintWeight weight) {
        return new PaperSpec.ElementTarget(weight.element(), weight.title(), weight.percent());
    }

    private static PaperItemFacts facts(Eligible eligible) {
        return new PaperItemFacts(
                eligible.item().itemId(),
                eligible.item().versionId(),
                eligible.element(),
                eligible.item().kind(),
                eligible.item().marks(),
                eligible.item().expectedSeconds(),
                eligible.item().difficulty(),
                eligible.item().exposure(),
                eligible.item().lastUsedAt(),
                eligible.statements(),
                eligible.item().enemies());
    }

    /** By kind, in the usual order of papers; within a kind by element, then as the seed shuffles them. */
    private static List<List<PaperItemFacts>> inOrder(
            PaperSpec spec, List<PaperItemFacts> facts, PaperSolution solution, int seed) {
        Map<UUID, PaperItemFacts> byId =
                facts.stream().collect(Collectors.toMap(PaperItemFacts::itemId, Function.identity()));
        List<String> elements =
                spec.elements().stream().map(PaperSpec.ElementTarget::key).toList();
        Random random = new Random(seed);
        List<List<PaperItemFacts>> forms = new ArrayList<>();
        for (List<UUID> form : solution.forms()) {
            List<PaperItemFacts> items =
                    new ArrayList<>(form.stream().sorted().map(byId::get).toList());
            Collections.shuffle(items, random);
            items.sort(
                    Comparator.comparing(PaperItemFacts::kind).thenComparing(item -> elements.indexOf(item.element())));
            forms.add(items);
        }
        return forms;
    }
}
