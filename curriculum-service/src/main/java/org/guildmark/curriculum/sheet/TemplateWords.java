package org.guildmark.curriculum.sheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that the template reads for kinds, in both languages. */
final class TemplateWords {
    private static final Map<String, List<String>> COURSE_KINDS = Map.of(
            "GROUP_PLATFORM", List.of("专业群平台课", "专业群平台课程", "平台课"),
            "FOUNDATION", List.of("专业基础课", "专业基础课程", "基础课"),
            "CORE", List.of("专业核心课", "专业核心课程", "核心课"),
            "ELECTIVE", List.of("选修课", "专业选修课", "专业拓展课", "拓展课"),
            "PRACTICE", List.of("实践课", "实践课程", "实训课"));

    private static final Map<String, List<String>> STATEMENT_KINDS = Map.of(
            "SKILL", List.of("技能", "技能要求", "能力要求"),
            "KNOWLEDGE", List.of("知识", "相关知识", "相关知识要求", "知识要求"),
            "COMPETENCY", List.of("能力", "职业能力"),
            "BASIC_KNOWLEDGE", List.of("基础知识"),
            "ETHICS", List.of("职业道德"),
            "TRAIT", List.of("特质", "职业特质", "能力特征"));

    private TemplateWords() {}

    static Optional<String> courseKind(String text) {
        return find(COURSE_KINDS, text);
    }

    static Optional<String> statementKind(String text) {
        return find(STATEMENT_KINDS, text);
    }

    private static Optional<String> find(Map<String, List<String>> words, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String name = plain.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
