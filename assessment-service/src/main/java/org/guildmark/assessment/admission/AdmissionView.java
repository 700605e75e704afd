package org.guildmark.assessment.admission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What issuing the tickets of a plan did. */
@Schema(name = "Admission")
public record AdmissionView(
        @Schema(description = "Candidates who got their first ticket") int issued,
        @Schema(description = "Candidates whose seat, room or time is another: the former issue no longer admits")
                int reissued,
        @Schema(description = "Candidates whose ticket stays as it is") int unchanged,
        @Schema(description = "Candidates who are no longer admitted") int withdrawn) {}
