package org.guildmark.assessment.registration.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.eligibility.FactCheck.Severity;

/** Something that the person who sent the sheet should know. It repeats nothing of the row. */
@Schema(name = "RegistrationImportDiagnostic")
public record ImportDiagnostic(
        Severity severity,
        @Schema(description = "Line of the file, counted from 1") long line,
        @Schema(description = "Name of the column; null where the whole row is meant", examples = "证件号码") String column,
        @Schema(description = "Stable; a client may group by it", examples = "DOCUMENT_CHECKSUM") String code,
        Text message) {}
