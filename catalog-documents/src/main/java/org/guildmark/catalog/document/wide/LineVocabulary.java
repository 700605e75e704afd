package org.guildmark.catalog.document.wide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.text.Outline;
import org.guildmark.catalog.document.text.PrintedList;
import org.guildmark.catalog.document.text.TabRow.Cell;
import org.guildmark.catalog.document.text.Widths;

/**
 * What the document itself calls its lines of business, directions and areas: read from the sentences before the tables
 * (从甲、乙两方面, 从出口、进口两个角度, …N个通用模块及…M个可选模块), and where these are silent from the cells.
 */
final class LineVocabulary {
    private static final String COUNT = "(?:[一二三四五六七八九十两]|\\d{1,2})";
    private static final Pattern LINES = Pattern.compile("从([^，。；]{3,80}?)" + COUNT + "?个?(?:大?方面|条业务线|类业务)");
    private static final Pattern DIRECTIONS =
            Pattern.compile("从([^，。；]{2,20}?)的?(?:" + COUNT + "个)?(?:不同)?的?(?:角度|方向)");
    // What stands before is cut out by hand: a pattern that looks for the beginning of a list takes quadratic time.
    private static final Pattern MODULES = Pattern.compile(COUNT + "个(通用|可选|选修|任选|拓展)(?:领域|职业技能|技能|工作)*模块");
    private static final Pattern BEFORE_LIST = Pattern.compile("^.*(?:中的|包括|即|分为)");
    private static final int LONGEST_DIRECTION = 4;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> directions = new LinkedHashMap<>();
    private final Map<String, List<String>> modules = new LinkedHashMap<>();
    private final List<OptionalArea> optional = new ArrayList<>();

    /** An area that the document calls optional; {@code line} null where it does not say in which line. */
    record OptionalArea(String line, String title, String clause) {}

    LineVocabulary(Outline outline) {
        directions.put("出口", "出口");
        directions.put("进口", "进口");
        for (Outline.Clause clause : outline.clauses()) {
            String prose = Widths.tidy(clause.heading() + clause.prose());
            Matcher named = LINES.matcher(prose);
            if (lines.isEmpty() && named.find()) {
                List<String> parts = parts(named.group(1));
                if (parts.size() > 1) {
                    lines.addAll(parts);
                }
            }
        }
        outline.clauses().forEach(this::readClause);
    }

    private void readClause(Outline.Clause clause) {
        String prose = Widths.tidy(clause.heading() + clause.prose());
        Matcher direction = DIRECTIONS.matcher(prose);
        while (direction.find()) {
            List<String> parts = parts(direction.group(1));
            if (parts.size() > 1 && parts.stream().allMatch(part -> part.length() <= LONGEST_DIRECTION)) {
                parts.forEach(part -> directions.putIfAbsent(Widths.folded(part), part));
            }
        }
        String line = lines.stream()
                .filter(each -> Widths.folded(prose).startsWith(Widths.folded(each)))
                .findFirst()
                .orElse(null);
        Matcher listed = MODULES.matcher(prose);
        while (listed.find()) {
            List<String> titles = areas(before(prose, listed.start()));
            modules.computeIfAbsent(line, key -> new ArrayList<>()).addAll(titles);
            if (!listed.group(1).equals("通用")) {
                titles.forEach(title -> optional.add(new OptionalArea(line, title, clause.number())));
            }
        }
    }

    /** The enumeration that ends at {@code end}: back to the comma, the full stop or the list before. */
    private static String before(String prose, int end) {
        int start = end;
        while (start > 0 && "，。；;\n".indexOf(prose.charAt(start - 1)) < 0 && !prose.startsWith("模块", start - 2)) {
            start--;
        }
        return prose.substring(start, end);
    }

    private static List<String> areas(String enumeration) {
        String list = BEFORE_LIST.matcher(enumeration).replaceFirst("").replaceAll("^[及和与，,]+", "");
        return PrintedList.of(list).items();
    }

    private static List<String> parts(String enumeration) {
        List<String> parts = new ArrayList<>();
        // 和 may stand within a name where 、 parts the others.
        String separator = enumeration.contains("、") ? "[、，,]|(?<=、[^、]{1,20})和" : "[和与及]";
        for (String part : enumeration.split(separator)) {
            if (!part.isBlank()) {
                parts.add(Widths.tidy(part));
            }
        }
        return parts;
    }

    /** Adds a line that only the cells name. */
    void addLine(String title) {
        if (line(title).isEmpty()) {
            lines.add(title);
        }
    }

    void addDirection(String title) {
        directions.putIfAbsent(Widths.folded(title), title);
    }

    List<String> lines() {
        return lines;
    }

    List<String> directions() {
        return List.copyOf(directions.values());
    }

    /** The line that a label names: the same words, 项目 or 业务 at the end aside. */
    Optional<String> line(String label) {
        String folded = withoutEnding(label);
        return lines.stream().filter(each -> withoutEnding(each).equals(folded)).findFirst();
    }

    Optional<String> direction(String label) {
        return Optional.ofNullable(directions.get(Widths.folded(label).replaceAll("(?:方向|业务)$", "")));
    }

    boolean isLineOrDirection(Cell cell) {
        return line(cell.text()).isPresent() || direction(cell.text()).isPresent();
    }

    private static String withoutEnding(String label) {
        return Widths.folded(label).replaceAll("(?:业务)?(?:项目|业务)$", "");
    }

    /** Whether the sentences before the tables list an area of this title. */
    boolean listsArea(String folded) {
        return modules.values().stream().flatMap(List::stream).anyMatch(each -> Widths.folded(each)
                .equals(folded));
    }

    /** The lines for which the sentences list an area of this title. */
    List<String> linesListing(String folded) {
        return modules.entrySet().stream()
                .filter(entry -> entry.getKey() != null)
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(each -> Widths.folded(each).equals(folded)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The optional area meant by a printed title; Latin letters and digits (a line's name within it) aside. */
    Optional<OptionalArea> optional(String line, String title) {
        return optional.stream()
                .filter(each -> each.line() == null || each.line().equals(line))
                .filter(each -> withoutLatin(each.title()).equals(withoutLatin(title)))
                .findFirst();
    }

    private static String withoutLatin(String title) {
        return Widths.folded(title).replaceAll("[A-Za-z0-9]", "");
    }
}
