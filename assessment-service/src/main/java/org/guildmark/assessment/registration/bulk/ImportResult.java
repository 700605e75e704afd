package org.guildmark.assessment.registration.bulk;

import java.util.List;
import java.util.Map;
import org.guildmark.assessment.eligibility.Explanation.Outcome;

/**
 * What came of a sheet.
 *
 * @param good rows that can be registered
 * @param registered rows that were; none in a dry run
 * @param outcomes what the rules say of the good rows
 * @param failure code of what stopped the whole import; null where only rows are wrong, or nothing
 */
record ImportResult(
        int rows,
        int good,
        int registered,
        Map<Outcome, Integer> outcomes,
        List<ImportDiagnostic> diagnostics,
        boolean diagnosticsCut,
        String failure) {

    static final int MOST_DIAGNOSTICS = 5_000;

    static ImportResult failed(int rows, String failure) {
        return new ImportResult(rows, 0, 0, Map.of(), List.of(), false, failure);
    }
}
