package org.guildmark.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.curriculum.matrix.Matrix;
import org.guildmark.curriculum.matrix.MatrixWorkbook;

/**
 * Writes a workbook in a small heap, and prints on one line what it holds on to: live megabytes before it begins
 * (libraries and the matrix itself), the most that was live while the file left, and its bytes.
 *
 * <p>What a collection leaves is counted rather than what is used, because whatever heap there is fills with garbage. The
 * rows are on disk when the file begins to leave; whatever was kept of them in memory is still kept then.
 */
final class MatrixMemory {

    private static final double MEGABYTE = 1 << 20;

    private MatrixMemory() {}

    /** @param arguments statements, courses, mappings of a course */
    public static void main(String[] arguments) throws IOException {
        int statements = Integer.parseInt(arguments[0]);
        int courses = Integer.parseInt(arguments[1]);
        // Loads the classes and fonts, which are not what is measured.
        MatrixWorkbook.write(matrix(5, 2, 2), OutputStream.nullOutputStream());
        Matrix matrix = matrix(statements, courses, Integer.parseInt(arguments[2]));
        Watch watch = new Watch();
        long before = watch.live();
        MatrixWorkbook.write(matrix, watch);
        // Still there, so that it counted all the time.
        if (matrix.rows().size() != statements) {
            throw new IllegalStateException("The matrix has " + matrix.rows().size() + " rows");
        }
        System.out.printf(
                Locale.ROOT, "%.1f %.1f %d%n", before / MEGABYTE, Math.max(before, watch.most) / MEGABYTE, watch.bytes);
    }

    /** Takes the bytes, and looks now and then at what is live. */
    private static final class Watch extends OutputStream {
        private static final int BYTES_BETWEEN_LOOKS = 16 << 10;
        private long bytes;
        private long most;

        @Override
        public void write(int oneByte) {
            count(1);
        }

        @Override
        public void write(byte[] many, int offset, int length) {
            count(length);
        }

        private void count(int length) {
            long looks = bytes / BYTES_BETWEEN_LOOKS;
            bytes += length;
            if (bytes / BYTES_BETWEEN_LOOKS > looks) {
                most = Math.max(most, live());
            }
        }

        long live() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    private static Matrix matrix(int statements, int courses, int mappingsOfACourse) {
        Random random = new Random(11);
        List<Matrix.Row> rows = new ArrayList<>();
        for (int s = 0; s < statements; s++) {
            rows.add(new Matrix.Row(
                    new UUID(1, s),
                    s / 50 + "." + s / 10 % 5 + "." + s % 10,
                    "SKILL",
                    "CN5",
                    "虚构职能" + s / 50,
                    "虚构内容" + s / 10,
                    "能按照操作规程的要求完成第" + s + "项检查与记录，并就质量标准提出改进流程的办法"));
        }
        List<Matrix.Column> columns = new ArrayList<>();
        Map<UUID, Map<UUID, Matrix.Cell>> cells = new HashMap<>();
        for (int c = 0; c < courses; c++) {
            UUID id = new UUID(2, c);
            columns.add(new Matrix.Column(id, "C-" + c, "虚构课程" + c, "1", "CORE", 48, null));
            Map<UUID, Matrix.Cell> ofCourse = new HashMap<>();
            for (int m = 0; m < mappingsOfACourse; m++) {
                Emphasis[] emphases = Emphasis.values();
                ofCourse.put(
                        new UUID(1, random.nextInt(statements)),
                        new Matrix.Cell(emphases[random.nextInt(emphases.length)], false));
            }
            cells.put(id, ofCourse);
        }
        return new Matrix(new UUID(3, 0), "虚构专业", "generated-memory", "虚构职业", rows, columns, cells);
    }
}
