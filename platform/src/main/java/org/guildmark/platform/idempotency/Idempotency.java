package org.guildmark.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.guildmark.platform.identity.Ids;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Answers a repeated POST as it was answered the first time.
 *
 * <pre>{@code
 * @POST
 * public Response create(@HeaderParam(Idempotency.HEADER) String key, OrderRequest order) {
 *     return idempotency.once(key, () -> Response.created(place(order)).build(), order);
 * }
 * }</pre>
 *
 * A key belongs to the caller, the method and the path, for 24 hours. The work and the keeping of its answer share one
 * transaction (the caller's, or a new one), so that there is never an effect without its answer. Work that throws keeps
 * nothing: the same key may then be tried again.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    /** Marks an answer that is a repetition. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyStore store;
    private final ObjectMapper json;
    private final SecurityIdentity caller;
    private final CurrentVertxRequest request;

    Idempotency(IdempotencyStore store, ObjectMapper json, SecurityIdentity caller, CurrentVertxRequest request) {
        this.store = store;
        this.json = json;
        this.caller = caller;
        this.request = request;
    }

    /**
     * Does the work, or repeats its answer.
     *
     * @param key of the request; null: the work is simply done
     * @param work makes the answer; its entity must be what JSON can hold, a text or bytes
     * @param body what tells one request from another: records, texts, numbers, and {@link java.nio.file.Path}s of
     *     uploaded files, which are read as a stream and not kept
     * @throws ProblemException 400 for a malformed key, 409 {@code IDEMPOTENCY_IN_FLIGHT} while the first request is
     *     being answered, 422 {@code IDEMPOTENCY_KEY_REUSED} for another body
     */
    public Response once(String key, Supplier<Response> work, Object... body) {
        if (key == null) {
            return work.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.badRequest(
                    "INVALID_IDEMPOTENCY_KEY", "An Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
        HttpServerRequest http = request.getCurrent().request();
        String principal = caller.isAnonymous() ? "" : caller.getPrincipal().getName();
        byte[] scope = Fingerprint.of(json, principal, http.method().name(), http.path(), key);
        byte[] fingerprint = Fingerprint.of(json, body);
        UUID attempt = Ids.next();
        Optional<Answer> earlier = QuarkusTransaction.suspendingExisting()
                .call(() -> store.reserve(scope, fingerprint, attempt)
                        ? Optional.<Answer>empty()
                        : repeat(scope, fingerprint));
        return earlier.map(Answer::replay).orElseGet(() -> work(scope, attempt, work));
    }

    private Optional<Answer> repeat(byte[] scope, byte[] fingerprint) {
        IdempotencyStore.Kept kept = store.find(scope).orElseThrow(Idempotency::inFlight);
        if (!Arrays.equals(kept.fingerprint(), fingerprint)) {
            throw ProblemException.unprocessable(
                    "IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key came with another body before: use a new key.");
        }
        if (kept.answer().isEmpty()) {
            throw inFlight();
        }
        return kept.answer();
    }

    private static ProblemException inFlight() {
        return ProblemException.conflict(
                        "IDEMPOTENCY_IN_FLIGHT", "The first request with this Idempotency-Key is still being answered.")
                .header("Retry-After", "1");
    }

    private Response work(byte[] scope, UUID attempt, Supplier<Response> work) {
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                Response response = work.get();
                store.keep(scope, attempt, Answer.of(response, json));
                return response;
            });
        } catch (RuntimeException | Error failed) {
            release(scope, attempt, failed);
            throw failed;
        }
    }

    private void release(byte[] scope, UUID attempt, Throwable failure) {
        try {
            QuarkusTransaction.suspendingExisting().run(() -> store.release(scope, attempt));
        } catch (RuntimeException databaseAway) {
            // What made the work fail matters more; the reservation dies by itself.
            failure.addSuppressed(databaseAway);
            LOG.debugf("An idempotency key was not released: %s", databaseAway);
        }
    }
}
