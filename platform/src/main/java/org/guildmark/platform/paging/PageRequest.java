package org.guildmark.platform.paging;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guildmark.platform.problem.ProblemException;

/**
 * The paging parameters of a list; taken as {@code @BeanParam}. Held as text, because Jakarta REST answers 404 for a
 * query parameter that does not convert, and a wrong limit is a 400.
 */
public class PageRequest {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most; more than 200 counts as 200",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before; opaque", schema = @Schema(type = SchemaType.STRING))
    String cursor;

    @QueryParam("includeTotal")
    @Parameter(
            description = "Also count all items (costs a second query)",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String includeTotal;

    public PageRequest() {}

    private PageRequest(String limit, String cursor, String includeTotal) {
        this.limit = limit;
        this.cursor = cursor;
        this.includeTotal = includeTotal;
    }

    /** A request made by the program itself. */
    public static PageRequest of(int limit, String cursor, boolean includeTotal) {
        return new PageRequest(Integer.toString(limit), cursor, Boolean.toString(includeTotal));
    }

    /**
     * Number of items wanted, 1 to {@value #MAX_LIMIT}.
     *
     * @throws ProblemException 400 when it is below 1 or not a number
     */
    public int limit() {
        if (limit == null || limit.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        try {
            // As a long: a limit of ten digits is too many, not malformed.
            long wanted = Long.parseLong(limit);
            if (wanted >= 1) {
                return (int) Math.min(wanted, MAX_LIMIT);
            }
        } catch (NumberFormatException notANumber) {
            throw invalid("limit", "must be a whole number of at least 1").causedBy(notANumber);
        }
        throw invalid("limit", "must be a whole number of at least 1");
    }

    /** {@link #limit()} and one: the row that tells whether a next page exists. */
    public int fetchSize() {
        return limit() + 1;
    }

    /**
     * Where the page before ended; empty for the first page.
     *
     * @throws ProblemException 400 {@code INVALID_CURSOR}
     */
    public Optional<Cursor> cursor() {
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.decode(cursor));
    }

    /**
     * Whether the caller wants the number of all items too.
     *
     * @throws ProblemException 400 when it is neither true nor false
     */
    public boolean includeTotal() {
        if (includeTotal == null || includeTotal.isEmpty() || includeTotal.equals("false")) {
            return false;
        }
        if (includeTotal.equals("true")) {
            return true;
        }
        throw invalid("includeTotal", "must be true or false");
    }

    private static ProblemException invalid(String parameter, String message) {
        return ProblemException.badRequest("INVALID_PARAMETER", parameter + " " + message + ".")
                .at("?" + parameter, message);
    }
}
