package org.guildmark.catalog.document.ability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;

/** Whatever is lost of a standard, each statement that is left is read or listed and nothing throws. */
class AbilityRequirementPropertyTest {
    private static final String WHOLE = AbilityRequirementParserTest.OPENING
            + AbilityRequirementParserTest.JUNIOR
            + AbilityRequirementParserTest.ANNEX;
    /** Words of the sample that are statements, terms or rules: none may vanish. */
    private static final List<String> WORDS =
            List.of("能找到蜂王", "能估算存蜜", "蜂王的样子", "能摇蜜", "标签的内容", "爱护蜂群", "不掺糖水", "多在户外", "六角形房间", "实习期满", "养蜂员/");

    @Property(tries = 400)
    void anyPrefixIsReadOrListed(@ForAll @IntRange(min = 0, max = 1000) int permille) {
        accounted(WHOLE.substring(0, WHOLE.length() * permille / 1000));
    }

    @Property(tries = 400)
    void anyLinesMayBeLost(@ForAll @Size(max = 15) List<@IntRange(min = 0, max = 100) Integer> lost) {
        List<String> lines = new ArrayList<>(Arrays.asList(WHOLE.split("\n")));
        lost.stream()
                .distinct()
                .sorted((a, b) -> b - a)
                .filter(i -> i < lines.size())
                .forEach(i -> lines.remove((int) i));
        accounted(String.join("\n", lines));
    }

    /** With the headings of two chapters lost, the first chapter runs on over the tables: they are listed, not lost. */
    @Example
    void tablesInAChapterThatRunsOnAreListed() {
        List<String> lines = new ArrayList<>(Arrays.asList(WHOLE.split("\n")));
        List.of(72, 28, 26, 22).forEach(i -> lines.remove((int) i));
        accounted(String.join("\n", lines));
    }

    private static void accounted(String text) {
        ParsedDocument parsed = new AbilityRequirementParser().parse(SourceText.of("0", text));
        StandardContent content = parsed.content();
        StringBuilder found = new StringBuilder(Widths.folded(content.toString()));
        for (Diagnostic diagnostic : parsed.diagnostics()) {
            found.append(diagnostic.excerpt() == null ? "" : Widths.folded(diagnostic.excerpt()));
        }
        for (String word : WORDS) {
            String printed = word.replace("/", "");
            if (text.contains(word) && found.indexOf(printed) < 0) {
                throw new AssertionError(word + " is neither read nor listed in:\n" + text);
            }
        }
    }
}
