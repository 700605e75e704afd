package org.guildmark.curriculum.imports.library;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guildmark.catalog.document.source.UnreadableDocumentException;
import org.guildmark.curriculum.imports.library.LibraryDiagnostic.Code;

/** An invented library of kite makers, whose courses the tests damage. */
final class Kites {
    static final String PREFACE = "风筝制作专业职业能力标准模块化库\n\n本库由测试虚构。\n\n";
    static final String HEAD =
            """
            1.专业核心课：《扎骨架》课程与能力对接表
            中职 ☐专业群平台课 ☐专业基础课 ☑专业核心课
            课程名称 扎骨架
            主要教学内

            容及要求

            学生扎出三种骨架。
            """;
    static final String HEADER = "工作项目 工作任务 职业能力（技能）\n";
    static final String ROWS =
            """
            01 选料 01-01 选竹 01-01-01 能挑出合用的竹条
            01-01-02 能说出竹条的产地
            02 扎架 02-01 绑扎 02-01-01 能绑牢十字结
            """;
    static final String COURSE = HEAD + HEADER + ROWS;
    static final String SECOND = COURSE.replace("1.专业核心课：", "2.专业基础课：")
            .replace("☐专业基础课 ☑", "☑专业基础课 ☐")
            .replace("扎骨架", "糊风筝");

    private Kites() {}

    static LibraryDocument read(String text) throws UnreadableDocumentException {
        return LibraryDocument.read("kites.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Code> codes(LibraryDocument document) {
        return document.diagnostics().stream().map(LibraryDiagnostic::code).toList();
    }

    /** Number of the line that begins so, counted from 1. */
    static int line(String text, String beginning) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i + 1;
            }
        }
        throw new AssertionError(beginning);
    }
}
