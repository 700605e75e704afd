package org.guildmark.assessment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What other aggregates may know of a plan.
 *
 * @param track null where the level has none
 * @param referenceDay day in the plan's zone on which the application period ends: what counts for eligibility
 * @param applicationOpensAt inclusive
 * @param applicationClosesAt exclusive
 * @param noAssessorOfOwnSchool whether nobody may assess candidates of their own school
 */
public record PlanFacts(
        UUID id,
        UUID bodyId,
        UUID editionId,
        String standardKey,
        String level,
        String track,
        PlanStatus status,
        ZoneId zoneId,
        LocalDate referenceDay,
        Instant applicationOpensAt,
        Instant applicationClosesAt,
        List<ComponentPlan> components,
        boolean noAssessorOfOwnSchool) {}
