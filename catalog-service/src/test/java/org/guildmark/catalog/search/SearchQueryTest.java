package org.guildmark.catalog.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.guildmark.platform.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types becomes words and nothing that MySQL's boolean mode understands. */
class SearchQueryTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "茶叶, 茶叶",
                "茶叶　冲泡, 茶叶 冲泡",
                "email 回复, email 回复",
                "+茶叶 -冲泡, 茶叶 冲泡",
                "\"茶叶*\", 茶叶",
                "茶叶，冲泡, 茶叶 冲泡",
                "(茶叶) @冲泡 ~水温, 茶叶 冲泡 水温",
                "2.1.1, 2.1.1",
                "01-02-03, 01-02-03"
            })
    void wordsOfWhatWasTyped(String typed, String words) {
        assertEquals(List.of(words.split(" ")), SearchQuery.parse(typed).words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "茶", "茶 水", "+*\"", "，。"})
    void nothingToLookFor(String typed) {
        ProblemException problem = assertThrows(ProblemException.class, () -> SearchQuery.parse(typed));
        assertEquals("QUERY_TOO_SHORT", problem.code());
        assertEquals(400, problem.status());
    }

    @ParameterizedTest
    @CsvSource({"200, ", "201, QUERY_TOO_LONG"})
    void twoHundredCharactersAtMost(int length, String code) {
        String typed = "茶".repeat(length);
        if (code == null) {
            assertEquals(List.of(typed), SearchQuery.parse(typed).words());
        } else {
            assertEquals(
                    code,
                    assertThrows(ProblemException.class, () -> SearchQuery.parse(typed))
                            .code());
        }
    }

    @ParameterizedTest
    @CsvSource({"2.1.1, true", "01-02-03, true", "2.1 茶叶, false", "21, false", "2.1.x, false"})
    void aSingleNumberIsACode(String typed, boolean code) {
        assertEquals(code, SearchQuery.parse(typed).isCode());
    }

    @Property(tries = 500)
    void noWordHoldsAnOperator(@ForAll String typed) {
        try {
            for (String word : SearchQuery.parse(typed).words()) {
                boolean code = word.matches("\\d+([.-]\\d+)+");
                assertTrue(code || !word.matches(".*[-+<>()~*\"@].*"), word);
            }
        } catch (ProblemException refused) {
            assertEquals(400, refused.status());
        }
    }
}
