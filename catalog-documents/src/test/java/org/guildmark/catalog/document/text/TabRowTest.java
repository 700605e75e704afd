package org.guildmark.catalog.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TabRowTest {
    private static final Set<String> HEAD = Set.of("工作领域", "工作任务");

    @Test
    void keepsTheColumnOfEachFilledCell() {
        TabRow row = TabRow.of(new Line(7, "\t 浇花 \t\t<p>1) 能浇花</p>"));
        assertEquals(List.of(new TabRow.Cell(1, "浇花"), new TabRow.Cell(3, "1) 能浇花")), row.filled());
        assertEquals(7, row.line());
    }

    @Test
    void knowsHeadsAndRulings() {
        assertTrue(TabRow.of(new Line(1, "工作领域\t\t工作 任务\t")).isHead(HEAD));
        assertFalse(TabRow.of(new Line(1, "工作领域\t园艺")).isHead(HEAD));
        assertFalse(TabRow.of(new Line(1, "\t\t")).isHead(HEAD));
        assertTrue(TabRow.of(new Line(1, "------\t---")).isRuling());
        assertFalse(TabRow.of(new Line(1, "---\t甲")).isRuling());
    }

    @Test
    void readsTheNumberBeforeALabel() {
        assertEquals(new PrintedLabel("1", "庭院养护"), PrintedLabel.of("1. 庭院 养护"));
        assertEquals(new PrintedLabel("2.1", "浇花"), PrintedLabel.of("2．1浇花"));
        assertEquals(new PrintedLabel("2", "浇花"), PrintedLabel.of("2 浇花"));
        assertEquals(new PrintedLabel(null, "3D打印"), PrintedLabel.of("3D打印"));
        assertEquals(new PrintedLabel("4.2", ""), PrintedLabel.of("4.2"));
        assertEquals(2, PrintedLabel.of("4.2").depth());
        assertEquals(0, PrintedLabel.of("浇花").depth());
    }
}
