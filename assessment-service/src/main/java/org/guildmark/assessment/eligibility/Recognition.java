package org.guildmark.assessment.eligibility;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildmark.assessment.catalogview.EditionContent;
import org.guildmark.assessment.catalogview.EditionContent.Occupation;

/** Whether a named occupation or major is what a rule means. */
final class Recognition {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cf}]+");
    private static final Pattern MAJOR_SUFFIX = Pattern.compile("专业$");

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

    /** @param open whether majors that are not listed may count; a list of none is open */
    static Degree major(String name, Collection<String> listed, boolean open) {
        if (name == null || name.isBlank()) {
            return Degree.NO;
        }
        Set<String> wanted = listed.stream().map(Recognition::foldMajor).collect(Collectors.toSet());
        if (wanted.contains(foldMajor(name))) {
            return Degree.COUNTS;
        }
        return open || wanted.isEmpty() ? Degree.OPEN : Degree.NO;
    }

    private static Set<String> folded(Collection<String> names) {
        return names.stream().map(Recognition::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static String foldMajor(String name) {
        String folded = fold(name);
        String bare = MAJOR_SUFFIX.matcher(folded).replaceFirst("");
        return bare.isEmpty() ? folded : bare;
    }

    /** Widths, case and spaces do not tell one name from another. */
    static String fold(String name) {
        return SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
