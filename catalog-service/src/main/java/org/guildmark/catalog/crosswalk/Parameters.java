package org.guildmark.catalog.crosswalk;

import java.util.UUID;
import org.guildmark.platform.problem.ProblemException;

/** Query parameters that do not convert are a 400; Jakarta REST alone would answer 404. */
final class Parameters {
    private Parameters() {}

    /** @throws ProblemException 400 {@code INVALID_PARAMETER} where it is no id */
    static UUID id(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            throw invalid(name, "must be a UUID").causedBy(notAnId);
        }
    }

    /** @throws ProblemException 400 {@code INVALID_PARAMETER} where it is left out */
    static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw invalid(name, "is missing");
        }
        return value;
    }

    /** @throws ProblemException 400 {@code INVALID_PARAMETER} where it is no number of 0 to 1 */
    static double share(String name, String value, double otherwise) {
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        try {
            double share = Double.parseDouble(value);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid(name, "must be a number from 0 to 1").causedBy(notANumber);
        }
        throw invalid(name, "must be a number from 0 to 1");
    }

    /** @throws ProblemException 400 {@code INVALID_PARAMETER} where it is no whole number of 1 to {@code most} */
    static int count(String name, String value, int otherwise, int most) {
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        try {
            int count = Integer.parseInt(value);
            if (count >= 1 && count <= most) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid(name, "must be a whole number from 1 to " + most).causedBy(notANumber);
        }
        throw invalid(name, "must be a whole number from 1 to " + most);
    }

    private static ProblemException invalid(String name, String message) {
        return ProblemException.badRequest("INVALID_PARAMETER", "The query parameter " + name + " " + message + ".")
                .at("?" + name, message);
    }
}
