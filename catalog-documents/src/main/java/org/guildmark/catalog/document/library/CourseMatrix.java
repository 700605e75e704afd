package org.guildmark.catalog.document.library;

import java.util.List;

/**
 * One course of a competency library and the competencies that it is mapped to. The catalog owns the competencies, not
 * the courses: this is the reading that the curriculum service starts from.
 *
 * @param number number of the matrix as printed, e.g. {@code 3}; null where none is printed
 * @param title title of the course as printed
 * @param kind kind of course as printed, e.g. 专业核心课: the ticked box, else the heading; null where neither names one
 * @param schoolKind kind of school printed beside the boxes, e.g. 中职; null where none is
 * @param description main teaching content and requirements (主要教学内容及要求); null where none is printed
 * @param printed the competencies in printed order, one that is printed twice twice
 * @param fromLine first line of the matrix, counted from 1
 * @param toLine last line of the matrix, inclusive
 */
public record CourseMatrix(
        String number,
        String title,
        String kind,
        String schoolKind,
        String description,
        List<PrintedCompetency> printed,
        int fromLine,
        int toLine) {
    public CourseMatrix {
        printed = List.copyOf(printed);
    }

    /** Codes of the competencies in printed order, each once. */
    public List<String> codes() {
        return printed.stream().map(PrintedCompetency::code).distinct().toList();
    }
}
