package org.guildmark.assessment.registration;

import java.util.UUID;
import org.guildmark.assessment.eligibility.Explanation;

/** What the rules of one revision of an edition said. */
record Evaluation(Explanation explanation, UUID editionId, int editionRevision) {}
