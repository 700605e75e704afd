package org.guildmark.assessment.interchange;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores the diagnostics of an import. */
@Converter
public class ImportDiagnosticsConverter extends JsonColumn<List<ImportDiagnostic>> {
    public ImportDiagnosticsConverter() {
        super(new TypeReference<>() {});
    }
}
