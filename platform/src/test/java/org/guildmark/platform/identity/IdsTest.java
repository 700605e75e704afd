package org.guildmark.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void rowIdsAreVersionSevenAndUnique() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            UUID id = Ids.next();
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
            assertTrue(seen.add(id));
        }
    }

    /** The vector of RFC 9562, appendix A.4. */
    @Test
    void nameBasedIdsAreThoseOfTheRfc() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertEquals(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"), Ids.nameBased(dns, "www.example.com"));
    }

    /** Written down, because published ids depend on it for good. */
    @Test
    void theNamespaceNeverChanges() {
        assertEquals(UUID.fromString("e250bc5d-1a78-512d-b7d9-5f6bdec47b13"), Ids.NAMESPACE);
        assertEquals(Ids.nameBased(Ids.NAMESPACE, "a\u001fb"), Ids.deterministic(List.of("a", "b")));
    }

    @Test
    void deterministicIdsIgnoreWidthAndKeepParts() {
        assertEquals(Ids.deterministic(List.of("ＡＢＣ", "１")), Ids.deterministic(List.of("ABC", "1")));
        assertNotEquals(Ids.deterministic(List.of("a", "bc")), Ids.deterministic(List.of("ab", "c")));
    }
}
