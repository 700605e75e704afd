package org.guildmark.catalog.document.library;

import java.util.List;
import org.guildmark.catalog.document.Diagnostic;

/**
 * What a competency library prints about courses.
 *
 * @param title title of the library; null where none is printed
 * @param courses every matrix in printed order
 * @param diagnostics what is odd about the matrices, and the text that belongs to none of their parts
 */
public record LibraryCourses(String title, List<CourseMatrix> courses, List<Diagnostic> diagnostics) {
    public LibraryCourses {
        courses = List.copyOf(courses);
        diagnostics = List.copyOf(diagnostics);
    }
}
