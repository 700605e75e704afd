package org.guildmark.curriculum.matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.guildmark.curriculum.mapping.Emphasis;

/** Invented matrices: how courses teach the making of kites. */
final class KiteMatrix {
    static final UUID PROGRAMME = id("programme");
    static final String STANDARD = "kite-maker";

    private KiteMatrix() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Two statements of one code, one without function, titles that look like formulas, three courses. */
    static Matrix small() {
        List<Matrix.Row> rows = List.of(
                row("s1", "1.1.1", "SKILL", "CN5", "扎制骨架 Frames", "选料 Bamboo", "能挑选三年以上的竹材"),
                row("s2", "1.1.2", "SKILL", "CN5", "扎制骨架 Frames", "选料 Bamboo", "=能劈出厚薄一致的竹条"),
                row("k1", "1.1.1", "KNOWLEDGE", "CN5", "扎制骨架 Frames", "选料 Bamboo", "竹材的含水率"),
                row("s3", "1.2.1", "SKILL", "CN4", "扎制骨架 Frames", "弯曲 Bending", "能用火烤弯竹条 & 定型"),
                row("s4", "2.1.1", "SKILL", "CN4", "放飞 Flying", "调线 Bridles", "@能调整提线的角度"),
                row("e1", null, "ETHICS", null, null, null, "爱护场地"));
        List<Matrix.Column> columns = List.of(
                new Matrix.Column(id("c1"), "K-01", "风筝骨架工艺", "r1", "CORE", 72, new BigDecimal("4.0")),
                new Matrix.Column(id("c2"), "K-02", "=1+1 Paper & paste", "r7", "FOUNDATION", null, null),
                new Matrix.Column(id("c3"), "K-03", "放飞实训", "d3", "PRACTICE", 36, new BigDecimal("1.5")));
        Map<UUID, Map<UUID, Matrix.Cell>> cells = new HashMap<>();
        put(cells, "c1", "s1", Emphasis.MASTER, true);
        put(cells, "c1", "s2", Emphasis.PRACTISE, false);
        put(cells, "c1", "k1", Emphasis.INTRODUCE, false);
        put(cells, "c2", "s1", Emphasis.UNSPECIFIED, false);
        put(cells, "c3", "s4", Emphasis.MASTER, true);
        put(cells, "c3", "e1", Emphasis.INTRODUCE, false);
        return new Matrix(PROGRAMME, "风筝制作", STANDARD, "风筝制作工标准", rows, columns, cells);
    }

    static Matrix of(int statements, int courses, double share) {
        List<Matrix.Row> rows = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            int task = i / 4;
            rows.add(new Matrix.Row(
                    id("s" + i),
                    "%02d-%02d-%02d".formatted(task / 5 + 1, task % 5 + 1, i % 4 + 1),
                    "COMPETENCY",
                    null,
                    "第" + (task / 5 + 1) + "个项目：风筝的第" + (task / 5 + 1) + "种做法",
                    "第" + (task + 1) + "项任务：准备、扎制、裱糊",
                    "能按图样完成第" + (i + 1) + "道工序，并检查左右是否对称、接头是否牢固，记录所用的材料和时间"));
        }
        List<Matrix.Column> columns = new ArrayList<>();
        Map<UUID, Map<UUID, Matrix.Cell>> cells = new HashMap<>();
        Random random = new Random(7);
        for (int c = 0; c < courses; c++) {
            columns.add(new Matrix.Column(
                    id("c" + c), "K-%03d".formatted(c + 1), "风筝工艺课程之" + (c + 1), "r" + c, "CORE", 36, BigDecimal.TEN));
            for (Matrix.Row row : rows) {
                if (random.nextDouble() < share) {
                    Emphasis mark = any(random);
                    cells.computeIfAbsent(id("c" + c), any -> new HashMap<>())
                            .put(row.id(), new Matrix.Cell(mark, random.nextInt(10) == 0));
                }
            }
        }
        return new Matrix(PROGRAMME, "风筝制作专业", STANDARD, "风筝制作工标准（2025年版）", rows, columns, cells);
    }

    static Emphasis any(Random random) {
        List<Emphasis> all = List.of(Emphasis.values());
        return all.get(random.nextInt(all.size()));
    }

    static byte[] workbook(Matrix matrix) {
        return bytes(matrix, MatrixWorkbook::write);
    }

    static byte[] csv(Matrix matrix) {
        return bytes(matrix, MatrixCsv::write);
    }

    private static byte[] bytes(Matrix matrix, Writing writing) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writing.write(matrix, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Matrix.Row row(
            String id, String code, String kind, String level, String function, String content, String text) {
        return new Matrix.Row(id(id), code, kind, level, function, content, text);
    }

    private static void put(
            Map<UUID, Map<UUID, Matrix.Cell>> cells, String course, String statement, Emphasis mark, boolean note) {
        cells.computeIfAbsent(id(course), any -> new HashMap<>()).put(id(statement), new Matrix.Cell(mark, note));
    }

    private interface Writing {
        void write(Matrix matrix, ByteArrayOutputStream out) throws IOException;
    }
}
