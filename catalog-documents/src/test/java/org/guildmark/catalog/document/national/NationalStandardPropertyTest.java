package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guildmark.catalog.content.Provenance;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.SourceText;

/** However a standard is damaged, reading it ends, and says what it made of it. */
class NationalStandardPropertyTest {
    private static final String WHOLE = NationalFixture.withWorkTypes();
    private static final List<String> LINES = WHOLE.lines().toList();

    @Property(tries = 150)
    void readsEveryPrefix(@ForAll @IntRange(min = 0, max = 4000) int length) {
        String prefix = WHOLE.substring(0, Math.min(length, WHOLE.length()));
        assertReadable(NationalFixture.parsed(prefix), prefix);
    }

    @Property(tries = 150)
    void readsWhatIsLeftWhenLinesAreLost(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int percent) {
        Random random = new Random(seed);
        List<String> left =
                LINES.stream().filter(line -> random.nextInt(100) >= percent).toList();
        assertReadable(NationalFixture.parsed(String.join("\n", left)), String.join("\n", left));
    }

    @Property(tries = 100)
    void readsLinesInAnyOrder(@ForAll long seed) {
        List<String> shuffled = new ArrayList<>(LINES);
        Collections.shuffle(shuffled, new Random(seed));
        assertReadable(NationalFixture.parsed(String.join("\n", shuffled)), String.join("\n", shuffled));
    }

    @Property(tries = 100)
    void readsAnyText(@ForAll String text) {
        assertReadable(NationalFixture.parsed(text), text);
    }

    /** Nothing is invented: every statement is made of the lines that it says it comes from, in their order. */
    private static void assertReadable(NationalFixture read, String text) {
        assertNotNull(read.document().content());
        assertEquals(1, read.diagnostics(Code.SUMMARY).size());
        List<Line> lines = SourceText.of("", text).lines();
        for (Statement.Kind kind : Statement.Kind.values()) {
            for (Statement statement : read.statements(kind)) {
                Provenance source = statement.provenance();
                String printed = lines.subList(source.fromLine() - 1, source.toLine()).stream()
                        .map(Line::text)
                        .collect(Collectors.joining());
                assertTrue(isWithin(statement.text(), printed), () -> "not in the source: " + statement.text());
            }
        }
    }

    private static boolean isWithin(String part, String whole) {
        int at = 0;
        for (char each : part.replaceAll("\\s", "").toCharArray()) {
            at = whole.indexOf(each, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
