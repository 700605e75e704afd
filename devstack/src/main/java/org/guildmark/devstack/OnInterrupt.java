package org.guildmark.devstack;

/** Something that is done when the person presses Ctrl-C, or the launcher is told to end, before it is disarmed. */
final class OnInterrupt {

    private final Thread hook;

    OnInterrupt(Runnable task) {
        hook = new Thread(task, "on-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether it was in time; if not, the task is running and the JVM ends after it. */
    boolean disarm() {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return false;
        }
    }
}
