package org.guildmark.assessment.item.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.guildmark.assessment.item.content.ItemContent.Descriptor;
import org.guildmark.assessment.item.content.ItemContent.Part;
import org.guildmark.assessment.item.content.ItemContent.PracticalTask;
import org.guildmark.assessment.item.content.ItemContent.ScoringPoint;

/**
 * A content whose every text went through {@link RichText}.
 *
 * @param removed what was taken out, and where
 */
public record CleanContent(ItemContent content, List<Removed> removed) {
    private static final String MEDIA = "media:";

    /**
     * @param pointer JSON pointer from the content, e.g. {@code /stem}
     * @param what e.g. {@code <script>}
     * @param harmful whether a browser would have run or fetched it
     */
    public record Removed(String pointer, String what, boolean harmful) {}

    /** Cleans every text of the content; nothing else is changed. */
    public static CleanContent of(ItemContent content) {
        List<Removed> removed = new ArrayList<>();
        ItemContent clean = visited(content, "", (pointer, html) -> {
            RichText.Clean text = RichText.sanitise(html);
            text.removed()
                    .forEach(what -> removed.add(
                            new Removed(pointer, what, text.harmful().contains(what))));
            return text.html();
        });
        return new CleanContent(clean, List.copyOf(removed));
    }

    /** Characters of all texts together: what is too long is not worth cleaning. */
    public static int length(ItemContent content) {
        int[] length = new int[1];
        visited(content, "", (pointer, html) -> {
            length[0] += html.length();
            return html;
        });
        return length[0];
    }

    /** SHA-256 of every image that a clean content shows. */
    public static Set<String> images(ItemContent content) {
        Set<String> images = new LinkedHashSet<>();
        visited(content, "", (pointer, html) -> {
            images.addAll(Markers.images(html));
            return html;
        });
        imagesOfInteractions(content, images);
        return images;
    }

    private static void imagesOfInteractions(ItemContent content, Set<String> images) {
        for (Interaction interaction : content.interactions()) {
            if (interaction instanceof Interaction.SelectPoint points
                    && points.image() != null
                    && points.image().startsWith(MEDIA)) {
                images.add(points.image().substring(MEDIA.length()));
            }
        }
        content.parts().stream()
                .filter(part -> part.content() != null)
                .forEach(part -> imagesOfInteractions(part.content(), images));
    }

    /** Whether an image that candidates point into is still to come. */
    public static boolean lacksImage(ItemContent content) {
        return content.interactions().stream()
                        .anyMatch(it -> it instanceof Interaction.SelectPoint points
                                && (points.image() == null || points.image().isEmpty()))
                || content.parts().stream().anyMatch(it -> it.content() != null && lacksImage(it.content()));
    }

    /** Title and stem of the item and its parts without markup. */
    public String words() {
        StringBuilder words = new StringBuilder();
        if (content.title() != null) {
            words.append(content.title()).append(' ');
        }
        words.append(RichText.plain(content.stem()));
        content.parts().forEach(part -> words.append(' ')
                .append(RichText.plain(part.content().stem())));
        return words.toString();
    }

    private static ItemContent visited(ItemContent content, String at, BiFunction<String, String, String> text) {
        List<Interaction> interactions = new ArrayList<>();
        for (int i = 0; i < content.interactions().size(); i++) {
            interactions.add(new InteractionTexts(at + "/interactions/" + i, text)
                    .visited(content.interactions().get(i)));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < content.parts().size(); i++) {
            Part part = content.parts().get(i);
            parts.add(new Part(
                    part.identifier(),
                    part.marks(),
                    part.content() == null ? null : visited(part.content(), at + "/parts/" + i + "/content", text)));
        }
        return new ItemContent(
                content.kind(),
                content.title(),
                one(content.stem(), at + "/stem", text),
                interactions,
                parts,
                content.task() == null ? null : visited(content.task(), at + "/task", text),
                one(content.explanation(), at + "/explanation", text));
    }

    private static PracticalTask visited(PracticalTask task, String at, BiFunction<String, String, String> text) {
        List<ScoringPoint> points = new ArrayList<>();
        for (int i = 0; i < task.scoringPoints().size(); i++) {
            ScoringPoint point = task.scoringPoints().get(i);
            String here = at + "/scoringPoints/" + i;
            List<Descriptor> descriptors = new ArrayList<>();
            for (int j = 0; j < point.descriptors().size(); j++) {
                Descriptor descriptor = point.descriptors().get(j);
                descriptors.add(new Descriptor(
                        descriptor.marks(), one(descriptor.text(), here + "/descriptors/" + j + "/text", text)));
            }
            points.add(new ScoringPoint(
                    point.identifier(), one(point.text(), here + "/text", text), point.marks(), descriptors));
        }
        return new PracticalTask(
                all(task.materials(), at + "/materials", text), all(task.steps(), at + "/steps", text), points);
    }

    private static List<String> all(List<String> texts, String at, BiFunction<String, String, String> text) {
        List<String> visited = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            visited.add(one(texts.get(i), at + "/" + i, text));
        }
        return visited;
    }

    private static String one(String html, String at, BiFunction<String, String, String> text) {
        return html == null ? null : text.apply(at, html);
    }
}
