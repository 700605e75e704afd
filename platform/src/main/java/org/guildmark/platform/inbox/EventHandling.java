package org.guildmark.platform.inbox;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Handles one message in one transaction. */
@ApplicationScoped
class EventHandling {

    /** A state of 8 MB may become a hundred thousand rows; shorter than Kafka waits for a poll. */
    static final int TRANSACTION_SECONDS = 300;

    private final Inbox inbox;
    private final EventTracing tracing;

    EventHandling(Inbox inbox, EventTracing tracing) {
        this.inbox = inbox;
        this.tracing = tracing;
    }

    /** What became of a message that did not fail. */
    enum Outcome {
        HANDLED,
        /** The consumer had handled the same event before. */
        REPEATED,
        /** The consumer has no handler for the type, or the message only deletes its key. */
        IGNORED
    }

    /**
     * Handles the message unless the inbox holds its event.
     *
     * @throws Exception what the handler threw, or the database; then nothing is changed
     */
    Outcome once(EventConsumer consumer, ConsumerRecord<String, byte[]> message) throws Exception {
        return handle(consumer, message, true);
    }

    /** Handles the message, be it handled before or not; the inbox is neither asked nor told. */
    Outcome again(EventConsumer consumer, ConsumerRecord<String, byte[]> message) throws Exception {
        return handle(consumer, message, false);
    }

    private Outcome handle(EventConsumer consumer, ConsumerRecord<String, byte[]> message, boolean throughInbox)
            throws Exception {
        if (message.value() == null) {
            return Outcome.IGNORED;
        }
        ReceivedEvent event = EventReader.read(message);
        Optional<EventHandler> handler = consumer.handlerOf(event.type());
        if (handler.isEmpty()) {
            return Outcome.IGNORED;
        }
        return tracing.joined(
                consumer,
                message,
                () -> withRequestContext(() -> QuarkusTransaction.requiringNew()
                        .timeout(TRANSACTION_SECONDS)
                        .call(() -> {
                            if (throughInbox && !inbox.isNew(consumer.name(), event.id())) {
                                return Outcome.REPEATED;
                            }
                            handler.get().handle(event);
                            return Outcome.HANDLED;
                        })));
    }

    /** For beans of the request's scope, which a handler may share with the resources. */
    private static <T> T withRequestContext(Callable<T> work) throws Exception {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            return work.call();
        }
        request.activate();
        try {
            return work.call();
        } finally {
            request.terminate();
        }
    }
}
