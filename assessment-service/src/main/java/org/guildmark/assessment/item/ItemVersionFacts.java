package org.guildmark.assessment.item;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.item.content.ItemKind;

/** A version without its content, which lists do not read. */
record ItemVersionFacts(
        UUID id,
        int number,
        ItemKind kind,
        String title,
        BigDecimal marks,
        int expectedSeconds,
        BigDecimal difficulty,
        UUID editionId,
        String standardKey,
        boolean frozen,
        String editedBy,
        Instant editedAt,
        String reviewedBy,
        Instant reviewedAt) {}
