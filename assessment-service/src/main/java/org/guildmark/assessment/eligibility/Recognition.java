package org.guildmark.assessment.eligibility;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildmark.assessment.catalogview.EditionContent;
import org.guildmark.assessment.catalogview.EditionContent.Occupation;
import org.guildmark.assessment.catalogview.EntryCondition;

/** Whether a named occupation or major is what a rule means. */
final class Recognition {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cf}]+");
    /** 电子商务专业 is 电子商务. */
    private static final String MAJOR = "专业";


    /** How far a name counts. */
    enum Degree {
        COUNTS,
        /** Not listed, but the list is open. */
        OPEN,
        NO
    }

    private final Set<String> own = new HashSet<>();
    private final Set<String> related;
    private final boolean relatedOpen;
    /** By the very list of a condition: ten thousand candidates are asked about the same few. */
    private final Map<List<String>, Set<String>> majors = new IdentityHashMap<>();

    Recognition(EditionContent content) {
        Occupation occupation = content.profile().occupation();
        Stream.of(content.profile().title(), occupation == null ? null : occupation.title())
                .filter(Objects::nonNull)
                .flatMap(title -> Stream.of(title.zh(), title.en()))
                .forEach(this::addOwn);
        addOwn(occupation == null ? null : occupation.code());
        related = occupation == null ? Set.of() : folded(occupation.relatedOccupations());
        // Who speaks of related occupations and lists none leaves them open.
        relatedOpen = occupation == null || occupation.relatedOpen() || related.isEmpty();
        content.entryRequirements().stream()
                .flatMap(requirement -> requirement.alternatives().stream())
                .flatMap(alternative -> alternative.conditions().stream())
                .filter(EntryCondition.Education.class::isInstance)
                .map(EntryCondition.Education.class::cast)
                .forEach(asked -> majors.put(asked.majors(), foldedMajors(asked.majors())));
    }

    private static Set<String> foldedMajors(List<String> names) {
        return names.stream().map(Recognition::foldMajor).collect(Collectors.toUnmodifiableSet());
    }

    private void addOwn(String name) {
        if (name != null) {
            own.add(fold(name));
        }
    }

    /** @param relatedToo whether the rule lets related occupations count */
    Degree occupation(String name, boolean relatedToo) {
        String folded = fold(name);
        if (own.contains(folded)) {
            return Degree.COUNTS;
        }
        if (!relatedToo) {
            return Degree.NO;
        }
        if (related.contains(folded)) {
            return Degree.COUNTS;
        }
        return relatedOpen ? Degree.OPEN : Degree.NO;
    }

    /** A list of no majors at all is an open one. */
    Degree major(String name, EntryCondition.Education asked) {
        if (name == null || name.isBlank()) {
            return Degree.NO;
        }
        Set<String> listed = majors.get(asked.majors());
        if (listed.contains(foldMajor(name))) {
            return Degree.COUNTS;
        }
        return asked.majorsOpen() || listed.isEmpty() ? Degree.OPEN : Degree.NO;
    }

    private static Set<String> folded(Collection<String> names) {
        return names.stream().map(Recognition::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static String foldMajor(String name) {
        String folded = fold(name);
        return folded.endsWith(MAJOR) && folded.length() > MAJOR.length()
                ? folded.substring(0, folded.length() - MAJOR.length())
                : folded;
    }

    /** Widths, case and spaces do not tell one name from another. */
    static String fold(String name) {
        if (name.chars().allMatch(Recognition::isPlain)) {
            return name;
        }
        return SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Nearly all names are made of what folding leaves alone: Chinese characters, small letters and digits. */
    private static boolean isPlain(int unit) {
        return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');
    }
}
