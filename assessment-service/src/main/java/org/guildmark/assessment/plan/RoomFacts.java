package org.guildmark.assessment.plan;

import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.site.RoomKind;

/**
 * A room that a plan may use.
 *
 * @param seats that a candidate can be given: rows times columns without the blocked ones, which
 *     {@link ExamPlans#blockedSeats} tells
 */
public record RoomFacts(
        UUID id, UUID siteId, String name, RoomKind kind, int rows, int columns, int seats, Set<String> equipment) {}
