package org.guildmark.curriculum.matrix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.catalogview.EditionContent.StatementKind;
import org.guildmark.curriculum.catalogview.PlacedStatement;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.mapping.CourseMappings;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.curriculum.mapping.MappingRevision;
import org.guildmark.curriculum.programme.Programme;

/** A matrix as it is answered: courses, statements in printed order, and at each statement the courses that map it. */
@Schema(name = "Matrix")
public record MatrixView(
        UUID programmeId,
        Text programmeTitle,
        StandardView standard,
        @Schema(description = "Which statements are shown") MatrixScope scope,
        @Schema(description = "In the order of the programme") List<CourseColumn> courses,
        @Schema(description = "In printed order") List<StatementRow> statements) {

    /** The edition whose statements are the rows. */
    @Schema(name = "MatrixStandard")
    public record StandardView(String key, Text title, UUID editionId, String label, int revision) {}

    /** A course, and which revision of its mappings the column shows. */
    @Schema(name = "MatrixCourse")
    public record CourseColumn(
            UUID id,
            String code,
            Text title,
            Course.Kind kind,
            @Schema(description = "Null where unknown") Integer hours,
            @Schema(description = "Null where unknown") BigDecimal credits,
            @Schema(description = "Null where the course has no revision that the caller may see") UUID revisionId,
            MappingRevision.Status revisionStatus) {}

    /** A statement and its cells. */
    @Schema(name = "MatrixStatement")
    public record StatementRow(
            UUID id,
            @Schema(description = "As printed; not unique") String code,
            StatementKind kind,
            @Schema(description = "Level code; null where it belongs to every level") String level,
            @Schema(description = "Titles from the function or project down") List<Text> path,
            @Schema(description = "Wording; null where it is not kept") String text,
            @Schema(description = "In the order of the courses; a course that is missing does not map it")
                    List<CellView> cells) {}

    /** A mapping. */
    @Schema(name = "MatrixCell")
    public record CellView(
            UUID courseId,
            Emphasis emphasis,
            @Schema(description = "True where the mapping has a note") boolean note) {}

    static MatrixView of(
            ProgrammeMatrix.State state, Programme programme, Edition edition, MatrixScope scope, Matrix matrix) {
        List<CourseColumn> columns = new ArrayList<>();
        for (int at = 0; at < state.courses().size(); at++) {
            columns.add(column(state.courses().get(at), state.mappings().get(at)));
        }
        return new MatrixView(
                programme.id(),
                programme.title(),
                new StandardView(
                        edition.standardKey(), edition.title(), edition.id(), edition.label(), edition.revision()),
                scope,
                columns,
                matrix.rows().stream()
                        .map(row -> row(edition.statement(row.id()).orElseThrow(), row, matrix))
                        .toList());
    }

    private static CourseColumn column(Course course, CourseMappings mappings) {
        return new CourseColumn(
                course.id(),
                course.code(),
                course.title(),
                course.kind(),
                course.hours(),
                course.credits(),
                mappings.revisionId(),
                mappings.status());
    }

    private static StatementRow row(PlacedStatement placed, Matrix.Row row, Matrix matrix) {
        List<CellView> cells = new ArrayList<>();
        for (Matrix.Column column : matrix.columns()) {
            Matrix.Cell cell = matrix.cell(column, row);
            if (cell != null) {
                cells.add(new CellView(column.id(), cell.emphasis(), cell.note()));
            }
        }
        return new StatementRow(
                placed.id(),
                placed.statement().code(),
                placed.statement().kind(),
                placed.levelCode(),
                placed.path().stream().map(node -> node.title()).toList(),
                placed.statement().text(),
                cells);
    }
}
