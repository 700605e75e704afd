package org.guildmark.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Thrown where a request cannot be answered as asked; the caller receives it as a {@link Problem}.
 *
 * <p>{@code code} is part of the API contract. {@code detail} is read by the caller: no class names, no SQL, nothing
 * personal. It rolls back a transaction, like any runtime exception.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String detail;
    private Throwable source;
    private final transient List<Problem.Error> errors = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private ProblemException(int status, String code, String detail) {
        // A refusal is an answer, not a fault: only ours (5xx) is worth the price of a stack trace.
        super(detail == null ? code : code + ": " + detail, null, true, status >= 500);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    public static ProblemException of(int status, String code, String detail) {
        return new ProblemException(status, code, detail);
    }

    public static ProblemException badRequest(String code, String detail) {
        return of(400, code, detail);
    }

    public static ProblemException unauthorized(String code, String detail) {
        return of(401, code, detail).header("WWW-Authenticate", "Bearer");
    }

    public static ProblemException forbidden(String code, String detail) {
        return of(403, code, detail);
    }

    public static ProblemException notFound(String code, String detail) {
        return of(404, code, detail);
    }

    public static ProblemException conflict(String code, String detail) {
        return of(409, code, detail);
    }

    /** The resource has changed since the caller read it (412). */
    public static ProblemException preconditionFailed() {
        return of(412, "PRECONDITION_FAILED", "The resource has changed since you read it: read it again and reapply.");
    }

    public static ProblemException payloadTooLarge(String code, String detail) {
        return of(413, code, detail);
    }

    public static ProblemException unsupportedMediaType(String code, String detail) {
        return of(415, code, detail);
    }

    public static ProblemException unprocessable(String code, String detail) {
        return of(422, code, detail);
    }

    /** The request needs an {@code If-Match} header (428). */
    public static ProblemException preconditionRequired() {
        return of(428, "PRECONDITION_REQUIRED", "Send the ETag of the version that you read as If-Match.");
    }

    /** A part that we depend on is away (503); the caller may try again after the given time. */
    public static ProblemException serviceUnavailable(String code, String detail, Duration retryAfter) {
        return of(503, code, detail).header("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    /** Adds where the fault is; see {@link Problem.Error} for the forms of a pointer. */
    public ProblemException at(String pointer, String message) {
        errors.add(new Problem.Error(pointer, message));
        return this;
    }

    /** Adds a header to the answer. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Keeps what caused the problem, for the log alone. */
    public synchronized ProblemException causedBy(Throwable cause) {
        source = cause;
        return this;
    }

    @Override
    public synchronized Throwable getCause() {
        return source;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public List<Problem.Error> errors() {
        return List.copyOf(errors);
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
