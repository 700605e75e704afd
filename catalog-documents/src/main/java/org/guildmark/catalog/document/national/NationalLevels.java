package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildmark.catalog.content.Level;

/** The two names that a national level bears: 五级 and 初级工. */
final class NationalLevels {
    /** Longer names first: 高级技师 is no 技师. */
    private static final Pattern NAME = Pattern.compile("[一二三四五]级|初级工|中级工|高级工|高级技师|技师");

    private NationalLevels() {}

    /** The level of either name. */
    static Optional<String> codeOf(String name) {
        return Stream.of("五级", "四级", "三级", "二级", "一级")
                .map(number -> Level.printedAs(number).orElseThrow())
                .filter(level -> List.of(level.title().zh().split("/")).contains(name))
                .map(Level::code)
                .findFirst();
    }

    /** Codes of the levels named in folded text, in printed order and each once. */
    static List<String> namedIn(String folded) {
        List<String> codes = new ArrayList<>();
        Matcher name = NAME.matcher(folded);
        while (name.find()) {
            codeOf(name.group()).filter(code -> !codes.contains(code)).ifPresent(codes::add);
        }
        return codes;
    }
}
