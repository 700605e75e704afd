package org.guildmark.curriculum.coverage;

import java.util.UUID;

/**
 * An accepted association of two statements of different standards. It is followed in both directions and for one step
 * only: what is associated with an associate is not.
 */
public record Association(UUID id, UUID from, UUID to, Type type) {

    /** How the two belong together. */
    public enum Type {
        EXACT_MATCH,
        BROADER,
        NARROWER,
        RELATED
    }
}
