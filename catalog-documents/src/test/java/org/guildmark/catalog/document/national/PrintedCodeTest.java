package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PrintedCodeTest {

    @Test
    void readsCodesInEitherWidthAndWithBlanks() {
        assertEquals(
                "2.3.1", PrintedCode.at(3, "\u3000 2. 3. 1 文").orElseThrow().code());
        assertEquals("2.3.1", PrintedCode.at(3, "２．３．１文").orElseThrow().code());
        assertEquals("2.13", PrintedCode.at(2, "2.13文").orElseThrow().code());
        assertEquals("文", PrintedCode.at(2, "2. 13 文").orElseThrow().rest());
        assertEquals(7, PrintedCode.at(1, "7.").orElseThrow().last());
        assertEquals("12", PrintedCode.item(" （12） 文").orElseThrow().code());
    }

    @Test
    void keepsADigitThatBelongsToTheText() {
        PrintedCode code = PrintedCode.at(2, "1. 1 3D 文").orElseThrow();
        assertEquals("1.1", code.code());
        assertEquals("3D 文", code.rest());
    }

    @Test
    void doesNotTakeOneDepthForAnother() {
        assertTrue(PrintedCode.at(1, "2. 3 文").isEmpty());
        assertTrue(PrintedCode.at(2, "2. 3. 1 文").isEmpty());
        assertTrue(PrintedCode.at(3, "2. 3 文").isEmpty());
        assertTrue(PrintedCode.at(2, "文 2. 3").isEmpty());
        assertTrue(PrintedCode.at(2, "2022. 3").isEmpty());
    }
}
