package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guildmark.catalog.content.Statement.Kind;
import org.guildmark.catalog.document.national.TableDraft.Item;
import org.guildmark.catalog.document.text.Line;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void knowledgeBeginsWhereTheNumbersBeginAgain() {
        assertEquals("SSKKK", columns("1能", "2能", "1知", "2知", "3知"));
        assertEquals("SK", columns("1能", "1知"));
    }

    @Test
    void aFaultInTheNumberingDoesNotMoveTheBorder() {
        assertEquals("SSSSKK", columns("1能", "2能", "2能", "3能", "1知", "2知"));
        assertEquals("SSKK", columns("1能", "2能", "2知", "3知"));
        assertEquals("SSKKK", columns("1能", "3能", "1知", "2知", "4知"));
    }

    @Test
    void aSkillWordedOtherwiseStaysASkill() {
        assertEquals("SSSKK", columns("1能", "2知", "3知", "1知", "2知"));
    }

    @Test
    void aSingleColumnIsToldByItsWording() {
        assertEquals("SSS", columns("1能", "2能", "3能"));
        assertEquals("KK", columns("1知", "2知"));
    }

    @Test
    void bothColumnsGoOnOnANewPage() {
        assertEquals("SSKSKK", columns("1能", "2能", "1知", "|3能", "2知", "3知"));
        assertEquals("SKKK", columns("1能", "1知", "|2知", "3知"));
    }

    @Test
    void nothingStaysNothing() {
        assertEquals("", columns());
    }

    /** Items as a number and the first character of their text; a bar begins a page. */
    private static String columns(String... printed) {
        List<Item> items = new ArrayList<>();
        int page = 1;
        for (String each : printed) {
            page += each.startsWith("|") ? 1 : 0;
            String number = each.replaceAll("\\D", "");
            Item item = new Item(new PrintedCode(List.of(1, 1, Integer.valueOf(number)), ""), page);
            item.add(new Line(items.size() + 1, ""), each.substring(each.length() - 1) + "文");
            items.add(item);
        }
        Columns.assign(items);
        return items.stream().map(item -> item.kind == Kind.SKILL ? "S" : "K").collect(Collectors.joining());
    }
}
