package org.guildmark.devstack;

import java.nio.file.Path;

/** One process of the stack: how it is started, recognised as ready, and found again. */
interface Component {

    /** Short and lower-case; what {@code logs} and {@code --port} take. */
    String name();

    int port();

    Path log();

    /** What a person opens or connects to. */
    String address(int port);

    /** Starts the process detached and returns when it is ready. */
    void start(Progress progress);

    /** Whether the process that serves this port does its work. */
    boolean ready(int port);
}
