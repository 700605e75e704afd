package org.guildmark.assessment.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildmark.assessment.catalogview.EditionContent;
import org.guildmark.assessment.catalogview.EditionContent.Level;

/** The facts of one candidate on one day, with what the edition says of occupations and levels. */
record Applicant(Facts facts, LocalDate day, Recognition recognition, Map<String, Level> levels) {

    static Map<String, Level> levels(EditionContent content) {
        return content.levels().stream().collect(Collectors.toMap(Level::code, Function.identity(), (a, b) -> a));
    }

    boolean isAbove(String level, String other) {
        Level one = levels.get(level);
        Level two = levels.get(other);
        return one != null && two != null && one.rank() > two.rank();
    }

    /** As the standard calls it in Chinese. */
    String zh(String level) {
        Level known = levels.get(level);
        return known == null || known.title() == null ? level : known.title().zh();
    }

    /** As the standard calls it in English; the code where it does not. */
    String en(String level) {
        Level known = levels.get(level);
        return known == null || known.title() == null || known.title().en() == null
                ? level
                : known.title().en();
    }

    /** A finding for each fact of a kind, with the pointer to it. */
    static <F> Stream<Finding> each(String list, List<F> facts, BiFunction<F, String, Finding> judge) {
        return IntStream.range(0, facts.size()).mapToObj(i -> judge.apply(facts.get(i), "/" + list + "/" + i));
    }
}
