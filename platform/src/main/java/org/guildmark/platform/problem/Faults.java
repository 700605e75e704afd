package org.guildmark.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;

/** What each exception means to the caller. Looks through wrappers: a commit wraps what went wrong in it. */
final class Faults {

    private static final Duration RETRY_SOON = Duration.ofSeconds(5);
    private static final int LONGEST_CHAIN = 20;
    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "BAD_REQUEST"),
            Map.entry(401, "UNAUTHENTICATED"),
            Map.entry(403, "FORBIDDEN"),
            Map.entry(404, "NOT_FOUND"),
            Map.entry(405, "METHOD_NOT_ALLOWED"),
            Map.entry(406, "NOT_ACCEPTABLE"),
            Map.entry(408, "REQUEST_TIMEOUT"),
            Map.entry(409, "CONFLICT"),
            Map.entry(413, "PAYLOAD_TOO_LARGE"),
            Map.entry(414, "URI_TOO_LONG"),
            Map.entry(415, "UNSUPPORTED_MEDIA_TYPE"),
            Map.entry(429, "TOO_MANY_REQUESTS"),
            Map.entry(431, "HEADERS_TOO_LARGE"),
            Map.entry(503, "UNAVAILABLE"));

    private Faults() {}

    /** @param conditional whether the request carried {@code If-Match}: a lost race is then its failed precondition */
    static ProblemException translate(Throwable thrown, boolean conditional) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .flatMap(cause -> recognise(cause, conditional).stream())
                .findFirst()
                .orElseGet(
                        () -> ProblemException.of(500, "INTERNAL_ERROR", null).causedBy(thrown));
    }

    /** A problem that says no more than the status. */
    static ProblemException ofStatus(int status) {
        ProblemException problem = ProblemException.of(
                status, CODES.getOrDefault(status, status < 500 ? "BAD_REQUEST" : "INTERNAL_ERROR"), null);
        return status == 401 ? problem.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : problem;
    }

    private static Optional<ProblemException> recognise(Throwable fault, boolean conditional) {
        if (fault instanceof ProblemException problem) {
            return Optional.of(problem);
        }
        if (fault instanceof JsonProcessingException json) {
            return Optional.of(JsonFaults.translate(json));
        }
        if (fault instanceof ConstraintViolationException violations) {
            return Violations.translate(violations);
        }
        if (fault instanceof WebApplicationException http) {
            return Optional.of(ofHttp(http, conditional));
        }
        if (fault instanceof AuthenticationFailedException) {
            return Optional.of(invalidToken());
        }
        if (fault instanceof UnauthorizedException) {
            return Optional.of(ofStatus(401));
        }
        if (fault instanceof ForbiddenException) {
            return Optional.of(ofStatus(403));
        }
        return ofDatabase(fault, conditional);
    }

    private static ProblemException invalidToken() {
        return ProblemException.of(401, "INVALID_TOKEN", null)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    private static ProblemException ofHttp(WebApplicationException http, boolean conditional) {
        // A body that cannot be read arrives as a 400 around the reader's own complaint, which says more.
        if (http.getCause() instanceof JsonProcessingException || http.getCause() instanceof ProblemException) {
            return recognise(http.getCause(), conditional).orElseThrow();
        }
        Response response = http.getResponse();
        ProblemException problem = ofStatus(response.getStatus());
        Stream.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE)
                .filter(name -> response.getHeaderString(name) != null)
                .forEach(name -> problem.header(name, response.getHeaderString(name)));
        return response.getStatus() < 500 ? problem : problem.causedBy(http);
    }

    private static Optional<ProblemException> ofDatabase(Throwable fault, boolean conditional) {
        if (fault instanceof OptimisticLockException || fault instanceof StaleStateException) {
            return Optional.of(conditional ? ProblemException.preconditionFailed() : staleVersion());
        }
        if (fault instanceof PessimisticLockException
                || fault instanceof LockTimeoutException
                || fault instanceof LockAcquisitionException) {
            return Optional.of(staleVersion());
        }
        if (databaseIsAway(fault)) {
            return Optional.of(ProblemException.serviceUnavailable("DATABASE_UNAVAILABLE", null, RETRY_SOON)
                    .causedBy(fault));
        }
        return Optional.empty();
    }

    private static ProblemException staleVersion() {
        return ProblemException.conflict("STALE_VERSION", "Somebody else changed it at the same time: read it again.");
    }

    private static boolean databaseIsAway(Throwable fault) {
        if (fault instanceof JDBCConnectionException
                || fault instanceof SQLTransientConnectionException
                || fault instanceof SQLNonTransientConnectionException) {
            return true;
        }
        // SQLSTATE class 08 is "connection exception"; the pool's own time-out bears no state.
        return fault instanceof SQLException sql
                && (sql.getSQLState() == null
                        ? String.valueOf(sql.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("acquisition timeout")
                        : sql.getSQLState().startsWith("08"));
    }
}
