package org.guildmark.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The table of keys. Reserving and releasing must run outside a transaction, each statement committing itself. */
@ApplicationScoped
class IdempotencyStore {

    static final Duration KEPT = Duration.ofHours(24);

    /** Longer than any request takes: then the replica that was answering is taken for dead. */
    private static final Duration LOCKED = Duration.ofMinutes(2);

    private static final int PRUNED_AT_ONCE = 5_000;
    private static final Logger LOG = Logger.getLogger(IdempotencyStore.class);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    IdempotencyStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What is known of a key: the body that came with it, and the answer once there is one. */
    record Kept(byte[] fingerprint, Optional<Answer> answer) {}

    /** Reserves the key for this attempt; false when it is another's. */
    boolean reserve(byte[] scope, byte[] fingerprint, UUID attempt) {
        // The insert comes first and alone: deleting what is not there would lock a gap, and two callers deadlock in
        // it.
        return insert(scope, fingerprint, attempt) || (deleteDead(scope) && insert(scope, fingerprint, attempt));
    }

    private boolean insert(byte[] scope, byte[] fingerprint, UUID attempt) {
        return update(
                        "INSERT IGNORE INTO idempotency_key (scope, fingerprint, attempt, locked_until, expires_at) VALUES"
                                + " (?, ?, ?, UTC_TIMESTAMP(6) + INTERVAL ? SECOND, UTC_TIMESTAMP(6) + INTERVAL ? SECOND)",
                        scope,
                        fingerprint,
                        bytes(attempt),
                        LOCKED.toSeconds(),
                        KEPT.toSeconds())
                == 1;
    }

    private boolean deleteDead(byte[] scope) {
        return update(
                        "DELETE FROM idempotency_key WHERE scope = ? AND (expires_at < UTC_TIMESTAMP(6)"
                                + " OR (status IS NULL AND locked_until < UTC_TIMESTAMP(6)))",
                        scope)
                == 1;
    }

    Optional<Kept> find(byte[] scope) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT fingerprint, status, headers, body FROM idempotency_key WHERE scope = ?")) {
            select.setBytes(1, scope);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                int status = row.getInt(2);
                Optional<Answer> answer = row.wasNull()
                        ? Optional.empty()
                        : Optional.of(new Answer(status, json.readValue(row.getString(3), HEADERS), row.getBytes(4)));
                return Optional.of(new Kept(row.getBytes(1), answer));
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("The idempotency keys cannot be read", failed);
        }
    }

    /**
     * Keeps the answer, in the transaction of the work.
     *
     * @throws IllegalStateException when the attempt took so long that another has taken over; the work rolls back
     */
    void keep(byte[] scope, UUID attempt, Answer answer) {
        int kept = update(
                "UPDATE idempotency_key SET status = ?, headers = ?, body = ? WHERE scope = ? AND attempt = ?",
                answer.status(),
                write(answer.headers()),
                answer.body(),
                scope,
                bytes(attempt));
        if (kept == 0) {
            throw new IllegalStateException("Another attempt took over the idempotency key");
        }
    }

    /** Forgets an attempt that came to nothing; one whose answer was committed after all stays. */
    void release(byte[] scope, UUID attempt) {
        update("DELETE FROM idempotency_key WHERE scope = ? AND attempt = ? AND status IS NULL", scope, bytes(attempt));
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            identity = "platform-idempotency-pruning",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prune() {
        int total = 0;
        int deleted;
        do {
            deleted = update("DELETE FROM idempotency_key WHERE expires_at < UTC_TIMESTAMP(6) LIMIT " + PRUNED_AT_ONCE);
            total += deleted;
        } while (deleted == PRUNED_AT_ONCE);
        LOG.debugf("Forgot %d idempotency keys", total);
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The idempotency keys cannot be written", failed);
        }
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts is always JSON", impossible);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
