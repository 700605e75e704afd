package org.guildmark.assessment.staffing.solve;

import org.guildmark.assessment.catalogview.AssessmentScheme.Staffing;

/** How many a session needs by the standard's rule. */
final class Demand {
    private Demand() {}

    /** @param rule null: nobody is needed */
    static int of(Staffing rule, int candidates) {
        if (rule == null || candidates == 0) {
            return 0;
        }
        int least = least(rule);
        if (rule.candidatesPerStaff() != null) {
            least = Math.max(least, (candidates + rule.candidatesPerStaff() - 1) / rule.candidatesPerStaff());
        }
        return rule.odd() && least % 2 == 0 ? least + 1 : least;
    }

    /** For a session with a single candidate, before it is made odd. */
    static int least(Staffing rule) {
        int perRoom = rule.minimumPerRoom() == null ? 1 : rule.minimumPerRoom();
        int inAll = rule.minimum() == null ? 1 : rule.minimum();
        return Math.max(1, Math.max(perRoom, inAll));
    }
}
