package org.guildmark.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FieldGuardTest {
    @Property
    void noGuardedFieldBeginsAFormulaAndEveryOneComesBack(@ForAll("fields") String field) {
        String guarded = FieldGuard.guard(field);

        assertFalse(guarded.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"));
        assertEquals(field, FieldGuard.unguard(guarded));
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.strings().withChars("=+-@'\t\r\n＝＋－＠a茶 ").ofMaxLength(6);
    }
}
