package org.guildmark.assessment.plan;

import java.util.List;
import org.guildmark.assessment.Text;

/** What a sheet says of a plan. */
public record PlanShown(Text title, StandardShown standard, List<PlannedComponent> components) {}
