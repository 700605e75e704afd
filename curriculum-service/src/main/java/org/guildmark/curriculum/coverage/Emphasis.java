package org.guildmark.curriculum.coverage;

/** How deeply a course treats a statement. */
public enum Emphasis {
    INTRODUCE,
    PRACTISE,
    MASTER,
    /** What a document prints that only ticks. */
    UNSPECIFIED
}
