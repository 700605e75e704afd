package org.guildmark.catalog.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.platform.persistence.JsonColumn;

/** Stores the diagnostics of a job. */
@Converter
public class DiagnosticsConverter extends JsonColumn<List<Diagnostic>> {
    public DiagnosticsConverter() {
        super(new TypeReference<>() {});
    }
}
