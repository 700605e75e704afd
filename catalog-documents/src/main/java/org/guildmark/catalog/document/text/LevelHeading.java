package org.guildmark.catalog.document.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Level;

/** Levels named in headings and sentences. */
public final class LevelHeading {
    private static final Pattern NAME = Pattern.compile("[初中高]级|[五四三二一]级");
    private static final Pattern TABLE = Pattern.compile("^续?表\\s*[\\dA-Z][^。；]{0,60}$");
    private static final Pattern COVERS =
            Pattern.compile("高(?:级别|等级|一级别|级)[^。；]{0,8}(?:涵盖|覆盖|包含|包括|含盖|兼容)[^。；]{0,4}低(?:级别|等级|一级别|级)");

    private LevelHeading() {}

    /** Whether the line is the title of a table: {@code 表 1 …}. */
    public static boolean isTableTitle(Line line) {
        return !TabRow.is(line)
                && TABLE.matcher(Markup.stripped(line.text().strip()).strip()).matches();
    }

    /** The level that a heading names; empty where it names none or several. */
    public static Optional<Level> in(String heading) {
        Matcher name = NAME.matcher(Widths.folded(heading));
        Optional<Level> found = Optional.empty();
        while (name.find()) {
            Optional<Level> level = Level.printedAs(name.group());
            if (found.isPresent() && !found.equals(level)) {
                return Optional.empty();
            }
            found = level;
        }
        return found;
    }

    /** Whether the sentence says that a higher level covers the lower ones. */
    public static boolean saysHigherCoversLower(String sentence) {
        return COVERS.matcher(Widths.folded(sentence)).find();
    }
}
