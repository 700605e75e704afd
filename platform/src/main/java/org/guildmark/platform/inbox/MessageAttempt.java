package org.guildmark.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** One try at a message: it is handled, or it is to be tried again, or it is set aside. */
final class MessageAttempt {

    private static final Logger LOG = Logger.getLogger(MessageAttempt.class);

    /** How often a message may fail before it is to blame, if nothing else can be. */
    static final int TRIES = 5;

    private final EventConsumer consumer;
    private final EventHandling handling;
    private final DeadLetterTopic deadLetters;
    private final Inbox inbox;
    private final ConsumerStatus status;

    MessageAttempt(
            EventConsumer consumer,
            EventHandling handling,
            DeadLetterTopic deadLetters,
            Inbox inbox,
            ConsumerStatus status) {
        this.consumer = consumer;
        this.handling = handling;
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.status = status;
    }

    /**
     * Tries.
     *
     * @param tries how often, this one included
     * @return null when the message is done with; else why it must be tried again
     */
    Throwable make(ConsumerRecord<String, byte[]> message, int tries) {
        try {
            status.done(handling.once(consumer, message));
            return null;
        } catch (Exception | Error failed) {
            boolean poison = failed instanceof PoisonException;
            if (!poison && (tries < TRIES || Failures.passes(failed) || !inbox.answers())) {
                return failed;
            }
            return setAside(message, failed);
        }
    }

    private Throwable setAside(ConsumerRecord<String, byte[]> message, Throwable failure) {
        try {
            deadLetters.send(consumer, message, Failures.reason(failure));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return stopping;
        } catch (RuntimeException notSent) {
            // Kafka is away: the message stays where it is until it can be set aside.
            notSent.addSuppressed(failure);
            return notSent;
        }
        status.deadLettered();
        LOG.errorf(
                failure,
                "Consumer %s set aside %s-%d@%d",
                consumer,
                message.topic(),
                message.partition(),
                message.offset());
        return null;
    }
}
