package org.guildmark.assessment.item.content;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildmark.assessment.item.content.ItemContent.Part;
import org.guildmark.assessment.item.content.ItemContent.PracticalTask;
import org.guildmark.assessment.item.content.ItemContent.ScoringPoint;

/**
 * What a content must hold to be asked and scored. Everything that is wrong is said at once. The texts are taken as
 * clean: {@link CleanContent} comes first.
 */
public final class ContentRules {
    static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]{0,127}");

    private static final Pattern PART_IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,59}");
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_TITLE = 300;
    private static final int MOST = 200;

    private ContentRules() {}

    /** The faults of the content by itself. */
    public static List<Fault> check(ItemContent content) {
        return check(content, null);
    }

    /** @param marks of the item, which parts and scoring points must sum to; null leaves that out */
    public static List<Fault> check(ItemContent content, BigDecimal marks) {
        Faults faults = new Faults();
        item(content, marks, faults, false);
        return List.copyOf(faults.found());
    }

    private static void item(ItemContent content, BigDecimal marks, Faults faults, boolean inCase) {
        if (content.kind() == null) {
            faults.add("/kind", "KIND_MISSING", "must be given");
            return;
        }
        faults.unless(
                !RichText.plain(content.stem()).isEmpty() || hasMarkup(content.stem()),
                "/stem",
                "STEM_MISSING",
                "must not be empty");
        text(content.stem(), "/stem", faults);
        text(content.explanation(), "/explanation", faults);
        faults.unless(
                content.title() == null || content.title().length() <= LONGEST_TITLE,
                "/title",
                "TEXT_TOO_LONG",
                "has at most 300 characters");
        interactions(content, faults);
        KindRules.check(content, faults, inCase);
        parts(content, marks, faults);
        if (content.task() != null) {
            task(content.task(), marks, faults.at("/task"));
        }
    }

    /** An image or a formula alone is a stem too. */
    private static boolean hasMarkup(String html) {
        return html != null && (html.contains("<img") || html.contains("<math") || html.contains("data-response"));
    }

    private static void interactions(ItemContent content, Faults faults) {
        if (content.interactions().size() > MOST) {
            faults.add("/interactions", "TOO_MANY", "has at most 200 entries");
            return;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < content.interactions().size(); i++) {
            Interaction interaction = content.interactions().get(i);
            Faults here = faults.at("/interactions/" + i);
            identifier(interaction.responseId(), ids, "/responseId", here);
            InteractionRules.check(interaction, here);
        }
        Set<String> marked = new HashSet<>();
        for (String marker : Markers.responses(content.stem())) {
            faults.unless(
                    ids.contains(marker),
                    "/stem",
                    "MARKER_UNKNOWN",
                    "marks a place for " + marker + ", which is no response");
            faults.unless(marked.add(marker), "/stem", "MARKER_TWICE", "marks two places for " + marker);
        }
    }

    private static void parts(ItemContent content, BigDecimal marks, Faults faults) {
        if (content.parts().size() > MOST) {
            faults.add("/parts", "TOO_MANY", "has at most 200 entries");
            return;
        }
        Set<String> ids = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < content.parts().size(); i++) {
            Part part = content.parts().get(i);
            Faults here = faults.at("/parts/" + i);
            identifier(part.identifier(), ids, "/identifier", here);
            // The point stands between part and response in what answers are called.
            here.unless(
                    part.identifier() == null
                            || PART_IDENTIFIER.matcher(part.identifier()).matches(),
                    "/identifier",
                    "IDENTIFIER_INVALID",
                    "of a part has letters, digits, _ and - only");
            sum = added(sum, part.marks(), here);
            if (part.content() == null) {
                here.add("/content", "CONTENT_MISSING", "must be given");
            } else {
                item(part.content(), part.marks(), here.at("/content"), true);
            }
        }
        sums(sum, marks, content.parts().isEmpty(), "/parts", faults);
    }

    private static void task(PracticalTask task, BigDecimal marks, Faults faults) {
        for (int i = 0; i < task.materials().size(); i++) {
            text(task.materials().get(i), "/materials/" + i, faults);
        }
        for (int i = 0; i < task.steps().size(); i++) {
            text(task.steps().get(i), "/steps/" + i, faults);
        }
        List<ScoringPoint> points = task.scoringPoints();
        faults.unless(!points.isEmpty(), "/scoringPoints", "SCORING_POINTS_MISSING", "must name what is observed");
        faults.unless(points.size() <= MOST, "/scoringPoints", "TOO_MANY", "has at most 200 entries");
        Set<String> ids = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < points.size(); i++) {
            ScoringPoint point = points.get(i);
            Faults here = faults.at("/scoringPoints/" + i);
            identifier(point.identifier(), ids, "/identifier", here);
            here.unless(!RichText.plain(point.text()).isEmpty(), "/text", "TEXT_MISSING", "must not be empty");
            text(point.text(), "/text", here);
            sum = added(sum, point.marks(), here);
            descriptors(point, here);
        }
        sums(sum, marks, points.isEmpty(), "/scoringPoints", faults);
    }

    private static void descriptors(ScoringPoint point, Faults faults) {
        BigDecimal above = null;
        for (int i = 0; i < point.descriptors().size(); i++) {
            BigDecimal marks = point.descriptors().get(i).marks();
            String at = "/descriptors/" + i + "/marks";
            text(point.descriptors().get(i).text(), "/descriptors/" + i + "/text", faults);
            if (marks == null || !Decimals.isSane(marks) || marks.signum() < 0) {
                faults.add(at, "MARKS_INVALID", "must be 0 or more");
                return;
            }
            if (point.marks() != null && Decimals.isSane(point.marks())) {
                faults.unless(
                        marks.compareTo(point.marks()) <= 0, at, "MARKS_INVALID", "is more than the point is worth");
            }
            faults.unless(
                    above == null || marks.compareTo(above) < 0, at, "DESCRIPTOR_ORDER", "must be less than before");
            above = marks;
        }
    }

    private static BigDecimal added(BigDecimal sum, BigDecimal marks, Faults faults) {
        if (marks == null
                || !Decimals.isSane(marks)
                || marks.signum() <= 0
                || marks.stripTrailingZeros().scale() > 2) {
            faults.add("/marks", "MARKS_INVALID", "must be more than 0, with two decimals at most");
            return sum;
        }
        return sum.add(marks);
    }

    private static void sums(BigDecimal sum, BigDecimal marks, boolean none, String at, Faults faults) {
        if (!none && marks != null && Decimals.isSane(marks) && sum.compareTo(marks) != 0) {
            faults.add(
                    at,
                    "MARKS_SUM",
                    "sum to " + Decimals.plain(sum).toPlainString() + " marks, and the whole is worth "
                            + Decimals.plain(marks).toPlainString());
        }
    }

    static void identifier(String identifier, Set<String> seen, String at, Faults faults) {
        if (identifier == null || !IDENTIFIER.matcher(identifier).matches()) {
            faults.add(at, "IDENTIFIER_INVALID", "must begin with a letter or digit and hold no spaces");
        } else if (!seen.add(identifier)) {
            faults.add(at, "IDENTIFIER_TWICE", identifier + " is used twice");
        }
    }

    static void text(String html, String at, Faults faults) {
        faults.unless(
                html == null || html.length() <= LONGEST_TEXT, at, "TEXT_TOO_LONG", "has at most 50,000 characters");
    }
}
