package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;

/**
 * The document cut into its front matter and chapters. A chapter that is not there has no lines.
 *
 * @param front cover and foreword
 * @param chapters lines of each chapter that was found, without its heading
 */
record Outline(List<Line> front, Map<Chapter, List<Line>> chapters) {

    /** The four parts of every standard of this family, in printed order. */
    enum Chapter {
        PROFILE("职业概况"),
        BASIC_REQUIREMENTS("基本要求"),
        WORK_REQUIREMENTS("工作要求"),
        WEIGHTS("(?:权重表|比重表)");

        private final Pattern heading;

        Chapter(String name) {
            heading = Pattern.compile("^([1-9一二三四五六]?)[.、]?" + name + "$");
        }

        boolean isHeading(Line line) {
            return heading.matcher(Widths.folded(line.text())).matches();
        }

        boolean isNumberedHeading(Line line) {
            Matcher matcher = heading.matcher(Widths.folded(line.text()));
            return matcher.matches() && !matcher.group(1).isEmpty();
        }
    }

    static Outline of(SourceText source, LineClaims claims) {
        List<Line> lines = source.lines();
        Map<Chapter, Integer> starts = new EnumMap<>(Chapter.class);
        int from = 0;
        for (Chapter chapter : Chapter.values()) {
            // A table of contents repeats the headings before the first chapter, hence the last heading of that one.
            Optional<Integer> start =
                    starts.isEmpty() ? lastHeading(lines, chapter) : firstHeading(lines, chapter, from);
            if (start.isPresent()) {
                starts.put(chapter, start.get());
                from = start.get() + 1;
            }
        }
        Map<Chapter, List<Line>> chapters = new EnumMap<>(Chapter.class);
        int end = lines.size();
        Chapter[] all = Chapter.values();
        for (int i = all.length - 1; i >= 0; i--) {
            Integer start = starts.get(all[i]);
            if (start != null) {
                claims.claim(lines.get(start).number());
                chapters.put(all[i], List.copyOf(lines.subList(start + 1, end)));
                end = start;
            }
        }
        return new Outline(List.copyOf(lines.subList(0, end)), chapters);
    }

    boolean has(Chapter chapter) {
        return chapters.containsKey(chapter);
    }

    List<Line> lines(Chapter chapter) {
        return chapters.getOrDefault(chapter, List.of());
    }

    private static Optional<Integer> lastHeading(List<Line> lines, Chapter chapter) {
        Optional<Integer> found = Optional.empty();
        boolean numbered = lines.stream().anyMatch(chapter::isNumberedHeading);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (numbered ? chapter.isNumberedHeading(line) : chapter.isHeading(line)) {
                found = Optional.of(i);
            }
        }
        return found;
    }

    private static Optional<Integer> firstHeading(List<Line> lines, Chapter chapter, int from) {
        List<Integer> found = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            if (chapter.isNumberedHeading(lines.get(i))) {
                return Optional.of(i);
            }
            if (chapter.isHeading(lines.get(i))) {
                found.add(i);
            }
        }
        return found.stream().findFirst();
    }
}
