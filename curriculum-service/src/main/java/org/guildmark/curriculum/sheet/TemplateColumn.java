package org.guildmark.curriculum.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns of the import template, in their order, with the longest text of each. */
public enum TemplateColumn {
    COURSE_CODE("课程代码", 60, "必填，每行都填；校内唯一", "Required in every row; unique within the school"),
    COURSE_TITLE_ZH("课程名称", 300, "课程的中文名称；只在课程的第一行填写即可", "Chinese title; the course's first row is enough"),
    COURSE_TITLE_EN("课程英文名称", 300, "课程的英文名称，可空", "English title; may be empty"),
    KIND(
            "课程类别",
            40,
            "GROUP_PLATFORM（平台课）、FOUNDATION（基础课）、CORE（核心课）、ELECTIVE（选修课）、PRACTICE（实践课）；代码或中文均可",
            "GROUP_PLATFORM, FOUNDATION, CORE, ELECTIVE or PRACTICE; the Chinese words are read as well"),
    DESCRIPTION("课程描述", 10_000, "可空", "May be empty"),
    HOURS("学时", 20, "1 至 5000 的整数；不清楚时留空", "Whole number, 1 to 5000; empty where unknown"),
    CREDITS("学分", 20, "0 至 999.9，至多一位小数；不清楚时留空", "0 to 999.9, one decimal at most; empty where unknown"),
    PREREQUISITES("先修课程", 2_000, "先修课程的代码，用分号隔开；- 表示没有", "Codes of courses, separated by semicolons; - for none"),
    STANDARD(
            "标准",
            80,
            "标准的标识；本行没有对应要求时，此列与下列各列留空",
            "Key of the standard; empty, like the following, in a row without a statement"),
    STATEMENT("要求", 80, "要求的编号（id）或标准中印刷的代码", "Id of the statement, or its printed code"),
    LEVEL("等级", 40, "等级代码，例如 CN4；印刷代码不唯一时填写", "Level code such as CN4, where the printed code is not unique"),
    TRACK("工种方向", 100, "工种或方向；印刷代码不唯一时填写", "Track, where the printed code is not unique"),
    STATEMENT_KIND(
            "要求类型",
            40,
            "SKILL 技能、KNOWLEDGE 知识、COMPETENCY 能力等；印刷代码不唯一时填写",
            "SKILL, KNOWLEDGE, COMPETENCY and so on, where the printed code is not unique"),
    EMPHASIS(
            "程度",
            40,
            "I 引入、P 练习、M 掌握、● 未注明；留空同 ●",
            "I (introduce), P (practise), M (master) or ● (not stated); empty means ●"),
    NOTE("备注", 500, "可空", "May be empty");

    private static final Map<String, TemplateColumn> BY_LABEL = Arrays.stream(values())
            .flatMap(column -> Stream.of(column.header(), column.zh).map(label -> Map.entry(label, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String zh;
    private final int longest;
    private final String explanationZh;
    private final String explanationEn;

    TemplateColumn(String zh, int longest, String explanationZh, String explanationEn) {
        this.zh = zh;
        this.longest = longest;
        this.explanationZh = explanationZh;
        this.explanationEn = explanationEn;
    }

    /** Label of the column in the file. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    String zh() {
        return zh;
    }

    int longest() {
        return longest;
    }

    String explanationZh() {
        return explanationZh;
    }

    String explanationEn() {
        return explanationEn;
    }

    /** Finds a column by its header or its Chinese name, whatever the case and the joining of words. */
    static Optional<TemplateColumn> of(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]+", "_");
        return Optional.ofNullable(BY_LABEL.get(plain));
    }
}
