package org.guildmark.platform.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes identifiers. Hibernate stores a {@link UUID} as {@code BINARY(16)} on MySQL without any mapping annotation.
 *
 * <p>Rows get version 7 (RFC 9562): they sort by creation time, so the primary key of a table grows at its end. What
 * comes from a named thing gets version 5, so that two installations agree on it.
 */
public final class Ids {

    /**
     * Namespace of Guildmark's deterministic ids: version 5 of the DNS namespace and {@code guildmark.org}. It never
     * changes; every deterministic id depends on it.
     */
    public static final UUID NAMESPACE =
            nameBased(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "guildmark.org");

    private static final String PART_SEPARATOR = "\u001f";
    private static final TimeBasedEpochRandomGenerator TIME_ORDERED = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new version 7 id. */
    public static UUID next() {
        return TIME_ORDERED.generate();
    }

    /** Version 5 id of the parts in {@link #NAMESPACE}; each part NFKC-normalised, joined by U+001F. */
    public static UUID deterministic(List<String> parts) {
        return nameBased(
                NAMESPACE,
                parts.stream()
                        .map(part -> Normalizer.normalize(part, Normalizer.Form.NFKC))
                        .collect(Collectors.joining(PART_SEPARATOR)));
    }

    /** Version 5 id (SHA-1 of the UTF-8 name) in a namespace of the caller's. */
    public static UUID nameBased(UUID namespace, String name) {
        return Generators.nameBasedGenerator(namespace).generate(name.getBytes(StandardCharsets.UTF_8));
    }
}
