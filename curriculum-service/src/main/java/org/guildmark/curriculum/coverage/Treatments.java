package org.guildmark.curriculum.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.curriculum.catalogview.AssociationType;
import org.guildmark.curriculum.catalogview.Crosswalk;
import org.guildmark.curriculum.coverage.CourseEmphases.Mapped;
import org.guildmark.curriculum.mapping.Emphasis;

/**
 * Which course treats which of the required statements, with what credit, and whether directly or through a crosswalk.
 * Of several ways in which one course reaches a statement the best is kept, and of equals the direct one.
 */
final class Treatments {
    private static final int FIRST_CAPACITY = 1024;

    private final List<CourseEmphases> courses;
    private final int statements;
    private int size;
    private int[] statementOf = new int[FIRST_CAPACITY];
    private int[] courseOf = new int[FIRST_CAPACITY];
    private double[] creditOf = new double[FIRST_CAPACITY];
    private Mapped[] mappingOf = new Mapped[FIRST_CAPACITY];
    private Crosswalk[] associationOf = new Crosswalk[FIRST_CAPACITY];
    private final int[] starts;
    private final int[] byStatement;

    /** @param ids required statements */
    Treatments(List<UUID> ids, List<CourseEmphases> courses, List<Crosswalk> crosswalk, CoverageRules rules) {
        this.courses = List.copyOf(courses);
        this.statements = ids.size();
        Map<UUID, Integer> indices = new HashMap<>(ids.size() * 2);
        for (int i = 0; i < ids.size(); i++) {
            indices.put(ids.get(i), i);
        }
        Map<UUID, List<Bridge>> bridges = bridges(crosswalk, indices);
        int[] seenAt = new int[ids.size()];
        Arrays.fill(seenAt, -1);
        for (int course = 0; course < courses.size(); course++) {
            int first = size;
            for (Mapped mapped : courses.get(course).mappings()) {
                double credit = rules.credits().of(mapped.emphasis());
                Integer direct = indices.get(mapped.statement());
                if (direct != null) {
                    add(direct, course, credit, mapped, null, first, seenAt);
                }
                for (Bridge bridge : bridges.getOrDefault(mapped.statement(), List.of())) {
                    double discount = rules.discounts().of(bridge.association().type());
                    add(bridge.statement(), course, credit * discount, mapped, bridge.association(), first, seenAt);
                }
            }
        }
        starts = new int[statements + 1];
        byStatement = new int[size];
        sortByStatement();
    }

    /** The way from a statement of another standard to a required one. */
    private record Bridge(int statement, Crosswalk association) {}

    private static Map<UUID, List<Bridge>> bridges(List<Crosswalk> crosswalk, Map<UUID, Integer> indices) {
        Map<UUID, List<Bridge>> bridges = new HashMap<>();
        for (Crosswalk association : crosswalk) {
            bridge(bridges, indices.get(association.toId()), association.fromId(), association);
            bridge(bridges, indices.get(association.fromId()), association.toId(), association);
        }
        return bridges;
    }

    private static void bridge(Map<UUID, List<Bridge>> bridges, Integer required, UUID foreign, Crosswalk association) {
        if (required != null) {
            bridges.computeIfAbsent(foreign, none -> new ArrayList<>()).add(new Bridge(required, association));
        }
    }

    /** @param first first entry of this course: what {@code seenAt} says of earlier ones is another course's */
    private void add(
            int statement, int course, double credit, Mapped mapped, Crosswalk association, int first, int[] seenAt) {
        int at = seenAt[statement];
        if (at < first) {
            at = size++;
            ensureCapacity();
            seenAt[statement] = at;
        } else if (!better(credit, association, at)) {
            return;
        }
        statementOf[at] = statement;
        courseOf[at] = course;
        creditOf[at] = credit;
        mappingOf[at] = mapped;
        associationOf[at] = association;
    }

    private boolean better(double credit, Crosswalk association, int than) {
        return credit > creditOf[than]
                || (credit == creditOf[than] && association == null && associationOf[than] != null);
    }

    private void ensureCapacity() {
        if (size > statementOf.length) {
            int capacity = statementOf.length * 2;
            statementOf = Arrays.copyOf(statementOf, capacity);
            courseOf = Arrays.copyOf(courseOf, capacity);
            creditOf = Arrays.copyOf(creditOf, capacity);
            mappingOf = Arrays.copyOf(mappingOf, capacity);
            associationOf = Arrays.copyOf(associationOf, capacity);
        }
    }

    /** Counting sort; within a statement the courses stay in their order. */
    private void sortByStatement() {
        for (int entry = 0; entry < size; entry++) {
            starts[statementOf[entry] + 1]++;
        }
        for (int s = 0; s < statements; s++) {
            starts[s + 1] += starts[s];
        }
        int[] next = Arrays.copyOf(starts, statements);
        for (int entry = 0; entry < size; entry++) {
            byStatement[next[statementOf[entry]]++] = entry;
        }
    }

    /** The largest credit over the courses; 0 where no course treats the statement. */
    double credit(int statement) {
        double best = 0;
        for (int i = starts[statement]; i < starts[statement + 1]; i++) {
            best = Math.max(best, creditOf[byStatement[i]]);
        }
        return best;
    }

    /** Told of one course that treats a statement. */
    interface Visitor {
        void visit(int course, double credit);
    }

    void each(int statement, Visitor visitor) {
        for (int i = starts[statement]; i < starts[statement + 1]; i++) {
            visitor.visit(courseOf[byStatement[i]], creditOf[byStatement[i]]);
        }
    }

    /** The courses that treat a statement with a credit above 0, in their order. */
    List<Treatment> of(int statement) {
        List<Treatment> treatments = new ArrayList<>(starts[statement + 1] - starts[statement]);
        for (int i = starts[statement]; i < starts[statement + 1]; i++) {
            int entry = byStatement[i];
            if (creditOf[entry] > 0) {
                treatments.add(new Treatment(
                        courses.get(courseOf[entry]).id(),
                        mappingOf[entry].emphasis(),
                        creditOf[entry],
                        associationOf[entry] == null
                                ? null
                                : new Via(
                                        associationOf[entry].id(),
                                        associationOf[entry].type(),
                                        mappingOf[entry].statement())));
            }
        }
        return treatments;
    }

    /** Number of courses that treat a statement with a credit above 0. */
    int courses(int statement) {
        int count = 0;
        for (int i = starts[statement]; i < starts[statement + 1]; i++) {
            count += creditOf[byStatement[i]] > 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * One course's way of treating a statement.
     *
     * @param credit with the crosswalk's discount
     * @param via null where the course maps the statement itself
     */
    public record Treatment(UUID course, Emphasis emphasis, double credit, Via via) {}

    /** @param statement the statement of another standard that the course maps */
    public record Via(UUID association, AssociationType type, UUID statement) {}
}
