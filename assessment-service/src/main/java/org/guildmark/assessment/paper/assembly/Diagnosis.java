package org.guildmark.assessment.paper.assembly;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildmark.assessment.blueprint.DifficultyBand;
import org.guildmark.assessment.paper.assembly.PaperRows.StatementRow;
import org.guildmark.assessment.paper.assembly.PaperSolution.MissingItems;
import org.guildmark.assessment.paper.assembly.PaperSolution.Shortage;
import org.guildmark.assessment.paper.assembly.PaperSolution.UnmetRow;
import org.guildmark.assessment.paper.assembly.PaperSolver.Problem;
import org.guildmark.assessment.paper.spec.ConstraintKind;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;

/**
 * Says why there is no paper: the fewest items that would have to be written, and, where no item helps, the constraints
 * that would have to give way. For that the pool gets any number of imagined items of every sort and each row a slack.
 */
final class Diagnosis {
    /** Price of moving a limit by all of itself: more than any items. */
    private static final long COST_OF_A_LIMIT = 10_000_000;
    /** The marks of a paper are the last to give way. */
    private static final long COST_OF_MARKS = 10;

    private static final int MOST_MISSING = 500;
    /** A limit gives way by so many times itself. */
    private static final long MOST_SLACK = 20;

    private final Problem problem;
    private final PaperSpec spec;
    private final Stage.Deadline deadline;
    private final List<PaperItemFacts> items;
    private final int real;
    private final PaperRows rows;
    private final ImaginedItems imagined;

    Diagnosis(Problem problem, Eligible eligible, Stage.Deadline deadline) {
        this.problem = problem;
        this.spec = problem.spec();
        this.deadline = deadline;
        this.items = new ArrayList<>(eligible.items());
        this.real = items.size();
        this.imagined = new ImaginedItems(problem);
        items.addAll(imagined.items());
        this.rows = new PaperRows(spec, items);
    }

    /** Empty lists where time did not suffice. */
    Shortage shortage() {
        CpModel model = new CpModel();
        LinearArgument[] uses = new LinearArgument[items.size()];
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (int i = 0; i < uses.length; i++) {
            boolean written = i >= real;
            IntVar use = model.newIntVar(0, written ? MOST_MISSING : spec.overlap() == 0 ? 1 : spec.forms(), "");
            uses[i] = use;
            if (written) {
                cost.addTerm(use, imagined.price(items.get(i)));
            }
        }
        Room room = new Room(model, uses, cost);
        new FormRows(model, rows, uses, spec.forms()).add(room);
        Stage stage = new Stage(model, problem.seed(), deadline);
        if (stage.minimise(cost, 0, 1).isEmpty()) {
            return new Shortage(List.of(), List.of());
        }
        long[] counts = new long[uses.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = stage.value(uses[i]);
        }
        return new Shortage(unmet(counts, room, stage), missing(counts));
    }

    /** What all forms could keep together, but not each by itself. */
    Shortage ofSeveralForms() {
        List<UnmetRow> unmet = new ArrayList<>();
        if (spec.difficultySpread() != null) {
            unmet.add(new UnmetRow(ConstraintKind.DIFFICULTY_SPREAD, null, null, spec.difficultySpread(), null));
        }
        unmet.add(new UnmetRow(ConstraintKind.OVERLAP, null, null, BigDecimal.valueOf(spec.overlap()), null));
        return new Shortage(unmet, List.of());
    }

    private List<UnmetRow> unmet(long[] used, Room room, Stage stage) {
        List<UnmetRow> unmet = new ArrayList<>();
        List<PaperRow> all = new ArrayList<>();
        rows.elements.forEach(element -> all.add(element.row()));
        all.addAll(rows.rows);
        for (PaperRow row : all) {
            long activity = IntStream.range(0, real)
                    .mapToLong(i -> row.weights()[i] * used[i])
                    .sum();
            // What all items together decide is met again by those to be written.
            boolean counts = row.kind() == ConstraintKind.ELEMENT_MARKS
                    || row.kind() == ConstraintKind.KIND_ITEMS
                    || (row.kind() == ConstraintKind.DIFFICULTY_SHARE && !row.shareOfItems());
            boolean kept = !counts || activity >= row.lower() * spec.forms();
            if (!kept || stage.value(room.rows.get(row)) != 0) {
                unmet.add(new UnmetRow(
                        row.kind(),
                        row.subject(),
                        row.minimum(),
                        row.maximum(),
                        row.shareOfItems() ? null : row.shown(activity / spec.forms())));
            }
        }
        for (StatementRow row : rows.statements) {
            long distinct = row.measuredBy().values().stream()
                    .mapToLong(measuring -> Math.min(
                            spec.forms(),
                            measuring.stream().mapToLong(i -> used[i]).sum()))
                    .sum();
            if (distinct < (long) row.minimum() * spec.forms()) {
                unmet.add(new UnmetRow(
                        ConstraintKind.STATEMENTS,
                        row.element(),
                        BigDecimal.valueOf(row.minimum()),
                        null,
                        BigDecimal.valueOf(distinct / spec.forms())));
            }
        }
        return unmet;
    }

    private List<MissingItems> missing(long[] counts) {
        List<MissingItems> missing = new ArrayList<>();
        for (int i = real; i < counts.length; i++) {
            if (counts[i] > 0) {
                PaperItemFacts item = items.get(i);
                missing.add(new MissingItems(
                        item.element(),
                        item.kind(),
                        imagined.bandsMatter() ? DifficultyBand.of(item.difficulty()) : null,
                        item.marks(),
                        (int) counts[i]));
            }
        }
        return missing;
    }

    /** A slack for each row, dearer than any number of items. */
    private final class Room implements FormRows.Slack {
        private final CpModel model;
        private final LinearArgument[] uses;
        private final LinearExprBuilder cost;
        private final Map<PaperRow, LinearArgument> rows = new LinkedHashMap<>();

        Room(CpModel model, LinearArgument[] uses, LinearExprBuilder cost) {
            this.model = model;
            this.uses = uses;
            this.cost = cost;
        }

        @Override
        public LinearArgument of(PaperRow row) {
            boolean ofMarks = row.kind() == ConstraintKind.TOTAL_MARKS || row.kind() == ConstraintKind.ELEMENT_MARKS;
            long size = Math.max(row.unit(), row.upper() < PaperRow.UNLIMITED ? row.upper() : row.lower());
            return rows.computeIfAbsent(row, any -> slack(size, ofMarks ? COST_OF_MARKS : 1));
        }

        /** An item that is written may measure a statement that no other does. */
        @Override
        public LinearArgument of(StatementRow row) {
            LinearExprBuilder written = LinearExpr.newBuilder();
            for (int i = real; i < uses.length; i++) {
                if (items.get(i).element().equals(row.element())) {
                    written.add(uses[i]);
                }
            }
            return written.add(slack(row.minimum(), 1)).build();
        }

        private LinearArgument slack(long size, long factor) {
            long price = Math.max(1, COST_OF_A_LIMIT / size) * factor;
            long most = size * spec.forms() * MOST_SLACK;
            IntVar lift = model.newIntVar(0, most, "");
            IntVar sink = model.newIntVar(0, most, "");
            cost.addTerm(lift, price).addTerm(sink, price);
            return LinearExpr.newBuilder().add(lift).addTerm(sink, -1).build();
        }
    }
}
