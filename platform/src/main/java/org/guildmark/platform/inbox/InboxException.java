package org.guildmark.platform.inbox;

/** The inbox's table could not be read or written. */
public class InboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
