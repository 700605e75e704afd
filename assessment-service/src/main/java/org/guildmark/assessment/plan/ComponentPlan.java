package org.guildmark.assessment.plan;

import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.DeliveryMode;

/** A component of a plan, in short. */
public record ComponentPlan(Component component, DeliveryMode mode, int minutes) {}
