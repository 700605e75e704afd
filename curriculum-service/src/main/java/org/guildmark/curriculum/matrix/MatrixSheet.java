package org.guildmark.curriculum.matrix;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.sheets.SheetDiagnostic;

/**
 * An uploaded matrix as it was read, not yet compared with anything.
 *
 * @param programmeId null where the sheet no longer tells
 * @param standard null where the sheet no longer tells
 */
record MatrixSheet(
        String programmeId,
        String standard,
        List<Course> courses,
        List<Line> lines,
        List<SheetDiagnostic> diagnostics) {

    /**
     * A column that has a course.
     *
     * @param column counted from 0
     * @param id null where it is gone
     * @param version null where it is gone
     * @param sure false where it may be somebody's own column: without an id and with a label that is no course's code
     */
    record Course(int column, UUID id, String code, String version, boolean sure) {}

    /**
     * A row that has a statement.
     *
     * @param row counted from 1
     * @param id null where it is gone
     * @param states what each of {@link #courses} says, in their order; replaced where a merge took it away
     */
    record Line(int row, UUID id, String code, String kind, String level, List<State> states) {
        boolean hasMark() {
            return states.stream().anyMatch(state -> state.mark != null);
        }

        /** Nothing of this row is compared. */
        void skip() {
            Collections.fill(states, State.UNREAD);
        }
    }

    /** What a cell says. */
    enum State {
        /** Not mapped. */
        EMPTY(null),
        /** Says nothing: the cell could not be read or is not there, so what is stored stays. */
        UNREAD(null),
        INTRODUCE(Emphasis.INTRODUCE),
        PRACTISE(Emphasis.PRACTISE),
        MASTER(Emphasis.MASTER),
        UNSPECIFIED(Emphasis.UNSPECIFIED);

        private final Emphasis mark;

        State(Emphasis mark) {
            this.mark = mark;
        }

        Emphasis mark() {
            return mark;
        }

        static State of(Emphasis mark) {
            return valueOf(mark.name());
        }
    }
}
