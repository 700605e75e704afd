package org.guildmark.platform.inbox;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guildmark.platform.cloudevents.TopicDefinition;

/** A consumer as a service writes one: it keeps in a table where each parcel went, and fails as the tests tell it to. */
@ApplicationScoped
class Parcels {

    static final String TOPIC = "trial.parcel.v1";
    static final String MOVED = "org.guildmark.trial.parcel.moved.v1";
    static final String NAME = "parcels";

    /** What this consumer needs of the data. */
    record Moved(int number, String text) {}

    private final DataSource database;
    private final Map<String, Queue<Supplier<? extends Throwable>>> faults = new ConcurrentHashMap<>();
    private final Map<String, String> traces = new ConcurrentHashMap<>();
    private final Map<String, Integer> deliveries = new ConcurrentHashMap<>();

    Parcels(DataSource database) {
        this.database = database;
    }

    @Produces
    @Singleton
    static TopicDefinition topic() {
        return TopicDefinition.state(TOPIC);
    }

    @Produces
    @Singleton
    static EventConsumer consumer(Parcels parcels) {
        return parcels.consumer(NAME, TOPIC);
    }

    EventConsumer consumer(String name, String topic) {
        return EventConsumer.named(name).reading(topic).on(MOVED, event -> moved(name, event));
    }

    /** Lets the consumer fail so often as there are failures, each time after it did its work. */
    @SafeVarargs
    final void failWith(String parcel, Supplier<? extends Throwable>... failures) {
        faults.put(parcel, new ArrayDeque<>(Stream.of(failures).toList()));
    }

    private void moved(String consumer, ReceivedEvent event) throws Exception {
        deliveries.merge(consumer + event.key(), 1, Integer::sum);
        traces.put(event.key(), Span.current().getSpanContext().getTraceId());
        Moved moved = event.dataAs(Moved.class);
        insert(consumer, event, moved);
        Queue<Supplier<? extends Throwable>> due = faults.getOrDefault(event.key(), new ArrayDeque<>());
        Supplier<? extends Throwable> fault = due.poll();
        if (fault != null) {
            Throwable failure = fault.get();
            if (failure == null) {
                return;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }
    }

    /** How often the consumer was given something of the parcel. */
    int deliveries(String consumer, String parcel) {
        return deliveries.getOrDefault(consumer + parcel, 0);
    }

    String traceOf(String parcel) {
        return traces.get(parcel);
    }

    private void insert(String consumer, ReceivedEvent event, Moved moved) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO trial_effect (consumer, parcel, number, bytes) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, consumer);
            insert.setString(2, event.key());
            insert.setInt(3, moved.number());
            insert.setInt(4, event.data().length);
            insert.executeUpdate();
        }
    }

    /** What is committed of a parcel, in the order in which it was done. */
    List<Integer> effects(String consumer, String parcel) {
        return column("number", consumer, parcel);
    }

    List<Integer> bytes(String consumer, String parcel) {
        return column("bytes", consumer, parcel);
    }

    private List<Integer> column(String name, String consumer, String parcel) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT " + name + " FROM trial_effect WHERE consumer = ? AND parcel = ? ORDER BY sequence")) {
            select.setString(1, consumer);
            select.setString(2, parcel);
            List<Integer> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
            }
            return found;
        } catch (SQLRecoverableException | SQLNonTransientConnectionException lost) {
            // A connection of the pool that a test cut; nothing is seen yet.
            return List.of();
        } catch (SQLException failed) {
            throw new InboxException("effects", failed);
        }
    }
}
