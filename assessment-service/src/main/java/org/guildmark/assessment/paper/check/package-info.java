/** Checks papers from scratch: knows nothing of how they were found and shares no code with it. */
package org.guildmark.assessment.paper.check;
