package org.guildmark.catalog.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NumberedItemsTest {
    private static List<String> read(String cell) {
        return NumberedItems.split(cell).stream()
                .map(item -> item.code() + "|" + item.text())
                .collect(Collectors.toList());
    }

    @Test
    void takesGluedItemsApart() {
        assertEquals(List.of("1|能浇花", "2|能剪枝", "3|能换盆"), read("1) 能浇花 2) 能剪枝 3）能换盆"));
        assertEquals(List.of("1.1.1|能浇花", "1.1.2|能剪枝"), read("1.1.1 能浇花 1.1.2能剪枝"));
        assertEquals(List.of("1|能浇花", "2|能剪枝"), read("（1）能浇花（2）能剪枝"));
        assertEquals(List.of("1|能浇花", "2|能剪枝"), read("①能浇花 ②能剪枝"));
        assertEquals(List.of("1|能浇花。", "2|能剪枝。"), read("1. 能浇花。2. 能剪枝。"));
    }

    @Test
    void dropsFragmentsOfHtml() {
        assertEquals(List.of("1|能浇花", "2|能剪枝"), read("<ol style=\"x: none\"> 1) 能浇花 2) 能剪枝"));
        assertEquals(List.of("1|能浇花", "2|能剪枝"), read("<p>1) 能浇花</p> <p>2) 能剪枝</p>"));
    }

    @Test
    void keepsTheRestOfAnItemThatAPageBreakHasCut() {
        assertEquals(List.of("null|的土壤湿度", "4|能剪枝"), read("的土壤湿度 4) 能剪枝"));
        assertEquals(List.of("null|的土壤湿度"), read("的土壤湿度"));
    }

    @Test
    void keepsGapsAndRepeatsAsPrinted() {
        assertEquals(List.of("1|甲", "2|乙", "4|丁"), read("1) 甲 2) 乙 4) 丁"));
        assertEquals(List.of("1|甲", "2|乙", "2|丙"), read("1) 甲 2) 乙 2) 丙"));
        assertEquals(List.of("1|甲", "2|乙"), read("1) 甲 2) 2) 乙"));
        assertEquals(List.of("1|甲", "2|乙", "1|丙"), read("1) 甲 2) 乙 1) 丙"));
    }

    @Test
    void leavesNumbersInsideASentenceAlone() {
        assertEquals(List.of("1|按表(2)浇水1.5升", "2|见B2B 2019"), read("1) 按表 (2) 浇水 1.5 升 2) 见 B2B 2019"));
        assertEquals(List.of("1|共30)盆", "2|能剪枝"), read("1) 共 30) 盆 2) 能剪枝"));
        assertEquals(List.of("2.1.1|依据1.1-2009浇花", "2.1.2|能剪枝"), read("2.1.1 依据 1.1-2009 浇花 2.1.2 能剪枝"));
    }

    @Test
    void glimpsesTheFormAtTheStartOnly() {
        assertTrue(NumberedItems.startNumbered("3) 能"));
        assertFalse(NumberedItems.startNumbered("浇花 3) 能"));
        assertFalse(NumberedItems.startNumbered("3D打印"));
    }

    @Property
    void losesNoCharacterButNumbersAndSpace(@ForAll List<Short> lengths) {
        StringBuilder cell = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < Math.min(lengths.size(), 40); i++) {
            String text = "能" + "浇".repeat(Math.floorMod(lengths.get(i), 9));
            cell.append(i + 1).append(") ").append(text).append(' ');
            expected.append(i + 1).append('|').append(text).append('\n');
        }
        StringBuilder found = new StringBuilder();
        NumberedItems.split(cell.toString()).forEach(item -> found.append(item.code())
                .append('|')
                .append(item.text())
                .append('\n'));
        assertEquals(expected.toString(), found.toString());
    }

    @Property
    void neverThrows(@ForAll String cell) {
        NumberedItems.split(cell).forEach(item -> assertTrue(item.number() >= 0));
    }
}
