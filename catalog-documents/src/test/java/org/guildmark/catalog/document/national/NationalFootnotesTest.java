package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.guildmark.catalog.document.national.NationalFootnotes.Note;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;

class NationalFootnotesTest {

    private static NationalFootnotes read(String text) {
        return NationalFootnotes.read(SourceText.of("0".repeat(64), text).lines());
    }

    private static List<String> body(NationalFootnotes footnotes) {
        return footnotes.body().stream()
                .filter(line -> !line.isBlank())
                .map(Line::text)
                .toList();
    }

    @Test
    void marksMayStandAheadOfTheirNotes() {
        NationalFootnotes read = read("甲①与\n ①\n②\n\n相关职业: 结网\n\n工、 补网工等, 下同。\n工龄: 以合同计算\n。\n\n\n乙②的后半句");
        assertEquals(List.of("甲①与", "乙②的后半句"), body(read));
        assertEquals(List.of(2, 3), read.markLines());
        assertEquals(List.of(new Note('①', "相关职业:结网工、补网工等,下同。", 5, 7), new Note('②', "工龄:以合同计算。", 8, 9)), read.notes());
        Note related = read.labelled("相关职业").orElseThrow();
        assertEquals(List.of("结网工", "补网工"), related.items());
        assertTrue(related.open());
        assertFalse(read.notes().get(1).open());
        assertEquals(List.of("以合同计算"), read.notes().get(1).items());
    }

    @Test
    void aMarkRefersToTheNextNoteThatBearsIt() {
        NationalFootnotes read = read("甲①。\n① 一页: 红、 绿。\n乙①。\n① 二页: 蓝。\n丙①。");
        assertEquals(List.of("红", "绿"), read.referredTo('①', 1).orElseThrow().items());
        assertEquals(List.of("蓝"), read.referredTo('①', 3).orElseThrow().items());
        assertTrue(read.referredTo('①', 5).isEmpty());
        assertTrue(read.referredTo('②', 1).isEmpty());
    }

    @Test
    void aMarkTornFromItsSentenceBeginsNoNote() {
        NationalFootnotes read = read("从事本职业\n①\n工作一年\n(1) 丙");
        assertEquals(List.of(), read.notes());
        assertEquals(4, body(read).size());
    }

    @Test
    void notesEndAtTheNextPageOrItem() {
        NationalFootnotes unfinished = read("甲①乙②\n①\n②\n甲注: 无句号\n\n\n丙丁");
        assertEquals(1, unfinished.notes().size());
        assertEquals(List.of("甲①乙②", "丙丁"), body(unfinished));
        NationalFootnotes item = read("甲①\n①\n甲注: 无句号\n(2) 丙丁");
        assertEquals("甲注:无句号", item.notes().get(0).text());
        assertEquals(List.of("甲①", "(2) 丙丁"), body(item));
        assertEquals(List.of(), read("①\n②").notes());
    }

    @Test
    void pagesOfMarksAreReadInTime() {
        String text = "①\n".repeat(20_000) + "甲注: 乙。";
        NationalFootnotes read = assertTimeout(Duration.ofMinutes(2), () -> read(text));
        assertEquals(1, read.notes().size());
        assertEquals(20_000, read.body().size() + read.markLines().size());
    }
}
