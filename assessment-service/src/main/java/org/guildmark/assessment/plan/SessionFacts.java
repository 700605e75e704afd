package org.guildmark.assessment.plan;

import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;

/** A component held in a room at a time. */
public record SessionFacts(UUID id, UUID planId, Component component, UUID roomId, Instant startsAt, Instant endsAt) {}
