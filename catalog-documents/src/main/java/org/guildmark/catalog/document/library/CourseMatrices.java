package org.guildmark.catalog.document.library;

import java.util.List;
import org.guildmark.catalog.document.text.SourceText;

/** The course matrices of a competency library. */
public final class CourseMatrices {
    private CourseMatrices() {}

    /** Every matrix in printed order; none where the document prints none. Never throws for a damaged document. */
    public static List<CourseMatrix> read(SourceText source) {
        return LibraryReading.of(source).courses();
    }
}
