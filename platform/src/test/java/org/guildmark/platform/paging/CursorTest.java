package org.guildmark.platform.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.WithNull;
import org.guildmark.platform.problem.ProblemException;

class CursorTest {

    @Property
    void whatIsEncodedIsDecoded(@ForAll @Size(max = 5) List<@WithNull @StringLength(max = 40) String> values) {
        String text = new Cursor(values).encode();
        assertTrue(text.matches("[A-Za-z0-9_-]+"), text);
        assertEquals(values, Cursor.decode(text).values());
    }

    @Property
    void aChangedCharacterIsNoticed(
            @ForAll @Size(min = 1, max = 4) List<@StringLength(max = 20) String> values,
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(min = 1, max = 63) int shift) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        StringBuilder text = new StringBuilder(new Cursor(values).encode());
        int at = place % text.length();
        int changed = (alphabet.indexOf(text.charAt(at)) + shift) % alphabet.length();
        text.setCharAt(at, alphabet.charAt(changed));
        refused(text.toString());
    }

    @Property
    void anythingElseIsRefusedAsAProblem(@ForAll @StringLength(max = 60) String text) {
        refused(text);
    }

    @Property
    void aCutCursorIsRefused(
            @ForAll @Size(min = 1, max = 3) List<@StringLength(max = 20) String> values,
            @ForAll @IntRange(min = 1, max = 8) int cut) {
        String text = new Cursor(values).encode();
        refused(text.substring(0, Math.max(0, text.length() - cut)));
    }

    private static void refused(String text) {
        ProblemException problem = assertThrows(ProblemException.class, () -> Cursor.decode(text));
        assertEquals("INVALID_CURSOR", problem.code());
        assertEquals(400, problem.status());
    }
}
