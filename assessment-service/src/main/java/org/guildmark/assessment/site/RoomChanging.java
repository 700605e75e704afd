package org.guildmark.assessment.site;

import java.util.UUID;

/**
 * A room is about to change in a way that who counts on it may not bear. Fired in the transaction of the change; whoever
 * observes it refuses by a {@code ProblemException}.
 *
 * @param room locked until the transaction ends
 * @param removed whether the room goes altogether
 */
public record RoomChanging(UUID room, boolean removed) {}
