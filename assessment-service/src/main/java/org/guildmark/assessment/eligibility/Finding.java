package org.guildmark.assessment.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.eligibility.Explanation.Reason;
import org.guildmark.assessment.eligibility.Explanation.State;

/** How one fact, or all of them together, stand to a condition. */
record Finding(
        State state,
        Reason reason,
        Text message,
        LocalDate metOn,
        Integer requiredMonths,
        Integer countedMonths,
        List<String> facts) {

    /** What is nearest to being met first; among equals what is met first, then by the facts' order. */
    private static final Comparator<Finding> NEAREST = Comparator.comparing(Finding::state)
            .thenComparing(Finding::metOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::reason)
            // Nothing below decides a state or a date: it only makes the words the same in any order of the facts.
            .thenComparing(finding -> finding.message().zh());

    static Finding met(Text message, String... facts) {
        return new Finding(State.MET, Reason.FULFILLED, message, null, null, null, List.of(facts));
    }

    static Finding open(Reason reason, Text message, String... facts) {
        return new Finding(State.OPEN_QUESTION, reason, message, null, null, null, List.of(facts));
    }

    static Finding missing(Reason reason, Text message, LocalDate metOn, String... facts) {
        return new Finding(State.MISSING, reason, message, metOn, null, null, List.of(facts));
    }

    Finding months(Integer required, Integer counted) {
        return new Finding(state, reason, message, metOn, required, counted, facts);
    }

    Finding as(State other) {
        return new Finding(other, reason, message, metOn, requiredMonths, countedMonths, facts);
    }

    Finding from(List<String> pointers) {
        return new Finding(state, reason, message, metOn, requiredMonths, countedMonths, List.copyOf(pointers));
    }

    /** The nearest, with the first day on which any of them is met. */
    static Finding best(Stream<Finding> findings, Supplier<Finding> otherwise) {
        List<Finding> all = findings.sorted(NEAREST).toList();
        if (all.isEmpty()) {
            return otherwise.get();
        }
        Finding nearest = all.get(0);
        return nearest.state() == State.MET
                ? nearest
                : nearest.on(all.stream()
                        .map(Finding::metOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** @param day first one on which time alone meets it; null where none does */
    Finding on(LocalDate day) {
        return new Finding(state, reason, message, day, requiredMonths, countedMonths, facts);
    }
}
