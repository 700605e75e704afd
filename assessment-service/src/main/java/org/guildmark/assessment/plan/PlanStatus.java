package org.guildmark.assessment.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a plan stands. */
@Schema(name = "PlanStatus")
public enum PlanStatus {
    /** Being made; only the body's officers see it. */
    DRAFT,
    /** Announced: candidates may apply while the application period lasts. */
    OPEN,
    /** No applications any more: rooms and staff are planned. */
    CLOSED,
    /** Admission tickets are out. */
    CONFIRMED,
    /** Does not take place. */
    CANCELLED
}
