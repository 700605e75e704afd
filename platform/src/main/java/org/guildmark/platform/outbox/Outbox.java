package org.guildmark.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guildmark.platform.cloudevents.DomainEvent;
import org.guildmark.platform.cloudevents.TopicDefinition;
import org.guildmark.platform.problem.ProblemException;

/**
 * Where a use case publishes its events.
 *
 * <p>Events of one aggregate are sent in the order in which they were published, provided that the transactions that
 * publish them exclude each other. They do when each changes the aggregate's own row, as its {@code @Version} makes sure.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxStore store;
    private final OutboxRelay relay;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(OutboxStore store, OutboxRelay relay, ObjectMapper json, TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.relay = relay;
        this.json = json;
        this.transaction = transaction;
    }

    /**
     * Publishes with the transaction that is under way: it is sent if, and only if, that commits. Works while Kafka is
     * away.
     *
     * @throws ProblemException 422 {@code EVENT_TOO_LARGE} when the JSON of the data exceeds
     *     {@link TopicDefinition#LARGEST_EVENT} bytes
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(DomainEvent event) {
        publish(List.of(event));
    }

    /**
     * Publishes many as one by one in their order, with one statement for all: for imports and the like.
     *
     * @throws ProblemException as {@link #publish(DomainEvent)}; none of them is published then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(List<DomainEvent> events) {
        List<OutboxStore.Written> written = new ArrayList<>(events.size());
        Set<Integer> shards = new TreeSet<>();
        for (DomainEvent event : events) {
            int shard = OutboxStore.shardOf(event.aggregateId());
            written.add(new OutboxStore.Written(event, shard, write(event)));
            shards.add(shard);
        }
        try {
            store.insert(written, traceParent());
        } catch (SQLException failed) {
            throw new OutboxException("The events were not stored", failed);
        }
        shards.forEach(shard -> transaction.registerInterposedSynchronization(new WakeAfterCommit(relay, shard)));
    }

    private byte[] write(DomainEvent event) {
        byte[] payload;
        try {
            payload = json.writeValueAsBytes(event.data());
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("The data of " + event.type() + " cannot be JSON", notJson);
        }
        if (payload.length > TopicDefinition.LARGEST_EVENT) {
            throw ProblemException.unprocessable(
                    "EVENT_TOO_LARGE",
                    "What would be published has " + payload.length + " bytes; at most " + TopicDefinition.LARGEST_EVENT
                            + " can be.");
        }
        return payload;
    }

    /** The trace of the change, in W3C's form, so that a consumer's work joins it; null when nothing is traced. */
    private static String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    private record WakeAfterCommit(OutboxRelay relay, int shard) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing to prepare: the row is written.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake(shard);
            }
        }
    }
}
