package org.guildmark.devstack;

/** Where long steps report what they are doing: a short present-tense phrase such as "downloading 120/553 MB". */
@FunctionalInterface
public interface Progress {

    /** For callers who show nothing. */
    Progress SILENT = phrase -> {};

    void report(String phrase);

    /** A server process has just been launched; it is not ready yet. */
    default void launched(long pid) {}
}
