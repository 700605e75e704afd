package org.guildmark.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildmark.platform.cloudevents.DomainEvent;

/** The outbox's two tables. All times are the database's, so that the replicas' clocks do not matter. */
@ApplicationScoped
class OutboxStore {

    /** Rows of {@code outbox_shard}; fixed, since an aggregate's shard must never change while it has unsent events. */
    static final int SHARDS = 8;

    private static final int BATCH_ROWS = 200;
    private static final long BATCH_BYTES = 16L * 1024 * 1024;

    private final DataSource database;

    OutboxStore(DataSource database) {
        this.database = database;
    }

    static int shardOf(UUID aggregateId) {
        return Math.floorMod(aggregateId.hashCode(), SHARDS);
    }

    /** An event and the JSON of its data. */
    record Written(DomainEvent event, int shard, byte[] payload) {}

    /** Inserts in the transaction of the caller, and in this order. */
    void insert(List<Written> all, String traceParent) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO outbox_event (shard, id, topic,"
                        + " aggregate_id, type, subject, data_schema, occurred_at, trace_parent, payload,"
                        + " payload_bytes, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))")) {
            for (Written one : all) {
                DomainEvent event = one.event();
                insert.setInt(1, one.shard());
                insert.setBytes(2, bytes(event.id()));
                insert.setString(3, event.topic());
                insert.setBytes(4, bytes(event.aggregateId()));
                insert.setString(5, event.type());
                insert.setString(6, event.subject());
                insert.setString(
                        7,
                        event.dataSchema() == null ? null : event.dataSchema().toString());
                insert.setObject(8, LocalDateTime.ofInstant(event.time(), ZoneOffset.UTC));
                insert.setString(9, traceParent);
                insert.setBytes(10, one.payload());
                insert.setInt(11, one.payload().length);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Takes the shard, or keeps it, for the given time; false when another holds it. */
    boolean lease(int shard, String owner, Duration time) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE outbox_shard SET owner = ?,"
                        + " leased_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND"
                        + " WHERE shard = ? AND (owner = ? OR leased_until < UTC_TIMESTAMP(6))")) {
            update.setString(1, owner);
            update.setLong(2, time.toNanos() / 1000);
            update.setInt(3, shard);
            update.setString(4, owner);
            return update.executeUpdate() == 1;
        }
    }

    /** Gives the shard back, if it is still the owner's. */
    void release(int shard, String owner) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE outbox_shard SET owner = NULL,"
                        + " leased_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE shard = ? AND owner = ?")) {
            update.setInt(1, shard);
            update.setString(2, owner);
            update.executeUpdate();
        }
    }

    /** The shards that have something to send. */
    Set<Integer> waitingShards() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT DISTINCT shard FROM outbox_event");
                ResultSet rows = select.executeQuery()) {
            Set<Integer> shards = new TreeSet<>();
            while (rows.next()) {
                shards.add(rows.getInt(1));
            }
            return shards;
        }
    }

    /** How long the oldest event has been waiting; empty when none is. */
    Optional<Duration> lag() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT TIMESTAMPDIFF(MICROSECOND, created_at,"
                        + " UTC_TIMESTAMP(6)) FROM outbox_event ORDER BY sequence LIMIT 1");
                ResultSet rows = select.executeQuery()) {
            return rows.next() ? Optional.of(Duration.ofNanos(rows.getLong(1) * 1000)) : Optional.empty();
        }
    }

    /** The next events of the shard, in order; as many as fit in memory together. */
    List<StoredEvent> next(int shard) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<Long> sequences = fitting(connection, shard);
            if (sequences.isEmpty()) {
                return List.of();
            }
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT sequence, id, topic, aggregate_id, type,"
                            + " subject, data_schema, occurred_at, trace_parent, payload FROM outbox_event"
                            + " WHERE sequence IN (" + marks(sequences) + ") ORDER BY sequence")) {
                bind(select, sequences);
                return read(select);
            }
        }
    }

    void delete(Collection<StoredEvent> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        List<Long> sequences = sent.stream().map(StoredEvent::sequence).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM outbox_event WHERE sequence IN (" + marks(sequences) + ")")) {
            bind(delete, sequences);
            delete.executeUpdate();
        }
    }

    private static List<Long> fitting(Connection connection, int shard) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT sequence, payload_bytes FROM outbox_event WHERE shard = ? ORDER BY sequence LIMIT ?")) {
            select.setInt(1, shard);
            select.setInt(2, BATCH_ROWS);
            List<Long> sequences = new ArrayList<>();
            long bytes = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    bytes += rows.getLong(2);
                    if (bytes > BATCH_BYTES && !sequences.isEmpty()) {
                        break;
                    }
                    sequences.add(rows.getLong(1));
                }
            }
            return sequences;
        }
    }

    private static List<StoredEvent> read(PreparedStatement select) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Instant occurredAt = row.getObject(8, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                events.add(new StoredEvent(
                        row.getLong(1),
                        uuid(row.getBytes(2)),
                        row.getString(3),
                        uuid(row.getBytes(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        occurredAt,
                        row.getString(9),
                        row.getBytes(10)));
            }
        }
        return events;
    }

    private static String marks(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }

    private static void bind(PreparedStatement statement, List<Long> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setLong(i + 1, values.get(i));
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
