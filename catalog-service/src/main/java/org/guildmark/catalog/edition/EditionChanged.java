package org.guildmark.catalog.edition;

import java.util.UUID;

/** Fired within this process by every act on an edition, for those who remember something of its standard. */
public record EditionChanged(UUID standardId) {}
