package org.guildmark.platform.inbox;

/**
 * This event cannot be handled, however often it is tried: it is not what its type promises. A handler throws it to have
 * the event set aside at once.
 */
public class PoisonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonException(String message) {
        super(message);
    }

    public PoisonException(String message, Throwable cause) {
        super(message, cause);
    }
}
