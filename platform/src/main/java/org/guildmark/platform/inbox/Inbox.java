package org.guildmark.platform.inbox;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Remembers which consumer has handled which event, in the transaction of the effect: a repeated delivery finds the row
 * and changes nothing.
 *
 * <p>A row is kept for {@value #KEPT_DAYS} days, longer than any dead letter waits for its replay. What is delivered
 * again after that (a consumer that was away until Kafka forgot its position) meets handlers that must bear it, as they
 * must bear a rebuild.
 */
@ApplicationScoped
public class Inbox {

    static final int KEPT_DAYS = 400;

    private static final int PRUNED_AT_ONCE = 5_000;
    private static final int DUPLICATE_KEY = 1062;
    private static final int ANSWER_SECONDS = 3;
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final DataSource database;
    private final List<EventConsumer> consumers;

    Inbox(DataSource database, @All List<EventConsumer> consumers) {
        this.database = database;
        this.consumers = consumers;
    }

    /**
     * Remembers the event with the transaction that is under way. Waits for another transaction that is just handling
     * the same.
     *
     * @return false when the consumer has handled it before: then the caller changes nothing
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isNew(String consumer, UUID eventId) {
        // Not INSERT IGNORE, which would make a warning of every other fault as well.
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO inbox_event (consumer, event_id, handled_at) VALUES (?, ?, UTC_TIMESTAMP(6))")) {
            insert.setString(1, consumer);
            insert.setBytes(2, bytes(eventId));
            insert.executeUpdate();
            return true;
        } catch (SQLException failed) {
            if (failed.getErrorCode() == DUPLICATE_KEY) {
                return false;
            }
            throw new InboxException("The event was not remembered", failed);
        }
    }

    /** Whether the consumer has handled the event. */
    public boolean holds(String consumer, UUID eventId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT 1 FROM inbox_event WHERE consumer = ? AND event_id = ?")) {
            select.setString(1, consumer);
            select.setBytes(2, bytes(eventId));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new InboxException("The inbox cannot be read", failed);
        }
    }

    /** Whether the database works at all: without it, no event is to blame for a failure. */
    boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException away) {
            LOG.debugf("The database does not answer: %s", away);
            return false;
        }
    }

    /** Only where events are consumed: the other services have no such table. */
    @Scheduled(
            every = "1h",
            delayed = "10m",
            identity = "platform-inbox-pruning",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prune() {
        if (!consumers.isEmpty()) {
            int deleted = prune(Duration.ofDays(KEPT_DAYS));
            LOG.debugf("Forgot %d handled events", deleted);
        }
    }

    int prune(Duration kept) {
        int total = 0;
        int deleted;
        do {
            deleted = deleteOlderThan(kept);
            total += deleted;
        } while (deleted == PRUNED_AT_ONCE);
        return total;
    }

    private int deleteOlderThan(Duration kept) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM inbox_event"
                        + " WHERE handled_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND LIMIT " + PRUNED_AT_ONCE)) {
            delete.setLong(1, kept.toSeconds());
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new InboxException("Old rows of the inbox were not deleted", failed);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
