package org.guildmark.curriculum.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.guildmark.curriculum.matrix.MatrixLayout.Left;
import org.guildmark.curriculum.sheet.EmphasisMarks;
import org.guildmark.sheets.CsvFile;

/**
 * Writes a matrix as CSV (RFC 4180, UTF-8 with a byte order mark, without which Excel shows Chinese as noise). No field
 * begins as a formula does.
 */
public final class MatrixCsv {
    private final CsvFile file;
    private final Matrix matrix;

    private MatrixCsv(CsvFile file, Matrix matrix) {
        this.file = file;
        this.matrix = matrix;
    }

    /** Writes the whole matrix and leaves the stream open. */
    public static void write(Matrix matrix, OutputStream out) throws IOException {
        CsvFile file = new CsvFile(out);
        new MatrixCsv(file, matrix).write();
        file.flush();
    }

    private void write() throws IOException {
        head(MatrixLayout.COURSE_IDS, column -> column.id().toString(), identification());
        head(MatrixLayout.VERSIONS, Matrix.Column::version);
        head(MatrixLayout.TITLE, Matrix.Column::title);
        head(MatrixLayout.COURSE_KIND, column -> MatrixLayout.courseKindShown(column.kind()));
        head(MatrixLayout.HOURS, column -> Objects.toString(column.hours(), ""));
        head(MatrixLayout.CREDITS, MatrixLayout::creditsShown);
        List<String> labels = new ArrayList<>();
        for (Left left : Left.values()) {
            labels.add(left.label());
        }
        matrix.columns().forEach(column -> labels.add(column.code()));
        print(labels);
        for (Matrix.Row row : matrix.rows()) {
            List<String> fields = new ArrayList<>();
            for (Left left : Left.values()) {
                fields.add(MatrixLayout.shown(left, row));
            }
            for (Matrix.Column column : matrix.columns()) {
                Matrix.Cell cell = matrix.cell(column, row);
                fields.add(cell == null ? "" : EmphasisMarks.sign(cell.emphasis()));
            }
            print(fields);
        }
    }

    private String[] identification() {
        return new String[] {
            MatrixLayout.FORMAT + MatrixLayout.VERSION,
            MatrixLayout.PROGRAMME + matrix.programmeId(),
            MatrixLayout.STANDARD + matrix.standard()
        };
    }

    private void head(String label, Function<Matrix.Column, String> value, String... first) throws IOException {
        List<String> fields = new ArrayList<>(List.of(first));
        while (fields.size() < Left.values().length - 1) {
            fields.add("");
        }
        fields.add(label);
        matrix.columns().forEach(column -> fields.add(Objects.requireNonNullElse(value.apply(column), "")));
        print(fields);
    }

    private void print(List<String> fields) throws IOException {
        file.row(fields);
    }
}
