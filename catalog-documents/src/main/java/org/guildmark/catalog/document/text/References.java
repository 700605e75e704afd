package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.text.Outline.Clause;

/** Reads lists of documents: 规范性引用文件 and 参考文献, one entry a line. */
public final class References {
    private static final Pattern PREAMBLE = Pattern.compile("^(?:下列|凡是|本(?:标准|文件)没有|无$)");
    private static final Pattern BULLET = Pattern.compile("^[-*•·]\\s*");

    private References() {}

    /** The entries of the chapter, preamble left out; every line is claimed. */
    public static List<String> of(Clause chapter, LineClaims claims) {
        List<String> entries = new ArrayList<>();
        claims.claim(chapter.line());
        for (Line line : chapter.body()) {
            String text = BULLET.matcher(Markup.stripped(line.text().strip())).replaceFirst("");
            if (!PREAMBLE.matcher(text).find()) {
                entries.add(Widths.tidy(text));
            }
            claims.claim(line.number());
        }
        return entries;
    }
}
