package org.guildmark.assessment.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One decision or change. */
@Schema(name = "AuditRecord")
record AuditRecordView(
        UUID id,
        UUID bodyId,
        @Schema(description = "What was changed", examples = "registration") String subjectType,
        UUID subjectId,
        @Schema(description = "What was done", examples = "DECISION_OVERRIDDEN") String action,
        @Schema(description = "Subject of the token of who did it") String actor,
        Instant at,
        @Schema(description = "State before; null where there was none", type = SchemaType.OBJECT) @JsonRawValue
                String before,
        @Schema(description = "State after; null where none is left", type = SchemaType.OBJECT) @JsonRawValue
                String after,
        @Schema(description = "As given; null where none is asked for") String reason) {

    static AuditRecordView of(AuditRecord audited) {
        return new AuditRecordView(
                audited.id(),
                audited.bodyId(),
                audited.subjectType(),
                audited.subjectId(),
                audited.action(),
                audited.actor(),
                audited.at(),
                audited.before(),
                audited.after(),
                audited.reason());
    }
}
