package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/**
 * Reads what the manifest tells of an item: learning object metadata, whatever its version calls the elements, and
 * alignments as curriculum standards metadata or as a classification.
 */
final class MetadataReader {
    private static final Pattern UUID_AT_END =
            Pattern.compile("([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})[/\\s]*$");
    private static final Map<String, BigDecimal> DIFFICULTIES = Map.of(
            "very easy", new BigDecimal("0.1"),
            "easy", new BigDecimal("0.3"),
            "medium", new BigDecimal("0.5"),
            "difficult", new BigDecimal("0.7"),
            "very difficult", new BigDecimal("0.9"));
    private static final long LONGEST = Duration.ofHours(8).toSeconds();

    private MetadataReader() {}

    /** @param resource of the manifest */
    static ItemMetadata of(Element resource, Reports reports) {
        Element metadata = resource.first("metadata").orElse(null);
        if (metadata == null) {
            return ItemMetadata.NONE;
        }
        Set<UUID> statements = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        metadata.all(it -> it.is("GUID", "guid")).forEach(it -> alignment(it.text(), statements, others));
        metadata.all(it -> it.is("taxon"))
                .forEach(taxon -> taxon.first("id").ifPresent(it -> alignment(it.text(), statements, others)));
        return new ItemMetadata(
                difficulty(metadata, reports),
                seconds(metadata, reports),
                new ArrayList<>(statements),
                new ArrayList<>(others));
    }

    private static void alignment(String text, Set<UUID> statements, Set<String> others) {
        Matcher uuid = UUID_AT_END.matcher(text);
        if (uuid.find()) {
            statements.add(UUID.fromString(uuid.group(1)));
        } else if (!text.isBlank()) {
            others.add(text.strip());
        }
    }

    private static BigDecimal difficulty(Element metadata, Reports reports) {
        Element difficulty = first(metadata, "difficulty");
        if (difficulty == null) {
            return null;
        }
        String value = value(difficulty);
        if (DIFFICULTIES.containsKey(value)) {
            return DIFFICULTIES.get(value);
        }
        if (value.matches("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?")) {
            return Declarations.plain(new BigDecimal(value));
        }
        reports.info("METADATA_IGNORED", difficulty, "The difficulty '" + value + "' is not understood.");
        return null;
    }

    /** Of a vocabulary the value, not where it comes from. */
    private static String value(Element element) {
        return element.first("value").orElse(element).text().strip().toLowerCase(Locale.ROOT);
    }

    private static Integer seconds(Element metadata, Reports reports) {
        Element time = first(metadata, "typicalLearningTime", "typicallearningtime");
        if (time == null) {
            return null;
        }
        Element duration = first(time, "duration", "datetime");
        String text = (duration == null ? time : duration).text().strip();
        try {
            long seconds = text.startsWith("P") ? Duration.parse(text).toSeconds() : clock(text);
            if (seconds > 0 && seconds <= LONGEST) {
                return Integer.valueOf((int) seconds);
            }
        } catch (DateTimeParseException | ArithmeticException notDuration) {
            // said below
        }
        reports.info("METADATA_IGNORED", time, "The time '" + text + "' is not understood.");
        return null;
    }

    /** LOM of the nineties wrote hours, minutes and seconds as a time of day. */
    private static long clock(String text) {
        if (!text.matches("[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?")) {
            return 0;
        }
        List<String> parts = List.of(text.split(":"));
        long seconds = parts.size() == 3 ? Long.parseLong(parts.get(2)) : 0;
        return Long.parseLong(parts.get(0)) * 3600 + Long.parseLong(parts.get(1)) * 60 + seconds;
    }

    private static Element first(Element within, String... names) {
        return within.all(it -> it.is(names)).findFirst().orElse(null);
    }
}
