package org.guildmark.catalog.content;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who may apply for a level: any one alternative, of which every condition must hold.
 *
 * @param level level code
 * @param clause clause of the standard, e.g. {@code 1.9.1}
 */
@Schema(name = "EntryRequirementContent")
public record EntryRequirement(String level, String clause, List<Alternative> alternatives) {

    /**
     * @param ordinal position as printed, counted from 1; an item that prints two alternatives (或) gives two with the
     *     same {@code printedNumber}
     * @param printedNumber number printed before it; null where none is printed
     * @param text wording as printed
     */
    @Schema(name = "EntryAlternativeContent")
    public record Alternative(int ordinal, String printedNumber, String text, List<EntryCondition> conditions) {}
}
