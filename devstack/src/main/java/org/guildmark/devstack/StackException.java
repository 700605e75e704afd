package org.guildmark.devstack;

/** Something a person has to put right; the message is one clear sentence that names the way out. */
public class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
