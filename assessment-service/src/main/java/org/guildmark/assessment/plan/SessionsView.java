package org.guildmark.assessment.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sessions of a plan, by time. */
@Schema(name = "Sessions")
public record SessionsView(List<SessionView> sessions) {}
