package org.guildmark.assessment.interchange.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns of the item sheet, in their order. */
enum ItemColumn {
    CODE("题号", "code", 14, "本机构内唯一，可空", "Unique in the assessment body; may be empty"),
    KIND("题型", "kind", 10, "单选、多选、判断、填空、匹配、排序、计算、简答、论述、案例、实操", "Chinese word or SINGLE_CHOICE and so on"),
    STATEMENTS(
            "标准条目",
            "statements",
            24,
            "用分号隔开，第一个为主；S 1.3.2 技能，K 1.3.1 知识，B 2.2.1/3 基础知识，E 2.1.2/1 职业道德，或条目的 id",
            "Separated by semicolons, the primary one first: S 1.3.2, K 1.3.1, B 2.2.1/3, E 2.1.2/1 or the id"),
    CASE("所属案例", "case", 12, "案例小题填案例的题号", "Of a part of a case: the code of the case"),
    STEM(
            "题干",
            "stem",
            48,
            "文字或 HTML；填空题用至少三个下划线表示一个空",
            "Text or HTML; in a fill-in three underscores or more are a blank"),
    OPTION_A(
            "选项A", "optionA", 24, "单选、多选、排序：选项；匹配：左=右；实操：评分点::分值::分值=表现/分值=表现", "Choice; left=right; or scoring point"),
    OPTION_B("选项B", "optionB", 24, "", ""),
    OPTION_C("选项C", "optionC", 24, "", ""),
    OPTION_D("选项D", "optionD", 24, "", ""),
    OPTION_E("选项E", "optionE", 24, "", ""),
    OPTION_F("选项F", "optionF", 24, "", ""),
    OPTION_G("选项G", "optionG", 24, "", ""),
    OPTION_H("选项H", "optionH", 24, "", ""),
    ANSWER(
            "答案",
            "answer",
            24,
            "单选 B；多选 ABD；判断 对/错；填空：各空用分号隔开，同一空的几种写法用 | 隔开；排序 CABD；计算：数字；简答、论述：参考答案",
            "B; ABD; 对/错; blanks by semicolons and alternatives by |; CABD; a number; a model answer"),
    MARKS("分值", "marks", 8, "大于 0，至多两位小数", "Above 0, at most two decimals"),
    SECONDS("用时秒", "seconds", 8, "整数秒，可空", "Whole seconds; may be empty"),
    DIFFICULTY("难度", "difficulty", 8, "0（人人会做）至 1（无人会做），可空", "0 (everybody solves it) to 1; may be empty"),
    ENEMIES("互斥题", "enemies", 16, "不得同卷的题号，用分号隔开", "Codes of items never in one paper with it"),
    SCORING(
            "计分",
            "scoring",
            8,
            "全对（默认）或部分；多选部分计分时少选按比例得分，选错不得分；填空总是按空计分",
            "全对 all-or-nothing (default) or 部分 partial; a wrong choice takes all; blanks always score one by one"),
    TOLERANCE("容差", "tolerance", 10, "计算题：±0.5 或 ±2%", "Of a number: ±0.5 or ±2%"),
    MATERIALS("材料", "materials", 24, "实操题，每行一项", "Of a practical task, one in a line"),
    STEPS("步骤", "steps", 24, "实操题，每行一步", "Of a practical task, one in a line"),
    EXPLANATION("解析", "explanation", 32, "可空", "May be empty"),
    TITLE("标题", "title", 16, "题库管理用的短名，可空", "Short name for those who keep the bank; may be empty");

    static final List<ItemColumn> OPTIONS =
            List.of(OPTION_A, OPTION_B, OPTION_C, OPTION_D, OPTION_E, OPTION_F, OPTION_G, OPTION_H);

    private static final Map<String, ItemColumn> BY_LABEL = Arrays.stream(values())
            .flatMap(column ->
                    Stream.of(column.zh, column.en).map(ItemColumn::folded).map(label -> Map.entry(label, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String zh;
    private final String en;
    private final int width;
    private final String explanationZh;
    private final String explanationEn;

    ItemColumn(String zh, String en, int width, String explanationZh, String explanationEn) {
        this.zh = zh;
        this.en = en;
        this.width = width;
        this.explanationZh = explanationZh;
        this.explanationEn = explanationEn;
    }

    /** The column that a header means, in either language and any width of letters. */
    static Optional<ItemColumn> of(String header) {
        return Optional.ofNullable(BY_LABEL.get(folded(header)));
    }

    /** Its header as written. */
    String header() {
        return zh;
    }

    String en() {
        return en;
    }

    int width() {
        return width;
    }

    String explanationZh() {
        return explanationZh;
    }

    String explanationEn() {
        return explanationEn;
    }

    private static String folded(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]", "");
    }
}
