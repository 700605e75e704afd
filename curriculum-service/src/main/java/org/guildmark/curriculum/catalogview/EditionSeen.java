package org.guildmark.curriculum.catalogview;

import java.util.UUID;

/** Fired in the transaction that took in a state of an edition of the standard. */
public record EditionSeen(UUID standardId) {}
