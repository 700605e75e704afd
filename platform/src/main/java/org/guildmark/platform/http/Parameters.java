package org.guildmark.platform.http;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/** Query parameters that are not plain text: a wrong one is a 400 that names it, where Jakarta REST would answer 404. */
public final class Parameters {
    private Parameters() {}

    /** @return null where the parameter was not sent, or says nothing */
    public static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @return null where the parameter was not sent */
    public static UUID id(String name, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            throw invalid(name, "must be an id").causedBy(notAnId);
        }
    }

    /** @return null where the parameter was not sent */
    public static Set<UUID> ids(String name, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        Set<UUID> ids = Arrays.stream(value.split(","))
                .map(part -> id(name, part.strip()))
                .collect(Collectors.toSet());
        if (ids.size() > PageRequest.MAX_LIMIT) {
            throw invalid(name, "names more than " + PageRequest.MAX_LIMIT + " ids");
        }
        return ids;
    }

    /** @return false where the parameter was not sent */
    public static boolean flag(String name, String value) {
        if (value == null || value.isEmpty() || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw invalid(name, "must be true or false");
    }

    /** @return {@code otherwise} where the parameter was not sent */
    public static int number(String name, String value, int otherwise, int least, int most) {
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid(name, "must be a whole number").causedBy(notANumber);
        }
        throw invalid(name, "must be between " + least + " and " + most);
    }

    /** @throws ProblemException 400 {@code INVALID_PARAMETER} where it is left out */
    public static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw invalid(name, "is missing");
        }
        return value;
    }

    /** @return {@code otherwise} where the parameter was not sent; 0 to 1 */
    public static double share(String name, String value, double otherwise) {
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

    public static ProblemException invalid(String name, String message) {
        return ProblemException.badRequest("INVALID_PARAMETER", name + " " + message + ".")
                .at("?" + name, message);
    }
}
