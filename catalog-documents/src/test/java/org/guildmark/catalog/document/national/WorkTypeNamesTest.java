package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTypeNamesTest {

    @Test
    void readsAListBeforeItsCount() {
        assertEquals(List.of("甲工", "乙工"), names("五级/初级工分为甲工、乙工两个工种,一级/高级技师不分工种。"));
        assertEquals(List.of("甲工", "乙工", "丙工"), names("本职业包含甲工、乙工和丙工3个工种。"));
        assertEquals(List.of("甲工", "乙工"), names("本职业包含甲工、乙工等工种。"));
    }

    @Test
    void readsAListAfterItsCount() {
        assertEquals(List.of("甲工", "乙工"), names("标准包含两个工种:甲工和乙工。"));
    }

    @Test
    void keepsAJoiningCharacterWithinAName() {
        assertEquals(List.of("糖和面工", "酒与醋工"), names("分为糖和面工、酒与醋工两个工种。"));
    }

    @Test
    void findsNoneWhereNoneAreListed() {
        assertEquals(List.of(), names("本职业共设五个等级,分别为:五级/初级工、四级/中级工。"));
        assertEquals(List.of(), names("本职业不分工种。"));
        assertEquals(List.of(), names(""));
    }

    private static List<String> names(String folded) {
        return WorkTypeNames.in(folded).stream()
                .map(track -> track.title().zh())
                .toList();
    }
}
