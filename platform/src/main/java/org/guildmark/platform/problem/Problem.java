package org.guildmark.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code https://guildmark.org/problems/} and the code in kebab case
 * @param title short, the same for every occurrence of the code, in the reader's language
 * @param status HTTP status
 * @param detail what is wrong this time; null where the title says all
 * @param instance path of the request, without its query
 * @param code stable, for programs: {@code UPPER_SNAKE_CASE}
 * @param errors what is wrong where; empty when the problem has no parts
 * @param requestId to quote when asking for help
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<Error> errors,
        String requestId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_BASE = "https://guildmark.org/problems/";

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * One fault of a request.
     *
     * @param pointer JSON Pointer into the body ({@code /levels/0/code}, {@code ""} for the whole), or {@code ?name} for
     *     a query parameter
     */
    public record Error(String pointer, String message) {}

    static String typeOf(String code) {
        return TYPE_BASE + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
