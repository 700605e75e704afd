package org.guildmark.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ETagsTest {

    @Test
    void aTagIsQuotedAndTellsItsParts() {
        assertTrue(ETags.strong("id", 1).matches("\"[A-Za-z0-9_-]{16}\""));
        assertEquals("W/" + ETags.strong("id", 1), ETags.weak("id", 1));
        assertEquals(ETags.strong("id", 1), ETags.strong("id", 1));
        assertNotEquals(ETags.strong("id", 1), ETags.strong("id", 2));
        assertNotEquals(ETags.strong("ab", "c"), ETags.strong("a", "bc"));
    }

    @Test
    void ifNoneMatchComparesWeaklyAndIfMatchStrongly() {
        assertTrue(ETags.matches(List.of("W/\"a\""), "\"a\"", true));
        assertTrue(ETags.matches(List.of("\"a\""), "W/\"a\"", true));
        assertFalse(ETags.matches(List.of("W/\"a\""), "\"a\"", false));
        assertFalse(ETags.matches(List.of("W/\"a\""), "W/\"a\"", false));
        assertTrue(ETags.matches(List.of("\"b\" ,\"a\""), "\"a\"", false));
        assertTrue(ETags.matches(List.of("*"), "\"a\"", false));
        assertFalse(ETags.matches(List.of("\"b\"", "a"), "\"a\"", true));
        assertFalse(ETags.matches(null, "\"a\"", true));
    }
}
