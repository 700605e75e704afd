package org.guildmark.assessment.catalogview;

import java.util.List;

/**
 * Who may apply for a level: any one alternative, of which every condition must hold.
 *
 * @param level level code
 * @param clause clause of the standard, e.g. {@code 1.9.1}
 */
public record EntryRequirement(String level, String clause, List<Alternative> alternatives) {
    public EntryRequirement {
        alternatives = EditionContent.orEmpty(alternatives);
    }

    /**
     * @param ordinal position as printed, counted from 1
     * @param printedNumber number printed before it; null where none is printed
     * @param text wording as printed
     */
    public record Alternative(int ordinal, String printedNumber, String text, List<EntryCondition> conditions) {
        public Alternative {
            conditions = EditionContent.orEmpty(conditions);
        }
    }
}
