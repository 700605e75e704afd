package org.guildmark.curriculum.mapping;

/** How a course treats a statement. */
public enum Emphasis {
    INTRODUCE,
    PRACTISE,
    MASTER,
    /** Mapped, without saying how; what a printed matrix of ticks says. */
    UNSPECIFIED
}
