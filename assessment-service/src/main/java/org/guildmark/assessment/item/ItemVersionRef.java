package org.guildmark.assessment.item;

import java.util.UUID;

/** An item in the one wording that a paper holds. */
public record ItemVersionRef(UUID itemId, UUID versionId) {}
