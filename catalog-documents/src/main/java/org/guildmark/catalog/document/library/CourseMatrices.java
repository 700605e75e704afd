package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.text.SourceText;

/** The course matrices of a competency library. */
public final class CourseMatrices {
    private CourseMatrices() {}

    /** Every matrix in printed order; none where the document prints none. Never throws for a damaged document. */
    public static List<CourseMatrix> read(SourceText source) {
        return LibraryReading.of(source).courses();
    }

    /** The same with what is odd about them. Never throws for a damaged document. */
    public static LibraryCourses library(SourceText source) {
        LibraryReading reading = LibraryReading.of(source);
        List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
        LibraryPreface preface = LibraryPreface.of(reading.preface(), reading.claims());
        LibraryChecks.truncated(reading, diagnostics);
        diagnostics.addAll(reading.claims().unplaced());
        return new LibraryCourses(preface.title(), reading.courses(), diagnostics);
    }
}
