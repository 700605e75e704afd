package org.guildmark.assessment.paper.assembly;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.assessment.paper.assembly.PaperRows.ElementRow;
import org.guildmark.assessment.paper.assembly.PaperRows.StatementRow;

/**
 * The constraints of one form in a model, or those of several forms taken together: every limit is then so many times as
 * large, and an item may be used more than once. What the forms cannot keep together they cannot keep apart.
 */
final class FormRows {
    private final CpModel model;
    private final PaperRows rows;
    private final LinearArgument[] uses;
    private final int forms;
    private final LinearExprBuilder deviation = LinearExpr.newBuilder();

    /** @param uses how often each item is used in the forms together; null for items that are not */
    FormRows(CpModel model, PaperRows rows, LinearArgument[] uses, int forms) {
        this.model = model;
        this.rows = rows;
        this.uses = uses;
        this.forms = forms;
    }

    /** Makes room in a row that cannot be met. */
    interface Slack {
        /** @return a variable that lifts the activity where positive; null for none */
        LinearArgument of(PaperRow row);

        /** @return a variable that counts as so many statements; null for none */
        LinearArgument of(StatementRow row);

        Slack NONE = new Slack() {
            @Override
            public LinearArgument of(PaperRow row) {
                return null;
            }

            @Override
            public LinearArgument of(StatementRow row) {
                return null;
            }
        };
    }

    FormRows add(Slack slack) {
        rows.rows.forEach(row -> limit(row, slack));
        rows.elements.forEach(element -> element(element, slack));
        rows.statements.forEach(row -> statements(row, slack));
        keepEnemiesApart();
        return this;
    }

    private void keepEnemiesApart() {
        for (int[] pair : rows.enemies) {
            if (uses[pair[0]] != null && uses[pair[1]] != null) {
                model.addLessOrEqual(LinearExpr.newBuilder().add(uses[pair[0]]).add(uses[pair[1]]), forms);
            }
        }
    }

    /** Only what a form keeps within an element by itself: its items alone may not exceed what the whole form may not. */
    FormRows addWithin(String element) {
        for (PaperRow row : rows.rows) {
            if (!row.shareOfItems() && row.upper() < PaperRow.UNLIMITED) {
                model.addLessOrEqual(sum(row.weights()), row.upper() * forms);
            }
        }
        rows.elements.stream()
                .filter(row -> row.row().subject().equals(element))
                .forEach(row -> element(row, Slack.NONE));
        rows.statements.stream()
                .filter(row -> row.element().equals(element))
                .forEach(row -> statements(row, Slack.NONE));
        keepEnemiesApart();
        return this;
    }

    /** Sum of the elements' differences from their weights, in whole numbers. */
    LinearExprBuilder deviation() {
        return deviation;
    }

    private void limit(PaperRow row, Slack slack) {
        LinearExprBuilder sum = sum(row.weights());
        LinearArgument room = slack.of(row);
        if (room != null) {
            sum.add(room);
        }
        if (row.lower() > -PaperRow.UNLIMITED) {
            model.addGreaterOrEqual(sum, row.lower() * forms);
        }
        if (row.upper() < PaperRow.UNLIMITED) {
            model.addLessOrEqual(sum, row.upper() * forms);
        }
    }

    private void element(ElementRow element, Slack slack) {
        if (element.tolerance() == 0) {
            limit(element.row(), slack);
            return;
        }
        long most = element.tolerance() * forms;
        IntVar above = model.newIntVar(0, most, "");
        IntVar below = model.newIntVar(0, most, "");
        LinearExprBuilder sum = sum(element.row().weights()).add(below).addTerm(above, -1);
        LinearArgument room = slack.of(element.row());
        if (room != null) {
            sum.add(room);
        }
        model.addEquality(sum, element.wanted() * forms);
        deviation.add(above).add(below);
    }

    private void statements(StatementRow row, Slack slack) {
        LinearExprBuilder met = LinearExpr.newBuilder();
        for (Map.Entry<UUID, List<Integer>> statement : row.measuredBy().entrySet()) {
            List<LinearArgument> measuring = new ArrayList<>();
            for (int item : statement.getValue()) {
                if (uses[item] != null) {
                    measuring.add(uses[item]);
                }
            }
            if (!measuring.isEmpty()) {
                IntVar counted = model.newIntVar(0, forms, "");
                model.addLessOrEqual(counted, LinearExpr.sum(measuring.toArray(LinearArgument[]::new)));
                met.add(counted);
            }
        }
        LinearArgument room = slack.of(row);
        if (room != null) {
            met.add(room);
        }
        model.addGreaterOrEqual(met, (long) row.minimum() * forms);
    }

    LinearExprBuilder sum(long[] weights) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int i = 0; i < weights.length; i++) {
            if (uses[i] != null && weights[i] != 0) {
                sum.addTerm(uses[i], weights[i]);
            }
        }
        return sum;
    }
}
