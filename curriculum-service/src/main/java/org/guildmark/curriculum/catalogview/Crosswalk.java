package org.guildmark.curriculum.catalogview;

import java.util.UUID;

/** An accepted association between two statements; what BROADER and NARROWER say is said of {@code from}. */
public record Crosswalk(UUID id, AssociationType type, UUID fromId, UUID toId) {}
