package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Audience;
import org.guildmark.catalog.content.Position;
import org.guildmark.catalog.document.text.LevelParagraphs.Paragraph;

/** Reads whom a level addresses and which posts it leads to from the sentences that say so. */
public final class LevelAudience {
    private static final String SCHOOL =
            "(?:应用型|职业)?(?:中等职业学校|高等职业学校|高等职业教育|高职高专|中职|高职|中专|大专|专科|本科|技工|技师)(?:院校|学校|学院|层次)?";
    private static final Pattern MAJORS =
            Pattern.compile("^(?:面向)?(" + SCHOOL + ")?[:：]?((?:[^，。；])*?)等?(?:相关)?专业(?:的)?(" + SCHOOL + ")?");
    private static final Pattern EXAMPLES = Pattern.compile("(?:，|：|:|,)(?:例)?如(.+)$");
    private static final Pattern EMPLOYERS = Pattern.compile(
            "面向([^。；]+?(?:企业|单位|机构|部门|行业|公司|领域)(?:等)?)[，,：](?:从事)?(.+?)(?:等?(?:相关)?(?:岗位|职位|工作)(?:群)?)?。?$");
    private static final Pattern LISTED = Pattern.compile("(?:面向|包括|从事)[:：]?(.+?)(?:岗位|职位|工作)(?:群)?。?$");
    private static final Pattern END_OF_LIST = Pattern.compile("(?<![高中初平同])等(?:岗位|职位|工作)?(?:[，,；。]|$)(?:以及|及|和)?");
    private static final Pattern WITHIN = Pattern.compile("^(?:在)?([^、，]{2,12}?)(?:中的|方面的|领域的)(.+)$");

    private LevelAudience() {}

    /** The audience of a paragraph; the school is the paragraph's lead where that names one. */
    public static Audience audience(Paragraph paragraph) {
        boolean school = paragraph.level() == null && !paragraph.lead().isEmpty();
        Matcher named = MAJORS.matcher(paragraph.text());
        boolean majors = named.find() && !named.group(2).isBlank();
        PrintedList list = majors ? PrintedList.of(named.group(2)) : new PrintedList(List.of(), false);
        String kind = school ? paragraph.lead() : null;
        if (majors && kind == null) {
            kind = named.group(1) != null ? named.group(1) : named.group(3);
        }
        boolean open = majors && paragraph.text().startsWith("等", named.end(2));
        return new Audience(
                paragraph.level() == null ? null : paragraph.level().code(),
                kind,
                list.items(),
                open,
                paragraph.text(),
                paragraph.clause());
    }

    /** The posts of a paragraph, one entry for each list; none where no list is found. */
    public static List<Position> posts(Paragraph paragraph, Position.Kind kind) {
        List<Position> positions = new ArrayList<>();
        String level = paragraph.level() == null ? null : paragraph.level().code();
        Matcher examples = EXAMPLES.matcher(paragraph.text());
        Matcher employers = EMPLOYERS.matcher(paragraph.text());
        Matcher listed = LISTED.matcher(paragraph.text());
        if (examples.find()) {
            String rest = examples.group(1);
            Matcher end = END_OF_LIST.matcher(rest);
            int from = 0;
            while (from < rest.length()) {
                boolean open = end.find(from);
                String list = rest.substring(from, open ? end.start() : rest.length());
                Matcher within = WITHIN.matcher(list);
                boolean context = within.matches();
                List<String> titles = titles(context ? within.group(2) : list);
                if (!titles.isEmpty()) {
                    positions.add(new Position(
                            level, kind, context ? within.group(1) : null, titles, open, paragraph.clause()));
                }
                from = open ? end.end() : rest.length();
            }
        } else if (employers.find()) {
            positions.add(new Position(
                    level,
                    kind,
                    employers.group(1),
                    titles(employers.group(2)),
                    paragraph.text().substring(employers.end(2)).startsWith("等"),
                    paragraph.clause()));
        } else if (listed.find()) {
            PrintedList list = PrintedList.of(listed.group(1));
            positions.add(new Position(level, kind, null, list.items(), list.open(), paragraph.clause()));
        }
        return positions;
    }

    /** 甲助理、乙助理和丙助理 are three: the last 和 parts two titles that end alike. */
    private static List<String> titles(String enumeration) {
        List<String> titles = new ArrayList<>();
        for (String title : PrintedList.of(enumeration).items()) {
            String[] pair = title.split("[和及]");
            boolean alike = pair.length == 2
                    && pair[0].length() > 2
                    && pair[1].length() > 2
                    && pair[0].substring(pair[0].length() - 2).equals(pair[1].substring(pair[1].length() - 2));
            titles.addAll(alike ? List.of(pair) : List.of(title));
        }
        return titles;
    }
}
