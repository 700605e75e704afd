package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.Slug;

/** Finds the sentence that lists the work types (工种) of an occupation. */
final class WorkTypeNames {
    private static final String NUMBER = "[一二两三四五六七八九十]|\\d{1,2}";
    private static final String COUNT = "(?:(" + NUMBER + ")个)";
    private static final String NOT_A_VERB = "(?:(?!分为|包含|包括|设有|下设|个等级)[^。;；:：])";
    private static final Pattern LIST_BEFORE = Pattern.compile(
            "(?:分为|包含|包括|设有|下设)[:：]?(?!(?:" + NUMBER + ")个工种)(" + NOT_A_VERB + "{2,200}?)等?[,，]?" + COUNT + "?工种");
    private static final Pattern LIST_AFTER =
            Pattern.compile(COUNT + "工种[,，]?(?:分别为|分别是|即|包括|为|[:：])[:：]?([^。;；]{2,200})");
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final int LONGEST_NAME = 20;

    private WorkTypeNames() {}

    /** Work types in printed order; none where the text lists none. */
    static List<Track> in(String folded) {
        Matcher before = LIST_BEFORE.matcher(folded);
        if (before.find()) {
            return tracks(before.group(1), count(before.group(2)));
        }
        Matcher after = LIST_AFTER.matcher(folded);
        return after.find() ? tracks(after.group(2), count(after.group(1))) : List.of();
    }

    /** Work types that stand as vertical cells beside the functions of a chapter whose profile names none. */
    static List<Track> besideFunctions(List<Line> chapter) {
        List<TableRow> rows = TableRow.of(chapter);
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean function = PrintedCode.at(1, rows.get(i).text())
                    .filter(code -> code.rest().isBlank())
                    .isPresent();
            int cell = function ? TableRow.verticalCell(rows, i + 1) : 0;
            int at = i + 1 + cell;
            while (cell > 0 && at < rows.size()) {
                cell = TableRow.verticalCell(rows, at);
                if (cell > 1) {
                    names.add(TableRow.folded(rows, at, cell));
                }
                at += cell;
            }
        }
        return names.stream().map(WorkTypeNames::track).toList();
    }

    private static Track track(String name) {
        return new Track(Slug.of(name), Track.Kind.WORK_TYPE, Text.zh(name), null);
    }

    private static List<Track> tracks(String list, int count) {
        List<String> names = new ArrayList<>(Arrays.asList(list.split("[、,，]")));
        if (names.size() != count) {
            // 和 may join the last two names or stand within one: the printed count decides.
            String last = names.remove(names.size() - 1);
            names.addAll(Arrays.asList(last.split("(?<=.)[和与及](?=.)", 2)));
        }
        return names.stream()
                .map(name -> name.replaceAll("[“”\"']|等$", "").strip())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME && !name.matches(".*[一二三四五]级.*"))
                .map(WorkTypeNames::track)
                .distinct()
                .toList();
    }

    private static int count(String printed) {
        if (printed == null) {
            return -1;
        }
        if (printed.equals("两")) {
            return 2;
        }
        int numeral = NUMERALS.indexOf(printed);
        return numeral >= 0 ? numeral + 1 : Integer.parseInt(printed);
    }
}
