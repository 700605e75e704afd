package org.guildmark.assessment.paper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a paper is withdrawn; kept in the audit trail. */
@Schema(name = "PaperWithdrawalRequest")
record WithdrawalRequest(@NotBlank @Size(max = 1000) String reason) {}
