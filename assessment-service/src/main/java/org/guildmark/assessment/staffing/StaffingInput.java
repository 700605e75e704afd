package org.guildmark.assessment.staffing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.assessment.plan.SessionFacts;
import org.guildmark.assessment.staffing.solve.StaffingProblem;

/**
 * A plan as it was read for its staffing.
 *
 * @param latest version that the plan had then; 0 for none
 * @param candidates candidate of each registration
 */
record StaffingInput(
        PlanFacts plan,
        int latest,
        List<SessionFacts> sessions,
        Map<UUID, UUID> candidates,
        StaffingProblem problem) {}
