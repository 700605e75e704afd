package org.guildmark.curriculum.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextLayoutTest {
    @Test
    void breaksChineseAnywhereButNotBeforeItsPunctuation() {
        assertEquals(List.of("风筝骨", "架、扎", "制"), TextLayout.lines("风筝骨架、扎制", 3.2, 9));
        assertEquals(List.of("扎骨", "架，", "放飞"), TextLayout.lines("扎骨架，放飞", 2.2, 9));
    }

    @Test
    void breaksEnglishBetweenWords() {
        assertEquals(List.of("paint the", "paper kite"), TextLayout.lines("paint the paper kite", 5.6, 9));
    }

    @Test
    void cutsWithAnEllipsis() {
        assertEquals(List.of("风筝", "骨…"), TextLayout.lines("风筝骨架扎制", 2.5, 2));
    }

    @Test
    void balancesSoThatNoCharacterStandsAlone() {
        assertEquals(List.of("客户服务", "与礼仪课"), TextLayout.balanced("客户服务与礼仪课", 7, 6));
    }

    @Property
    void noLineIsTooWideAndNothingIsLost(
            @ForAll @StringLength(min = 1, max = 60) @CharRange(from = '一', to = '龟') @CharRange(from = 'a', to = 'z')
                    String text,
            @ForAll @IntRange(min = 2, max = 30) int width) {
        List<String> lines = TextLayout.lines(text, width, Integer.MAX_VALUE);
        assertTrue(lines.stream().allMatch(line -> TextLayout.width(line) <= width));
        assertEquals(text, String.join("", lines));
    }
}
