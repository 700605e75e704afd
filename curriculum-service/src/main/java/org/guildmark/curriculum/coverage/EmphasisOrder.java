package org.guildmark.curriculum.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.curriculum.coverage.CourseEmphases.Mapped;
import org.guildmark.curriculum.coverage.Coverage.EmphasisFault;
import org.guildmark.curriculum.mapping.Emphasis;

/** Finds what is introduced or practised after a prerequisite has mastered it. */
final class EmphasisOrder {
    private final List<CourseEmphases> courses;
    private final Map<UUID, Integer> indices = new HashMap<>();
    private final Map<Integer, BitSet> before = new HashMap<>();

    EmphasisOrder(List<CourseEmphases> courses) {
        this.courses = courses;
        for (int i = 0; i < courses.size(); i++) {
            indices.put(courses.get(i).id(), i);
        }
    }

    /** In the order of the required statements, then of the later and of the earlier course. */
    List<EmphasisFault> faults(List<UUID> required) {
        Set<UUID> wanted = new HashSet<>(required);
        Map<UUID, BitSet> mastering = new HashMap<>();
        for (int course = 0; course < courses.size(); course++) {
            for (Mapped mapped : courses.get(course).mappings()) {
                if (mapped.emphasis() == Emphasis.MASTER && wanted.contains(mapped.statement())) {
                    mastering
                            .computeIfAbsent(mapped.statement(), none -> new BitSet())
                            .set(course);
                }
            }
        }
        Map<UUID, List<EmphasisFault>> faults = new HashMap<>();
        for (int later = 0; later < courses.size(); later++) {
            for (Mapped mapped : courses.get(later).mappings()) {
                BitSet masters = mastering.get(mapped.statement());
                if (masters != null && takesUpAgain(mapped.emphasis()) && !masters.get(later)) {
                    BitSet earlier = (BitSet) masters.clone();
                    earlier.and(before(later));
                    for (int i = earlier.nextSetBit(0); i >= 0; i = earlier.nextSetBit(i + 1)) {
                        faults.computeIfAbsent(mapped.statement(), none -> new ArrayList<>())
                                .add(new EmphasisFault(
                                        mapped.statement(),
                                        courses.get(i).id(),
                                        courses.get(later).id(),
                                        mapped.emphasis()));
                    }
                }
            }
        }
        return required.stream()
                .flatMap(statement -> faults.getOrDefault(statement, List.of()).stream())
                .toList();
    }

    private static boolean takesUpAgain(Emphasis emphasis) {
        return emphasis == Emphasis.INTRODUCE || emphasis == Emphasis.PRACTISE;
    }

    /** Every course that has to be taken before this one; a cycle, which should not be, ends the walk. */
    private BitSet before(int course) {
        return before.computeIfAbsent(course, none -> {
            BitSet found = new BitSet();
            Deque<Integer> open = new ArrayDeque<>(List.of(course));
            while (!open.isEmpty()) {
                for (UUID prerequisite : courses.get(open.pop()).prerequisites()) {
                    Integer index = indices.get(prerequisite);
                    if (index != null && !found.get(index)) {
                        found.set(index);
                        open.push(index);
                    }
                }
            }
            found.clear(course);
            return found;
        });
    }
}
