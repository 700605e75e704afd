package org.guildmark.platform.inbox;

/** What a service does upon an event of one type. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Runs in a transaction of its own, with which the event is remembered as handled: it must do its database work in
     * that transaction and nothing that a roll-back would not undo.
     *
     * @throws PoisonException when trying again is useless; the event is set aside at once
     * @throws Exception when the database or another server is away, the event is tried again until it succeeds; any
     *     other failure sets it aside after a few tries
     */
    void handle(ReceivedEvent event) throws Exception;
}
