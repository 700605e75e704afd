package org.guildmark.curriculum.matrix;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The layout that both kinds of file share: some head rows, then a row that labels the left columns and bears the codes
 * of the courses, then a row for each statement. Everything is found again by its label, never by its place, so that
 * rows and columns may be moved, inserted and removed.
 */
final class MatrixLayout {
    /** Raised only where a reader of the old version would misread the new one. */
    static final int VERSION = 1;

    /** Begins whatever is not meant for people. */
    static final String MARKER = "#";

    static final String FORMAT = "#guildmark-matrix:";
    static final String PROGRAMME = "#programme:";
    static final String STANDARD = "#standard:";
    /** Labels the hidden row of course ids. */
    static final String COURSE_IDS = "#course";
    /** Labels the hidden row that tells which revision of its mappings each column shows. */
    static final String VERSIONS = "#version";

    static final String TITLE = "课程 Course";
    static final String COURSE_KIND = "课程类别 Course kind";
    static final String HOURS = "学时 Hours";
    static final String CREDITS = "学分 Credits";

    private static final Map<String, String> KINDS = Map.of(
            "SKILL", "技能 Skill",
            "KNOWLEDGE", "知识 Knowledge",
            "COMPETENCY", "能力 Competency",
            "BASIC_KNOWLEDGE", "基础知识 Basic knowledge",
            "ETHICS", "职业道德 Ethics",
            "TRAIT", "特质 Trait");

    private static final Map<String, String> COURSE_KINDS = Map.of(
            "GROUP_PLATFORM", "专业群平台课",
            "FOUNDATION", "专业基础课",
            "CORE", "专业核心课",
            "ELECTIVE", "选修课",
            "PRACTICE", "实践课");

    private MatrixLayout() {}

    /** A kind of statement as it is shown. */
    static String kindShown(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    /** True where a sheet's words may mean this kind. */
    static boolean isKind(String shown, String kind) {
        return shown.equalsIgnoreCase(kind) || shown.equalsIgnoreCase(kindShown(kind));
    }

    static String courseKindShown(String kind) {
        return COURSE_KINDS.getOrDefault(kind, kind);
    }

    static String creditsShown(Matrix.Column column) {
        return column.credits() == null
                ? ""
                : column.credits().stripTrailingZeros().toPlainString();
    }

    /** What a column on the left shows of a statement. */
    static String shown(Left left, Matrix.Row row) {
        String value =
                switch (left) {
                    case ID -> row.id().toString();
                    case FUNCTION -> row.function();
                    case CONTENT -> row.content();
                    case CODE -> row.code();
                    case TEXT -> row.text();
                    case KIND -> kindShown(row.kind());
                    case LEVEL -> row.level();
                };
        return Objects.requireNonNullElse(value, "");
    }

    /** The columns to the left of the courses. */
    enum Left {
        ID("#statement"),
        FUNCTION("职业功能/项目 Function"),
        CONTENT("工作内容/任务 Content"),
        CODE("代码 Code"),
        TEXT("要求 Statement"),
        KIND("类型 Kind"),
        LEVEL("等级 Level");

        private static final Map<String, Left> BY_LABEL = Arrays.stream(values())
                .flatMap(left -> Stream.concat(Stream.of(left.label), left.shortLabels())
                        .map(label -> Map.entry(folded(label), left)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

        private final String label;

        Left(String label) {
            this.label = label;
        }

        /** What people write who make a sheet of their own. */
        private Stream<String> shortLabels() {
            return switch (this) {
                case ID -> Stream.empty();
                case FUNCTION -> Stream.of("function", "职业功能", "项目");
                case CONTENT -> Stream.of("content", "工作内容", "任务");
                case CODE -> Stream.of("code", "代码", "编码");
                case TEXT -> Stream.of("statement", "要求");
                case KIND -> Stream.of("kind", "类型");
                case LEVEL -> Stream.of("level", "等级");
            };
        }

        String label() {
            return label;
        }

        static Optional<Left> of(String label) {
            return Optional.ofNullable(BY_LABEL.get(folded(label)));
        }

        private static String folded(String label) {
            return Normalizer.normalize(label, Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
