package org.guildmark.platform.outbox;

/** The outbox's tables could not be read or written. */
public class OutboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
