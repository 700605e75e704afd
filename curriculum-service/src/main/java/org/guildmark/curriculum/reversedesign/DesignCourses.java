package org.guildmark.curriculum.reversedesign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.guildmark.curriculum.catalogview.LocatedStatement;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.reversedesign.DesignPool.Choice;
import org.guildmark.curriculum.reversedesign.DesignTarget.Statements;
import org.guildmark.curriculum.reversedesign.ReverseDesign.Chosen;
import org.guildmark.curriculum.reversedesign.ReverseDesign.CostUnit;
import org.guildmark.curriculum.reversedesign.ReverseDesign.Status;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Candidate;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Goal;
import org.guildmark.curriculum.reversedesign.ReverseDesignRequest.Limits;
import org.guildmark.curriculum.reversedesign.ReverseDesignView.Answer;
import org.guildmark.curriculum.reversedesign.ReverseDesignView.ChosenView;
import org.guildmark.curriculum.reversedesign.ReverseDesignView.StatementRef;
import org.guildmark.platform.problem.ProblemException;

/** Answers a request, or says why it cannot be answered as asked. */
@ApplicationScoped
class DesignCourses {
    private static final int USUAL_SECONDS = 10;
    private static final int MOST_NAMED = 100;
    /** A search takes a processor for itself; more at once would only be slower each. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final Limits NO_LIMITS = new Limits(null, null);

    private final Semaphore searches = new Semaphore(AT_ONCE, true);
    private final DesignTarget target;
    private final DesignPool pool;

    DesignCourses(DesignTarget target, DesignPool pool) {
        this.target = target;
        this.pool = pool;
    }

    Answer answer(UUID schoolId, ReverseDesignRequest request) {
        Limits limits = request.limits() == null ? NO_LIMITS : request.limits();
        Statements wanted = target.of(request.target(), request.via() != null);
        Choice choice = pool.of(schoolId, request, wanted);
        requireHoldable(request.goal(), limits, choice);
        int seconds = request.timeLimitSeconds() == null ? USUAL_SECONDS : request.timeLimitSeconds();
        ReverseDesignProblem problem = new ReverseDesignProblem(
                request.goal(),
                choice.candidates(),
                choice.targets(),
                limits.hours(),
                limits.courses(),
                Duration.ofSeconds(seconds));
        long begun = System.nanoTime();
        ReverseDesign design = search(problem, seconds);
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        if (request.goal() == Goal.COVER_TARGET) {
            requireCoverable(request, design, wanted);
            requireWithinLimit(design, limits);
        }
        return view(design, choice, wanted, milliseconds);
    }

    private ReverseDesign search(ReverseDesignProblem problem, int seconds) {
        try {
            if (!searches.tryAcquire(seconds, TimeUnit.SECONDS)) {
                throw ProblemException.serviceUnavailable(
                        "SEARCHES_BUSY", "Too many reverse designs are being searched.", Duration.ofSeconds(seconds));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            return ReverseDesigner.solve(problem);
        } finally {
            searches.release();
        }
    }

    private static void requireHoldable(Goal goal, Limits limits, Choice choice) {
        List<UUID> unknown = choice.candidates().stream()
                .filter(candidate -> candidate.hours() == null)
                .map(Candidate::id)
                .toList();
        if (limits.hours() != null && !unknown.isEmpty()) {
            String codes = unknown.stream()
                    .limit(MOST_NAMED)
                    .map(id -> choice.courses().get(id).code())
                    .collect(Collectors.joining(", "));
            throw ProblemException.unprocessable(
                            "HOURS_UNKNOWN",
                            "Hours cannot be limited: those of " + unknown.size() + " courses are unknown: " + codes
                                    + ". State them, or limit the number of courses.")
                    .at("/limits/hours", "cannot be held");
        }
        if (goal == Goal.COVER_TARGET && limits.courses() != null && unknown.isEmpty()) {
            throw ProblemException.unprocessable(
                            "LIMIT_NOT_APPLICABLE",
                            "COVER_TARGET looks for the fewest hours here, since all are known: limit the hours.")
                    .at("/limits/courses", "applies only where hours are unknown");
        }
    }

    private static void requireCoverable(ReverseDesignRequest request, ReverseDesign design, Statements wanted) {
        if (design.notCoverable().isEmpty() || request.allowUncovered()) {
            return;
        }
        int count = design.notCoverable().size();
        ProblemException refusal = ProblemException.unprocessable(
                "TARGET_NOT_COVERABLE",
                "No candidate covers " + count + " of " + wanted.weights().size()
                        + " statements of the target. With allowUncovered=true the rest is covered."
                        + (count > MOST_NAMED ? " The first " + MOST_NAMED + " are named." : ""));
        design.notCoverable().stream().limit(MOST_NAMED).forEach(id -> {
            LocatedStatement at = wanted.located().get(id);
            String code = at == null || at.placed() == null
                    ? null
                    : at.placed().statement().code();
            refusal.at("/target", "No candidate covers " + (code == null ? "" : code + ", ") + "statement " + id);
        });
        throw refusal;
    }

    private static void requireWithinLimit(ReverseDesign design, Limits limits) {
        if (design.status() != Status.LIMIT_TOO_LOW && design.status() != Status.UNDECIDED) {
            return;
        }
        boolean hours = design.costUnit() == CostUnit.HOURS;
        String unit = hours ? " hours" : " courses";
        int limit = hours ? limits.hours() : limits.courses();
        String detail = design.status() == Status.LIMIT_TOO_LOW
                ? "To cover the target takes at least " + (long) design.bound() + unit + "; the limit is " + limit
                        + ". The best choice found takes " + design.cost() + unit
                : "Time ran out before it was clear whether " + limit + unit
                        + " are enough: the best choice found takes " + design.cost() + ", and none takes less than "
                        + (long) design.bound();
        throw ProblemException.unprocessable(
                        "LIMIT_TOO_LOW", detail + ". With MOST_COVERAGE as much is covered as the limit allows.")
                .at(hours ? "/limits/hours" : "/limits/courses", "is too low for the target");
    }

    private static Answer view(ReverseDesign design, Choice choice, Statements wanted, long milliseconds) {
        return new Answer(
                design.status(),
                design.costUnit(),
                design.cost(),
                design.hours(),
                design.coverage(),
                design.coverageBefore(),
                design.bound(),
                choice.candidates().size(),
                choice.targets().size(),
                design.chosen().stream()
                        .map(chosen -> view(chosen, choice.courses().get(chosen.course()), wanted.located()))
                        .toList(),
                references(design.uncovered(), wanted.located()),
                design.notCoverable(),
                milliseconds);
    }

    private static ChosenView view(Chosen chosen, Course course, Map<UUID, LocatedStatement> located) {
        return new ChosenView(
                chosen.course(),
                course.code(),
                course.title(),
                chosen.hours(),
                chosen.covers(),
                references(chosen.onlyAmongChosen(), located),
                chosen.onlyCandidateFor(),
                chosen.forced(),
                chosen.gain());
    }

    private static List<StatementRef> references(List<UUID> statements, Map<UUID, LocatedStatement> located) {
        return statements.stream()
                .map(id -> {
                    LocatedStatement at = located.get(id);
                    return new StatementRef(
                            id,
                            at.placed().statement().code(),
                            at.placed().statement().kind(),
                            at.edition().standardKey(),
                            at.placed().levelCode());
                })
                .toList();
    }
}
