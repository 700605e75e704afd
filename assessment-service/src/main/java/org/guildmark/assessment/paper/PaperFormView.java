package org.guildmark.assessment.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;

/** A form as it is printed: numbered, and grouped by kind in the usual order of papers. */
@Schema(name = "PaperForm")
record PaperFormView(
        UUID paperId,
        int form,
        Text title,
        BigDecimal marks,
        @Schema(description = "Whether the contents hold the answers") boolean answers,
        List<Section> sections) {

    /** @param ordinal 一、二、三 … */
    @Schema(name = "PaperSection")
    record Section(String ordinal, ItemKind kind, Text title, int count, BigDecimal marks, List<PrintedItem> items) {}

    /** @param number runs through the whole form */
    @Schema(name = "PrintedItem")
    record PrintedItem(int number, UUID itemId, UUID versionId, BigDecimal marks, ItemContent content) {}

    private static final List<String> ORDINALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一");

    private static final Map<ItemKind, Text> TITLES = Map.ofEntries(
            Map.entry(ItemKind.SINGLE_CHOICE, new Text("单项选择题", "Single choice")),
            Map.entry(ItemKind.MULTIPLE_CHOICE, new Text("多项选择题", "Multiple choice")),
            Map.entry(ItemKind.TRUE_FALSE, new Text("判断题", "True or false")),
            Map.entry(ItemKind.FILL_IN, new Text("填空题", "Fill in")),
            Map.entry(ItemKind.MATCHING, new Text("匹配题", "Matching")),
            Map.entry(ItemKind.ORDERING, new Text("排序题", "Ordering")),
            Map.entry(ItemKind.NUMERIC, new Text("计算题", "Calculation")),
            Map.entry(ItemKind.SHORT_ANSWER, new Text("简答题", "Short answer")),
            Map.entry(ItemKind.ESSAY, new Text("论述题", "Essay")),
            Map.entry(ItemKind.CASE, new Text("案例分析题", "Case study")),
            Map.entry(ItemKind.PRACTICAL_TASK, new Text("实操题", "Practical task")));

    static PaperFormView of(
            Paper paper, int form, List<PaperItem> items, Map<UUID, ItemContent> contents, boolean answers) {
        Map<ItemKind, List<PrintedItem>> byKind = new LinkedHashMap<>();
        for (PaperItem item : items) {
            ItemContent content = contents.get(item.ref().versionId());
            byKind.computeIfAbsent(item.facts().kind(), kind -> new ArrayList<>())
                    .add(new PrintedItem(
                            item.number(),
                            item.ref().itemId(),
                            item.ref().versionId(),
                            item.facts().marks(),
                            answers ? content : WithoutAnswers.of(content)));
        }
        List<Section> sections = new ArrayList<>();
        byKind.forEach((kind, printed) -> sections.add(new Section(
                ORDINALS.get(sections.size()), kind, TITLES.get(kind), printed.size(), sum(printed), printed)));
        return new PaperFormView(
                paper.id(),
                form,
                paper.title(),
                sections.stream().map(Section::marks).reduce(BigDecimal.ZERO, BigDecimal::add),
                answers,
                sections);
    }

    private static BigDecimal sum(List<PrintedItem> items) {
        return items.stream().map(PrintedItem::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
