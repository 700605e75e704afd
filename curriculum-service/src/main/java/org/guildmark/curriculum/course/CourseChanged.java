package org.guildmark.curriculum.course;

/** Fired in the transaction of the change, for those who tell others or keep something of the course. */
public record CourseChanged(Course course, Change change) {
    /** What happened to the course itself. */
    public enum Change {
        SAVED,
        /** About to go; an observer that needs the course refuses by an exception. */
        DELETED
    }
}
