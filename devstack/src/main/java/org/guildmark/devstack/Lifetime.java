package org.guildmark.devstack;

/** How long a started server lives. */
public enum Lifetime {
    /** Until it is stopped, but never longer than the JVM that started it, however that ends. For tests. */
    TIED_TO_STARTER,
    /** Until it is stopped; it survives its starter and the terminal. */
    DETACHED
}
