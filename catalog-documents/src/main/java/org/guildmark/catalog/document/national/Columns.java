package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.content.Statement.Kind;
import org.guildmark.catalog.document.national.TableDraft.Item;

/**
 * Tells skills from knowledge. Both columns print the same numbers, so the only signs are that each column runs from 1
 * upwards, that extraction prints a page's skills before its knowledge, and that a skill is worded as an ability (能).
 * The cheapest explanation of all printed numbers wins; a fault in the numbering then costs one fault, not the column.
 */
final class Columns {
    private static final double BREAK = 1;
    private static final double WORDING = 0.6;
    private static final double BACK_TO_SKILLS = 0.7;
    private static final double TO_KNOWLEDGE = 0.1;

    private record State(int lastSkill, int lastKnowledge, Kind column) {}

    private record Path(double cost, Path before, Kind column) {}

    private Columns() {}

    /** Sets the kind of every item. */
    static void assign(List<Item> items) {
        Map<State, Path> paths = new HashMap<>();
        paths.put(new State(0, 0, Kind.SKILL), new Path(0, null, null));
        int page = items.isEmpty() ? 0 : items.get(0).page;
        for (Item item : items) {
            Map<State, Path> next = new HashMap<>();
            boolean newPage = item.page != page;
            boolean ability = item.text().startsWith("能");
            page = item.page;
            paths.forEach((state, path) -> {
                for (Kind column : List.of(Kind.SKILL, Kind.KNOWLEDGE)) {
                    double cost = path.cost() + cost(state, item, ability, column, newPage);
                    State reached = column == Kind.SKILL
                            ? new State(item.code.last(), state.lastKnowledge(), column)
                            : new State(state.lastSkill(), item.code.last(), column);
                    next.merge(reached, new Path(cost, path, column), (a, b) -> a.cost() <= b.cost() ? a : b);
                }
            });
            paths = next;
        }
        Path best = null;
        for (Path path : paths.values()) {
            best = best == null || path.cost() < best.cost() ? path : best;
        }
        List<Kind> kinds = new ArrayList<>();
        for (Path path = best; path != null && path.column() != null; path = path.before()) {
            kinds.add(0, path.column());
        }
        for (int i = 0; i < items.size(); i++) {
            items.get(i).kind = kinds.get(i);
        }
    }

    private static double cost(State state, Item item, boolean ability, Kind column, boolean newPage) {
        int last = column == Kind.SKILL ? state.lastSkill() : state.lastKnowledge();
        double cost = item.code.last() == last + 1 ? 0 : BREAK;
        if (ability != (column == Kind.SKILL)) {
            cost += WORDING;
        }
        if (column != state.column() && !(newPage && column == Kind.SKILL)) {
            cost += column == Kind.SKILL ? BACK_TO_SKILLS : TO_KNOWLEDGE;
        }
        return cost;
    }
}
