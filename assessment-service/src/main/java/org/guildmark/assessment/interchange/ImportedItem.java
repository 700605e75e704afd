package org.guildmark.assessment.interchange;

import java.util.function.Function;
import org.guildmark.assessment.interchange.ImportDiagnostic.Severity;
import org.guildmark.assessment.item.ItemDraft;
import org.guildmark.assessment.item.ItemFault;

/**
 * An item that a file holds and that could be read.
 *
 * @param place where what a pointer into the draft names stands in the file
 */
record ImportedItem(ItemDraft draft, Function<String, Place> place) {
    /**
     * @param file null where there is only one
     * @param line 0 where unknown
     * @param column null where the whole line is meant
     */
    record Place(String file, int line, String column) {}

    ImportDiagnostic diagnostic(Severity severity, ItemFault fault) {
        Place at = place.apply(fault.pointer());
        String message = fault.message();
        return new ImportDiagnostic(
                severity,
                fault.code(),
                message.startsWith("must") || message.startsWith("is ") || message.startsWith("has ")
                        ? fault.pointer() + " " + message
                        : message,
                at.file(),
                at.line(),
                at.column(),
                draft.code());
    }

    ImportedItem with(ItemDraft other) {
        return new ImportedItem(other, place);
    }
}
